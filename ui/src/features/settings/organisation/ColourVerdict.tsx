/** Whether the brand colour can be read under white text, and what stands in for one that cannot. */
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import type { ColourCheck } from "@/bindings";
import { explain } from "@/platform/errors";
import { t } from "@/words";
import classes from "./ColourVerdict.module.css";

const icon = { size: 15, stroke: 1.8, "aria-hidden": true } as const;

export function ColourVerdict({
  check,
  error,
  stale,
  onUse,
}: {
  check: ColourCheck | undefined;
  error: unknown;
  /** Of the colour before; a new answer is on its way. */
  stale: boolean;
  onUse: (colour: string) => void;
}) {
  return (
    <div className={classes.verdict} role="status" data-stale={stale || undefined}>
      {error != null ? (
        <p>The colour could not be checked: {explain(error).message}</p>
      ) : (
        check && <Words check={check} stale={stale} onUse={onUse} />
      )}
    </div>
  );
}

function Words({
  check,
  stale,
  onUse,
}: {
  check: ColourCheck;
  stale: boolean;
  onUse: (colour: string) => void;
}) {
  const contrast = <span className="tabular">{check.contrast} : 1</span>;
  if (check.readable) {
    return (
      <p className={classes.line}>
        <IconCheck {...icon} className={classes.ok} />
        <span>{contrast}, readable under white text</span>
      </p>
    );
  }
  return (
    <div className={classes.line}>
      <IconAlertTriangle {...icon} className={classes.warn} />
      <div>
        <p>
          {contrast}, hard to read under white text; mails, portal and cards use{" "}
          <span className={classes.used}>
            <span className={classes.swatch} style={{ background: check.used }} aria-hidden />
            {check.used}
          </span>{" "}
          in its place.
        </p>
        <button
          type="button"
          className="link-button"
          disabled={stale}
          onClick={() => onUse(check.used)}
        >
          {t("organisation-use-this-colour")}
        </button>
      </div>
    </div>
  );
}
