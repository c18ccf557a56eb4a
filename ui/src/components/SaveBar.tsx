/** The band at the foot of a settings page; only there while something is unsaved. */
import { Button } from "@mantine/core";
import { t } from "@/words";
import classes from "./SaveBar.module.css";

export function SaveBar({
  changes,
  busy,
  onSave,
  onDiscard,
}: {
  /** One short phrase per change: "Invites expire after 10 days". Empty hides the bar. */
  changes: readonly string[];
  busy?: boolean;
  onSave: () => void;
  onDiscard: () => void;
}) {
  if (changes.length === 0) return null;
  return (
    <section className={classes.bar} aria-label={t("app-unsaved-changes")}>
      <span className={classes.dot} aria-hidden />
      <span className={classes.count}>{t("app-unsaved-count", { n: changes.length })}</span>
      <span className={`${classes.names} truncate`}>{changes.join(", ")}</span>
      <Button variant="subtle" size="md" onClick={onDiscard} disabled={busy}>
        {t("app-discard")}
      </Button>
      <Button size="md" onClick={onSave} loading={busy}>
        {t("app-save-changes")}
      </Button>
    </section>
  );
}
