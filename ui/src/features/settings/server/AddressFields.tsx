/** Where a server is and how it is spoken to: name, encryption, port. The port follows the encryption unless it was chosen by hand. */
import { Select, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { t } from "@/words";
import { SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import { choices } from "./choices";
import { PortField } from "./PortField";

/** No name of a host is longer. */
const longest = 400;

interface Address<S extends string> {
  host: string;
  security: S;
  port: number;
}

export function AddressFields<S extends string>({
  form,
  hint,
  placeholder,
  words,
  usualPort,
  warning,
  hostError = form.error("host"),
  hostPlaces,
  hostClass,
}: {
  form: SettingsForm<Address<S>>;
  hint: ReactNode;
  placeholder: string;
  /** The ways to encrypt. */
  words: Record<S, string>;
  usualPort: Record<S, number>;
  /** What is to be said of the chosen way. */
  warning?: ReactNode;
  /** Words at the name, where the engine has them at more than one place, and those places. */
  hostError?: string;
  hostPlaces?: readonly string[];
  /** Of the field for the name. */
  hostClass?: string;
}) {
  const { values, set, was, error } = form;
  const encrypt = (security: S) => {
    const followed = values.port === usualPort[values.security];
    set(followed ? { security, port: usualPort[security] } : { security });
  };
  return (
    <>
      <SettingRow label={t("server-server")} hint={hint} was={was("host")} error={hostError}>
        {(control) => (
          <TextInput
            {...control}
            value={values.host}
            maxLength={longest}
            spellCheck={false}
            autoComplete="off"
            placeholder={placeholder}
            classNames={hostClass ? { input: hostClass } : undefined}
            onChange={(event) => set({ host: event.currentTarget.value }, hostPlaces)}
          />
        )}
      </SettingRow>
      <SettingRow label={t("server-encryption")} was={was("security")} error={error("security")}>
        {(control) => (
          <>
            <Select
              {...control}
              value={values.security}
              data={choices(words)}
              allowDeselect={false}
              onChange={(value) => encrypt(value as S)}
            />
            {warning}
          </>
        )}
      </SettingRow>
      <PortField
        value={values.port}
        was={was("port")}
        error={error("port")}
        onChange={(port) => set({ port })}
      />
    </>
  );
}
