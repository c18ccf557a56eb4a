/** The band at the foot of a settings page; only there while something is unsaved, or new. */
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { t } from "@/words";
import classes from "./SaveBar.module.css";

export function SaveBar({
  changes,
  busy,
  fresh,
  beside,
  quiet,
  onSave,
  onDiscard,
}: {
  /** One short phrase per change: "Invites expire after 10 days". Empty hides the bar. */
  changes: readonly string[];
  busy?: boolean;
  /** What is new and not saved at all yet: the name of the button that does it. The bar stands there from the beginning. */
  fresh?: string;
  /** Another button before Save. */
  beside?: ReactNode;
  /** That one comes first: Save is not the next step yet, though it can be taken. */
  quiet?: boolean;
  onSave: () => void;
  onDiscard: () => void;
}) {
  if (changes.length === 0 && fresh === undefined) return null;
  return (
    <section
      className={classes.bar}
      data-passing
      aria-label={fresh === undefined ? t("app-unsaved-changes") : t("app-not-saved-yet")}
    >
      <span className={classes.dot} aria-hidden />
      <span className={classes.count}>
        {fresh === undefined
          ? t("app-unsaved-count", { n: changes.length })
          : t("app-not-saved-yet")}
      </span>
      <span className={`${classes.names} truncate`}>
        {fresh === undefined && changes.join(", ")}
      </span>
      {changes.length > 0 && (
        <Button variant="subtle" size="md" onClick={onDiscard} disabled={busy}>
          {t("app-discard")}
        </Button>
      )}
      {beside}
      <Button size="md" variant={quiet ? "default" : "filled"} onClick={onSave} loading={busy}>
        {fresh ?? t("app-save-changes")}
      </Button>
    </section>
  );
}
