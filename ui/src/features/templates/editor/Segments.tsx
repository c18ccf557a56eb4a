/** How many parts the networks count and bill, and what makes them so many. */
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { TemplateTextPreview } from "@/bindings";
import { Say, t } from "@/words";
import classes from "./Segments.module.css";

const b = (inside: ReactNode) => <strong>{inside}</strong>;

export function Segments({ text }: { text: TemplateTextPreview | null }) {
  if (!text) return null;
  const { encoding, segments, units, units_available, forced_by } = text;
  const length = { segments, units, available: units_available };
  return (
    <div className={classes.line}>
      <span>
        {encoding === "GSM-7" ? (
          <Say id="templates-segments-characters" vars={length} parts={{ b }} />
        ) : (
          <Say id="templates-segments-units" vars={length} parts={{ b }} />
        )}
      </span>
      <span className={classes.encoding}>{encoding}</span>
      {forced_by.length > 0 && (
        <p className={classes.forced}>
          <IconAlertTriangle size={14} stroke={1.7} aria-hidden />
          <span>
            {t("templates-signs-not-plain", {
              signs: forced_by.map((sign) => t("templates-sign", { sign })).join(" "),
              n: forced_by.length,
            })}
          </span>
        </p>
      )}
    </div>
  );
}
