/** A line of text as a setting. */
import { TextInput, type TextInputProps } from "@mantine/core";
import type { ReactNode } from "react";
import { SettingRow } from "../../form/SettingRow";

export function TextRow({
  label,
  hint,
  was,
  error,
  value,
  below,
  onChange,
  ...input
}: {
  label: string;
  hint?: ReactNode;
  was?: string;
  error?: string;
  value: string;
  /** Under the control. */
  below?: ReactNode;
  onChange: (value: string) => void;
} & Pick<TextInputProps, "placeholder" | "maxLength" | "inputMode">) {
  return (
    <SettingRow label={label} hint={hint} was={was} error={error}>
      {(control) => (
        <>
          <TextInput
            {...control}
            maxLength={400}
            spellCheck={false}
            autoComplete="off"
            {...input}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          {below}
        </>
      )}
    </SettingRow>
  );
}

/** An empty field is no value. */
export const orNull = (text: string): string | null => (text === "" ? null : text);
