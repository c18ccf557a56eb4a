/** The very mail that a row gets: real template, real person; link, passcode and QR code are samples. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { commands, type ImportOptions, type ImportView } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { MailSheet } from "@/features/enroll/preview/MailSheet";
import classes from "@/features/enroll/preview/PreviewPane.module.css";
import { call } from "@/platform/call";
import { useSettledOptions } from "./useImportPlan";

export function PreviewPane({
  view,
  options,
  ready,
}: {
  view: ImportView;
  options: ImportOptions;
  /** Rows that become an invite. */
  ready: number;
}) {
  const { settled } = useSettledOptions(options);
  const preview = useQuery({
    queryKey: ["import-preview", view.id, settled],
    queryFn: () => call(commands.previewImport(view.id, settled, null)),
    enabled: ready > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const mail = preview.data;
  return (
    <section className={classes.pane} aria-label="Preview of the mail">
      <div className={classes.head}>
        <span className={classes.title}>Preview</span>
        <span className={`${classes.asOne} truncate`}>
          {mail ? `as ${mail.to.replace(/\s*<.*$/, "")}` : ""}
        </span>
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
        !preview.isError && (
          <div className={classes.sheet} aria-busy={ready > 0}>
            <p className={classes.waiting}>
              {ready > 0 ? "Writing the mail…" : "No row is ready: there is nobody to write to"}
            </p>
          </div>
        )
      )}
      <p className={classes.foot}>Link, passcode and QR code are samples</p>
    </section>
  );
}
