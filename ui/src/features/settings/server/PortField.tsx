/** The port of a server. */
import type { ComponentProps } from "react";
import { t } from "@/words";
import { SettingRow } from "../form/SettingRow";
import { NumberField } from "./NumberField";

export function PortField({
  value,
  onChange,
  ...row
}: Pick<ComponentProps<typeof SettingRow>, "hint" | "was" | "error"> & {
  value: number;
  onChange: (port: number) => void;
}) {
  return (
    <SettingRow label={t("server-port")} {...row}>
      {(control) => (
        <NumberField control={control} min={1} max={65535} value={value} onChange={onChange} />
      )}
    </SettingRow>
  );
}
