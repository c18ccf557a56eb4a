/** Several words, separated by commas. */
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { t } from "@/words";
import classes from "./Http.module.css";

const read = (text: string) =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");

export function WordsField({
  label,
  words,
  placeholder,
  onChange,
}: {
  label: string;
  words: readonly string[];
  placeholder: string;
  onChange: (words: string[]) => void;
}) {
  const [typed, setTyped] = useState("");
  // A comma at the end belongs to what is being typed; words from elsewhere win over it.
  const shown = read(typed).join() === words.join() ? typed : words.join(", ");
  return (
    <TextInput
      className={classes.mono}
      label={label}
      description={t("texts-separated-by-commas-capitals-do")}
      placeholder={placeholder}
      maxLength={1000}
      spellCheck={false}
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(read(event.currentTarget.value));
      }}
    />
  );
}
