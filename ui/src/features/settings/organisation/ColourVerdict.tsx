/** Whether the brand colour can be read under white text, and what stands in for one that cannot. */
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { ColourCheck } from "@/bindings";
import { explain } from "@/platform/errors";
import { Say, t } from "@/words";
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
        <p>{t("organisation-colour-not-checked", { fault: explain(error).message })}</p>
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
  const contrast = (inside: ReactNode) => <span className="tabular">{inside}</span>;
  if (check.readable) {
    return (
      <p className={classes.line}>
        <IconCheck {...icon} className={classes.ok} />
        <span>
          <Say
            id="organisation-colour-readable"
            vars={{ contrast: check.contrast }}
            parts={{ contrast }}
          />
        </span>
      </p>
    );
  }
  return (
    <div className={classes.line}>
      <IconAlertTriangle {...icon} className={classes.warn} />
      <div>
        <p>
          <Say
            id="organisation-colour-hard-to-read"
            vars={{ contrast: check.contrast, used: check.used }}
            parts={{
              contrast,
              used: (inside) => (
                <span className={classes.used}>
                  <span className={classes.swatch} style={{ background: check.used }} aria-hidden />
                  {inside}
                </span>
              ),
            }}
          />
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
