/** How many parts the networks count and bill, and what makes them so many. */
import { IconAlertTriangle } from "@tabler/icons-react";
import type { TemplateTextPreview } from "@/bindings";
import { count, counted } from "@/components/numbers";
import classes from "./Segments.module.css";

export function Segments({ text }: { text: TemplateTextPreview | null }) {
  if (!text) return null;
  const { encoding, segments, units, units_available, forced_by } = text;
  return (
    <div className={classes.line}>
      <span>
        <strong>{counted(segments, "segment")}</strong>, {count(units)} of {count(units_available)}{" "}
        {encoding === "GSM-7" ? "characters" : "units"}
      </span>
      <span className={classes.encoding}>{encoding}</span>
      {forced_by.length > 0 && (
        <p className={classes.forced}>
          <IconAlertTriangle size={14} stroke={1.7} aria-hidden />
          <span>
            {forced_by.map((sign) => `“${sign}”`).join(" ")} {forced_by.length === 1 ? "is" : "are"}{" "}
            not in the alphabet of plain texts: a segment holds 70 characters instead of 160.
          </span>
        </p>
      )}
    </div>
  );
}
