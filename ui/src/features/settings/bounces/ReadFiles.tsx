/** Reports that lie in files: chosen by the button, or dropped anywhere on this page. */
import { Button } from "@mantine/core";
import { IconMailOpened } from "@tabler/icons-react";
import { useMay } from "@/app/rights";
import { commands } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { call } from "@/platform/call";
import { t } from "@/words";
import { SettingCard } from "../form/SettingRow";
import classes from "./Bounces.module.css";
import { useReading } from "./queries";
import { ReportView } from "./ReportView";
import { useMailDrop } from "./useMailDrop";

export function ReadFiles() {
  const manages = useMay("manage");
  const reading = useReading((paths: readonly string[] | null) =>
    call(paths ? commands.readBounceFiles([...paths]) : commands.pickBounceFiles()),
  );
  const over = useMailDrop((paths) => {
    if (manages && !reading.isPending) reading.mutate(paths);
  });
  return (
    <SettingCard title={t("bounces-read-files")}>
      <div className={classes.drop} data-over={over || undefined}>
        <IconMailOpened size={22} stroke={1.7} aria-hidden />
        <p className={classes.dropWords}>
          {over ? (
            <strong>{t("bounces-let-go-to-read-these")}</strong>
          ) : (
            <>
              <strong>{t("bounces-drop-mails-here")}</strong>
              <span className={classes.quiet}>{t("bounces-delivery-reports-saved-as-eml")}</span>
            </>
          )}
        </p>
        <Button variant="default" loading={reading.isPending} onClick={() => reading.mutate(null)}>
          {t("bounces-read-files-button")}
        </Button>
      </div>
      {reading.isError && <ErrorState error={reading.error} compact />}
      {reading.data && <ReportView report={reading.data} />}
    </SettingCard>
  );
}
