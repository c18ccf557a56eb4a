/**
 * The very mail, while it is being set up: real template, real person; link, passcode and QR code
 * are samples. The last good picture stays while the next one is made.
 */
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useOverview } from "@/app/session";
import { commands, type InviteDraft, type RecipientDraft } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { call } from "@/platform/call";
import { typingPause } from "../usePlan";
import { MailSheet } from "./MailSheet";
import classes from "./PreviewPane.module.css";

export function PreviewPane({
  draft,
  broken,
}: {
  draft: InviteDraft;
  /** Whether the nth person cannot be written to as they stand. */
  broken: (index: number) => boolean;
}) {
  const overview = useOverview();
  const [asked, setAsked] = useState("0");
  const myself: RecipientDraft = {
    name: overview?.account_name ?? "",
    email: overview?.account_email ?? "",
  };
  const writable = draft.recipients
    .map((person, index) => ({ person, index }))
    .filter(({ index }) => !broken(index));
  const chosen = writable.find(({ index }) => String(index) === asked) ?? writable[0];
  const shown: InviteDraft = chosen
    ? { ...draft, recipients: [chosen.person] }
    : { ...draft, recipients: [myself] };

  const text = JSON.stringify(shown);
  const [settled] = useDebouncedValue(text, typingPause);
  const preview = useQuery({
    queryKey: ["mail-preview", settled],
    queryFn: () => call(commands.previewMail(JSON.parse(settled) as InviteDraft, 0)),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const mail = preview.data;

  return (
    <section className={classes.pane} aria-label="Preview of the mail">
      <div className={classes.head}>
        <span className={classes.title}>Preview</span>
        {writable.length > 1 ? (
          <Select
            size="xs"
            className={classes.as}
            aria-label="Preview as"
            value={String(chosen?.index ?? 0)}
            data={writable.map(({ person, index }) => ({
              value: String(index),
              label: `as ${person.name}`,
            }))}
            onChange={(value) => setAsked(value ?? "0")}
          />
        ) : (
          <span className={`${classes.asOne} truncate`}>
            {chosen ? `as ${chosen.person.name}` : "as it would reach you"}
          </span>
        )}
        <span className={classes.language}>English</span>
      </div>
      {preview.isError && (
        <div className={classes.failed}>
          <ErrorState error={preview.error} onRetry={() => void preview.refetch()} compact />
        </div>
      )}
      {mail ? (
        <MailSheet mail={mail} />
      ) : (
        preview.isPending && (
          <div className={classes.sheet} aria-busy="true">
            <p className={classes.waiting}>Writing the mail…</p>
          </div>
        )
      )}
      <p className={classes.foot}>Link, passcode and QR code are samples</p>
    </section>
  );
}
