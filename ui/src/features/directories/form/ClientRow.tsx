/** What kind of client Muster is registered as: whether it has a secret, in the words of each provider, and what PKCE does. */
import { Select } from "@mantine/core";
import type { OidcProvider } from "@/bindings";
import { SettingRow } from "@/features/settings/form/SettingRow";
import type { SettingsForm } from "@/features/settings/form/useSettingsForm";
import { choices } from "@/features/settings/server/choices";
import { t } from "@/words";
import classes from "./Form.module.css";
import { type ClientKind, canBePublic, clientKindWords, type OidcForm } from "./oidcForm";

/** What is chosen there, in the words that stand there. */
const registered: Record<OidcProvider["kind"], string> = {
  entra: t("directories-client-in-entra"),
  google: t("directories-client-in-google"),
  okta: t("directories-client-in-okta"),
  zoho: t("directories-client-in-zoho"),
  keycloak: t("directories-client-in-keycloak"),
  generic: t("directories-client-in-generic"),
};

export function ClientRow({ form }: { form: SettingsForm<OidcForm> }) {
  const { values, set, was } = form;
  const choosable = canBePublic(values);
  const hint = (
    <>
      {registered[values["provider.kind"]]}
      <span className={classes.pkce}>{t("directories-client-pkce")}</span>
    </>
  );
  const choose = (client_kind: ClientKind) =>
    set({
      client_kind,
      secret: { kind: client_kind === "public" && values.has_secret ? "clear" : "keep" },
    });
  return (
    <SettingRow
      label={t("directories-client-kind")}
      hint={hint}
      was={was("client_kind")}
      group={!choosable}
    >
      {(control) =>
        choosable ? (
          <Select
            {...control}
            value={values.client_kind}
            data={choices(clientKindWords)}
            allowDeselect={false}
            onChange={(value) => choose(value as ClientKind)}
          />
        ) : (
          <p>{t("directories-client-confidential")}</p>
        )
      }
    </SettingRow>
  );
}
