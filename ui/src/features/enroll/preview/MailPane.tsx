/** The very mail: real template, real person. The last good picture stays while the next one is made. */
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { commands, type InviteDraft } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { call } from "@/platform/call";
import { t } from "@/words";
import { typingPause } from "../usePlan";
import { MailSheet } from "./MailSheet";
import classes from "./PreviewPane.module.css";

/** `draft` has the one person that the mail is for. */
export function MailPane({
  draft,
  onLanguage,
}: {
  draft: InviteDraft;
  onLanguage: (tag: string) => void;
}) {
  const [settled] = useDebouncedValue(JSON.stringify(draft), typingPause);
  const preview = useQuery({
    queryKey: ["mail-preview", settled],
    queryFn: () => call(commands.previewMail(JSON.parse(settled) as InviteDraft, 0)),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return (
    <>
      {preview.isError && (
        <div className={classes.failed}>
          <ErrorState error={preview.error} onRetry={() => void preview.refetch()} compact />
        </div>
      )}
      {preview.data ? (
        <MailSheet mail={preview.data} onLanguage={onLanguage} />
      ) : (
        preview.isPending && (
          <div className={classes.sheet} aria-busy="true">
            <p className={classes.waiting}>{t("enroll-writing-the-mail")}</p>
          </div>
        )
      )}
    </>
  );
}
