/** The field for a new password: what its length says below it, and in its place why it is refused. */
import { PasswordInput } from "@mantine/core";
import { t } from "@/words";
import { lengthWords } from "./passwordStrength";

export function NewPassword({
  label,
  value,
  error,
  focus,
  onChange,
}: {
  label: string;
  value: string;
  error?: string;
  /** It takes the focus when its dialog opens. */
  focus?: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <PasswordInput
      label={label}
      description={error === undefined ? lengthWords(value) : undefined}
      value={value}
      error={error}
      maxLength={1000}
      autoComplete="new-password"
      data-autofocus={focus || undefined}
      visibilityToggleButtonProps={{ "aria-label": t("app-show-what-is-typed") }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
