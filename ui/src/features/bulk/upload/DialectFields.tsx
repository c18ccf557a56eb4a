/** The dialect that was found. Choosing otherwise reads the same bytes again. */
import { Select } from "@mantine/core";
import type { ImportReading, ImportView } from "@/bindings";
import { t } from "@/words";
import classes from "./DialectFields.module.css";
import { byLooking, delimiterChoices, encodingChoices, headerChoices } from "./dialect";

export function DialectFields({
  view,
  busy,
  wordsAt,
  onRead,
}: {
  view: ImportView;
  busy: boolean;
  /** What the engine said about a field. */
  wordsAt: (field: string) => string | undefined;
  onRead: (reading: ImportReading) => void;
}) {
  const { dialect, kind } = view;
  const { overridden } = dialect;
  const read = (patch: Partial<ImportReading>) => onRead({ ...overridden, ...patch });
  const text = kind !== "xlsx";
  const header = overridden.has_header;
  return (
    <div className={classes.fields}>
      {!text && (
        <Select
          label={t("bulk-sheet")}
          value={String(view.sheet ?? 0)}
          data={view.sheets.map((name, index) => ({ value: String(index), label: name }))}
          disabled={busy}
          error={wordsAt("sheet")}
          onChange={(value) => read({ sheet: Number(value) })}
        />
      )}
      {kind === "csv" && (
        <Select
          label={t("bulk-encoding")}
          value={overridden.encoding ?? byLooking}
          data={encodingChoices(dialect)}
          disabled={busy}
          error={wordsAt("encoding")}
          onChange={(value) => read({ encoding: value === byLooking ? null : value })}
        />
      )}
      {text && (
        <Select
          label={t("bulk-between-values")}
          value={overridden.delimiter ?? byLooking}
          data={delimiterChoices(dialect)}
          disabled={busy}
          error={wordsAt("delimiter")}
          onChange={(value) => read({ delimiter: value === byLooking ? null : value })}
        />
      )}
      <Select
        label={t("bulk-first-row")}
        value={header === null ? byLooking : header ? "yes" : "no"}
        data={headerChoices(dialect)}
        disabled={busy}
        onChange={(value) => read({ has_header: value === byLooking ? null : value === "yes" })}
      />
    </div>
  );
}
