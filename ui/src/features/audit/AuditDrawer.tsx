/** One entry with all that it holds: number, when, who, from where, on what, and each value before and after. */
import { Button, Drawer } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useRef } from "react";
import type { AuditRow } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import { exact } from "@/components/time";
import { t } from "@/words";
import classes from "./AuditDrawer.module.css";
import { asText } from "./asText";
import { Changes } from "./Changes";
import { reasonWords, whoWords } from "./reasons";
import { Subject } from "./Subject";
import { deedWords, kindWords, originWords } from "./words";

export function AuditDrawer({
  row,
  onOnly,
  onClose,
}: {
  row: AuditRow | null;
  /** Narrows the log to what this entry is about. */
  onOnly: (row: AuditRow) => void;
  onClose: () => void;
}) {
  // Keeps its content while it slides away.
  const last = useRef(row);
  if (row !== null) last.current = row;
  const shown = last.current;
  return (
    <Drawer
      opened={row !== null}
      onClose={onClose}
      position="right"
      size={520}
      title={shown ? t("audit-entry", { number: shown.number }) : ""}
      closeButtonProps={{ "aria-label": t("app-close") }}
      overlayProps={{ color: "var(--scrim)", backgroundOpacity: 0.6 }}
      transitionProps={{ duration: 180 }}
      classNames={{ content: classes.content, header: classes.header, title: classes.title }}
    >
      {shown && <Body row={shown} onOnly={onOnly} />}
    </Drawer>
  );
}

function Body({ row, onOnly }: { row: AuditRow; onOnly: (row: AuditRow) => void }) {
  const reason = reasonWords(row);
  return (
    <div className={classes.body}>
      <h2 className={classes.what}>{deedWords(row)}</h2>
      {reason && <p>{reason}</p>}
      <dl className={classes.facts}>
        <dt>{t("audit-when")}</dt>
        <dd className="tabular">{exact(row.at)}</dd>
        <dt>{t("audit-who")}</dt>
        <dd>{whoWords(row) || "—"}</dd>
        {row.account && (
          <>
            <dt>{t("audit-account")}</dt>
            <dd>{row.account}</dd>
          </>
        )}
        <dt>{t("audit-from-where")}</dt>
        <dd>{originWords(row.origin)}</dd>
        {row.place && (
          <>
            <dt>{t("audit-place")}</dt>
            <dd>{row.place}</dd>
          </>
        )}
        <dt>{t("audit-on-what")}</dt>
        <dd>
          <Subject row={row} tabbable />
        </dd>
        {row.kind && (
          <>
            <dt>{t("audit-kind")}</dt>
            <dd>{kindWords(row.kind)}</dd>
          </>
        )}
        {row.subject_id && (
          <>
            <dt>{t("audit-id")}</dt>
            <dd>
              <code className={classes.code}>{row.subject_id}</code>
            </dd>
          </>
        )}
        <dt>{t("audit-stored-word")}</dt>
        <dd>
          <code className={classes.code}>{row.action}</code>
        </dd>
      </dl>
      {row.changes.length > 0 && <Changes row={row} />}
      <div className={classes.actions}>
        <CopyButton
          value={asText(row)}
          name={t("audit-copy-as-text")}
          label={t("audit-copy-as-text")}
        />
        {row.kind && row.subject_id && (
          <Button
            variant="subtle"
            size="xs"
            leftSection={<IconFilter size={16} stroke={1.7} />}
            onClick={() => onOnly(row)}
          >
            {t("audit-all-about-this")}
          </Button>
        )}
      </div>
    </div>
  );
}
