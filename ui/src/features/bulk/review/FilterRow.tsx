/** What the grid is narrowed to: errors only, one field, doubts, rows left out; and finding in them. */
import { CloseButton, Switch, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconAlertTriangle, IconBan, IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { ImportSummary } from "@/bindings";
import { Chip } from "@/components/Chip";
import { fieldWords } from "@/features/batches/words";
import { t } from "@/words";
import classes from "./FilterRow.module.css";
import { everything, type Review } from "./useReview";
import { findFieldId } from "./useReviewKeys";

/** Typing pauses this long, in milliseconds, before the rows are asked for. */
const typingPause = 180;

export function FilterRow({ review, summary }: { review: Review; summary: ImportSummary }) {
  const { query, show } = review;
  const doubts = query.show === "warnings";
  const byField = doubts ? summary.warnings_by_field : summary.errors_by_field;
  const about = doubts ? "warnings" : "errors";
  const focused = query.show === about;
  return (
    <div className={classes.row}>
      <Switch
        label={t("bulk-errors-only")}
        checked={query.show === "errors"}
        onChange={(event) =>
          void show(
            { ...query, field: null, show: event.currentTarget.checked ? "errors" : "all" },
            event.currentTarget.checked,
          )
        }
        classNames={{ label: classes.switchLabel, root: classes.switch }}
      />
      <div className={classes.chips}>
        {summary.errors > 0 && !doubts && (
          <Chip
            count={summary.errors}
            chosen={focused && query.field === null}
            onClick={() => void show({ ...query, show: about, field: null }, true)}
          >
            {t("bulk-all")}
          </Chip>
        )}
        {byField.map(({ field, count }) => (
          <Chip
            key={field}
            count={count}
            chosen={focused && query.field === field}
            onClick={() => void show({ ...query, show: about, field }, true)}
          >
            {fieldWords[field]}
          </Chip>
        ))}
        {(summary.warnings > 0 || doubts) && (
          <Chip
            count={summary.warnings}
            chosen={doubts && query.field === null}
            onClick={() =>
              void show(
                doubts && query.field === null
                  ? everything
                  : { ...query, show: "warnings", field: null },
                true,
              )
            }
          >
            <IconAlertTriangle size={14} stroke={1.7} aria-hidden className={classes.warn} />
            {t("bulk-warnings")}
          </Chip>
        )}
        {(summary.left_out > 0 || query.show === "left_out") && (
          <Chip
            count={summary.left_out}
            chosen={query.show === "left_out"}
            onClick={() => void show({ ...query, show: "left_out", field: null })}
          >
            <IconBan size={14} stroke={1.7} aria-hidden />
            {t("bulk-left-out")}
          </Chip>
        )}
      </div>
      <FindField value={query.search} onChange={(search) => void show({ ...query, search })} />
    </div>
  );
}

function FindField({ value, onChange }: { value: string; onChange: (search: string) => void }) {
  const [text, setText] = useState(value);
  const tell = useDebouncedCallback(onChange, typingPause);
  // Cleared from elsewhere: another tile was clicked.
  useEffect(() => setText((now) => (now.trim() === value ? now : value)), [value]);
  const clear = () => {
    setText("");
    onChange("");
  };
  return (
    <TextInput
      id={findFieldId}
      className={classes.find}
      aria-label={t("bulk-find-in-rows")}
      placeholder={t("bulk-find-in-rows")}
      title={t("bulk-part-of-any-cell-or")}
      leftSection={<IconSearch size={15} stroke={1.7} aria-hidden />}
      value={text}
      maxLength={200}
      onChange={(event) => {
        setText(event.currentTarget.value);
        tell(event.currentTarget.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || text === "") return;
        event.stopPropagation();
        clear();
      }}
      rightSection={
        text !== "" && <CloseButton size={20} aria-label={t("bulk-clear")} onClick={clear} />
      }
    />
  );
}
