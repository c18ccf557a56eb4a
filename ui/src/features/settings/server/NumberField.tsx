/** A whole number within its bounds; clearing the field changes nothing until a number stands there. */
import { NumberInput } from "@mantine/core";
import type { ControlProps } from "../form/SettingRow";

export function NumberField({
  control,
  value,
  min,
  max,
  suffix,
  onChange,
}: {
  control: ControlProps;
  value: number;
  min: number;
  max: number;
  suffix?: string;
  onChange: (value: number) => void;
}) {
  return (
    <NumberInput
      {...control}
      min={min}
      max={max}
      suffix={suffix}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="blur"
      value={value}
      onChange={(number) => {
        if (number !== "") onChange(Number(number));
      }}
    />
  );
}
