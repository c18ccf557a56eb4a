/** One line of text of a directory's form, with the engine's words at it. */
import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { SettingRow } from "@/features/settings/form/SettingRow";
import type { SettingsForm } from "@/features/settings/form/useSettingsForm";
import { placesOf, wordsAt } from "./common";
import classes from "./Form.module.css";

/** Names, DNs and filters; the engine bounds each by itself. */
const longest = 4000;

type TextKey<T> = { [K in keyof T & string]: T[K] extends string ? K : never }[keyof T & string];

export function TextRow<T extends object>({
  form,
  name,
  label,
  hint,
  placeholder,
  code,
  wide,
}: {
  form: SettingsForm<T>;
  name: TextKey<T>;
  label: string;
  hint?: ReactNode;
  placeholder?: string;
  /** Something for machines: a DN, a filter, the name of an attribute. */
  code?: boolean;
  wide?: boolean;
}) {
  return (
    <SettingRow
      label={label}
      hint={hint}
      was={form.was(name)}
      error={wordsAt(form, name)}
      wide={wide}
    >
      {(control) => (
        <TextInput
          {...control}
          value={form.values[name] as string}
          maxLength={longest}
          placeholder={placeholder}
          spellCheck={!code}
          autoComplete="off"
          classNames={code ? { input: classes.code } : undefined}
          onChange={(event) =>
            form.set({ [name]: event.currentTarget.value } as Partial<T>, placesOf(name))
          }
        />
      )}
    </SettingRow>
  );
}
