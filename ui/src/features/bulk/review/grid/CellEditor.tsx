/** A cell while it is edited: text, with the values that a field takes or that are there already offered below. */
import { Combobox, useCombobox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { commands, type Field, type ImportCell, type ImportRow } from "@/bindings";
import { ownerships, platforms } from "@/components/platforms";
import { namedLike, timeZones } from "@/components/timeZones";
import { fieldWords } from "@/features/batches/words";
import { templateList } from "@/features/templates/queries";
import { call } from "@/platform/call";
import { t } from "@/words";
import { ownedByCells, platformCells } from "../../cellWords";
import type { Review, Then } from "../useReview";
import classes from "./CellEditor.module.css";

export function CellEditor({
  review,
  row,
  field,
  cell,
}: {
  review: Review;
  row: ImportRow;
  field: Field;
  cell: ImportCell;
}) {
  const typed = review.editing?.typed ?? null;
  const input = useRef<HTMLInputElement>(null);
  const over = useRef(false);
  const closed = field === "platform" || field === "owned_by";
  const [text, setText] = useState(typed ?? (closed ? "" : cell.value));
  const choices = useChoices(field, text, review);
  const combobox = useCombobox({ defaultOpened: true });

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when editing begins
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    if (typed === null) input.current?.select();
    combobox.openDropdown();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever other choices are offered
  useEffect(() => {
    if (closed) combobox.selectFirstOption();
    else combobox.resetSelectedOption();
  }, [text, choices.length]);

  const end = (value: string | null, then: Then | null) => {
    if (over.current) return;
    over.current = true;
    if (then) review.grid.current?.focus();
    if (value !== null && value !== cell.value) {
      const mended = then === "down" && cell.problem !== null ? "next" : (then ?? "stay");
      return void review.act({ kind: "edit", row: row.row, field, value }, mended);
    }
    review.edit(null);
    if (then === "down") review.move(1, 0);
    else if (then === "left") review.move(0, -1);
    else if (then === "right") review.move(0, 1);
  };
  /** What stands there when the field is left: of a closed list, only what it has. */
  const value = () => (closed && text === "" ? cell.value : text);
  const marked = () => choices[combobox.getSelectedOptionIndex()];

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const then =
      event.key === "Enter"
        ? "down"
        : event.key === "Tab"
          ? event.shiftKey
            ? "left"
            : "right"
          : null;
    if (event.key === "Escape") end(null, "stay");
    else if (then) end(marked() ?? value(), then);
    else if (event.key === "ArrowDown") combobox.selectNextOption();
    else if (event.key === "ArrowUp") combobox.selectPreviousOption();
    else return;
    event.preventDefault();
  };

  return (
    <div className={classes.editor} data-editor>
      <Combobox
        store={combobox}
        onOptionSubmit={(picked) => end(picked, "down")}
        position="bottom-start"
        offset={4}
        width={Math.max(170, input.current?.offsetWidth ?? 0)}
      >
        <Combobox.Target withKeyboardNavigation={false}>
          <input
            ref={input}
            className={classes.input}
            value={text}
            aria-label={t("bulk-field-in-line", {
              field: fieldWords[field],
              line: String(row.line),
            })}
            placeholder={closed ? cell.value : undefined}
            maxLength={4096}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={() => end(value(), null)}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={choices.length === 0}>
          <Combobox.Options mah={220} style={{ overflowY: "auto" }} aria-label={fieldWords[field]}>
            {choices.map((choice) => (
              <Combobox.Option
                key={choice}
                value={choice}
                active={choice === (cell.becomes || cell.value)}
              >
                {choice}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}

const closedChoices: Partial<Record<Field, string[]>> = {
  platform: platforms.map((platform) => platformCells[platform]),
  owned_by: ownerships.map((owned) => ownedByCells[owned]),
};

/** Most groups or time zones offered at once. */
const mostOffered = 40;

function useChoices(field: Field, text: string, review: Review): string[] {
  const groups = useQuery({
    queryKey: ["groups", ""],
    queryFn: () => call(commands.listGroups("")),
    enabled: field === "group",
  }).data;
  const languages = useQuery({ ...templateList, enabled: field === "language" }).data?.languages;
  const sought = text.trim().toLowerCase();
  if (field === "language")
    return (languages ?? [])
      .filter(({ tag, name, own_name }) =>
        [tag, name, own_name].some((word) => word.toLowerCase().startsWith(sought)),
      )
      .map(({ tag }) => tag);
  if (field === "time_zone") return namedLike(timeZones(), String, text).slice(0, mostOffered);
  const closed = closedChoices[field];
  if (closed) {
    const begins = closed.filter((choice) => choice.toLowerCase().startsWith(sought));
    return begins.length > 0
      ? begins
      : closed.filter((choice) => choice.toLowerCase().includes(sought));
  }
  if (field !== "group") return [];
  const names = [
    ...(groups ?? []).map((group) => group.name),
    ...(review.summary?.new_groups_list ?? []).map((group) => group.name),
  ];
  return [...new Set(names)]
    .filter((name) => name.toLowerCase().includes(sought))
    .slice(0, mostOffered);
}
