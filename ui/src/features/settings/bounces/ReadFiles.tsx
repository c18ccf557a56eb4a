/** Reports that lie in files: chosen by the button, or dropped anywhere on this page. */
import { Button } from "@mantine/core";
import { IconMailOpened } from "@tabler/icons-react";
import { commands } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { call } from "@/platform/call";
import { SettingCard } from "../form/SettingRow";
import classes from "./Bounces.module.css";
import { useReading } from "./queries";
import { ReportView } from "./ReportView";
import { useMailDrop } from "./useMailDrop";

export function ReadFiles() {
  const reading = useReading((paths: readonly string[] | null) =>
    call(paths ? commands.readBounceFiles([...paths]) : commands.pickBounceFiles()),
  );
  const over = useMailDrop((paths) => {
    if (!reading.isPending) reading.mutate(paths);
  });
  return (
    <SettingCard title="Read files">
      <div className={classes.drop} data-over={over || undefined}>
        <IconMailOpened size={22} stroke={1.7} aria-hidden />
        <p className={classes.dropWords}>
          {over ? (
            <strong>Let go to read these mails</strong>
          ) : (
            <>
              <strong>Drop mails here</strong>
              <span className={classes.quiet}>
                Delivery reports saved as .eml files, mailbox files (.mbox), or a folder of them
              </span>
            </>
          )}
        </p>
        <Button variant="default" loading={reading.isPending} onClick={() => reading.mutate(null)}>
          Read files…
        </Button>
      </div>
      {reading.isError && <ErrorState error={reading.error} compact />}
      {reading.data && <ReportView report={reading.data} />}
    </SettingCard>
  );
}
