/** What Verify found: that the log is whole, or where it is not and what to do now. */
import { ActionIcon, Button } from "@mantine/core";
import { IconShieldCheck, IconShieldX, IconX } from "@tabler/icons-react";
import type { AuditVerdict } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import { t } from "@/words";
import classes from "./Verdict.module.css";

function faultWords({ fault, broken_at }: AuditVerdict): string {
  const number = broken_at ?? "";
  switch (fault) {
    case "changed":
      return t("audit-fault-changed", { number });
    case "missing":
      return t("audit-fault-missing", { number });
    case "ends":
      return t("audit-fault-ends", { number });
    default:
      return t("audit-fault-other", { number });
  }
}

export function Verdict({
  verdict,
  onShow,
  onClose,
}: {
  verdict: AuditVerdict;
  /** Lists the entry of this number. */
  onShow: (entry: string) => void;
  onClose: () => void;
}) {
  const { whole, first, last, broken_at } = verdict;
  const empty = whole && last === "0";
  const Mark = whole ? IconShieldCheck : IconShieldX;
  return (
    <section
      className={classes.verdict}
      data-whole={whole || undefined}
      aria-label={t("audit-result")}
    >
      <Mark size={20} stroke={1.7} aria-hidden />
      <div className={classes.words} role={whole ? "status" : "alert"}>
        <p className={classes.title}>
          {empty ? t("audit-nothing-yet") : whole ? t("audit-whole") : t("audit-broken")}
        </p>
        {whole && !empty && (
          <p>
            {t("audit-whole-explained", { first, last })}{" "}
            <CopyButton value={last} name={t("audit-copy-the-last-number")} quiet />
          </p>
        )}
        {!whole && (
          <>
            <p>{faultWords(verdict)}</p>
            <ul className={classes.steps}>
              <li>{t("audit-keep-the-file")}</li>
              <li>{t("audit-compare-with-a-backup")}</li>
              <li>{t("audit-find-who-can-write")}</li>
            </ul>
            {broken_at !== null && (
              <Button
                className={classes.show}
                variant="default"
                size="xs"
                onClick={() => onShow(broken_at)}
              >
                {t("audit-show-entry", { number: broken_at })}
              </Button>
            )}
          </>
        )}
      </div>
      <ActionIcon size={28} aria-label={t("audit-close-the-result")} onClick={onClose}>
        <IconX size={16} stroke={1.7} />
      </ActionIcon>
    </section>
  );
}
