/** An HTTP status. */
import { NumberInput } from "@mantine/core";

export function StatusField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
}) {
  return (
    <NumberInput
      label={label}
      min={100}
      max={599}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="blur"
      hideControls
      value={value}
      onChange={(number) => {
        if (number !== "") onChange(Number(number));
      }}
    />
  );
}
