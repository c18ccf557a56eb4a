/** One value for all rows, or for those in which the column is blank. Choices where there are few, text elsewhere. */
import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Field } from "@/bindings";
import { ownerships, platforms } from "@/components/platforms";
import { fieldWords } from "@/features/batches/words";
import { t } from "@/words";
import { ownedByCells, platformCells } from "../cellWords";
import classes from "./ConstantField.module.css";

const offered: Partial<Record<Field, readonly string[]>> = {
  platform: platforms.map((platform) => platformCells[platform]),
  owned_by: ownerships.map((owned) => ownedByCells[owned]),
};

const none = "—";

export function ConstantField({
  field,
  value,
  blankOnly,
  focus,
  onFill,
}: {
  field: Field;
  value: string;
  /** A column has the field: the value only stands in for blank cells. */
  blankOnly: boolean;
  /** It was just asked for. */
  focus: boolean;
  onFill: (value: string) => void;
}) {
  const [text, setText] = useState(value);
  const name = { field: fieldWords[field] };
  const label = blankOnly ? t("bulk-field-where-blank", name) : t("bulk-field-for-all-rows", name);
  const choices = offered[field];
  if (choices) {
    return (
      <Select
        className={classes.field}
        aria-label={label}
        placeholder={blankOnly ? t("bulk-where-it-is-blank") : t("bulk-one-for-all-rows")}
        value={value === "" ? null : value}
        data={value === "" ? [...choices] : [{ value: none, label: t("bulk-none") }, ...choices]}
        autoFocus={focus}
        onChange={(chosen) => onFill(chosen === none ? "" : (chosen ?? ""))}
      />
    );
  }
  const settle = () => {
    if (text.trim() !== value) onFill(text.trim());
  };
  return (
    <TextInput
      className={classes.field}
      aria-label={label}
      placeholder={blankOnly ? t("bulk-where-it-is-blank") : t("bulk-one-for-all-rows")}
      value={text}
      autoFocus={focus}
      maxLength={254}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === "Enter") settle();
      }}
    />
  );
}
