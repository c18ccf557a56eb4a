/** What kind of client Muster is registered as: whether it has a secret, in the words of each provider, and what PKCE does. */
import { Select } from "@mantine/core";
import { useState } from "react";
import type { OidcProvider } from "@/bindings";
import { SettingRow } from "@/features/settings/form/SettingRow";
import type { SettingsForm } from "@/features/settings/form/useSettingsForm";
import { t } from "@/words";
import classes from "./Form.module.css";
import type { OidcForm } from "./oidcForm";

type Kind = OidcProvider["kind"];

/** What is chosen there, in the words that stand there. */
const registered: Record<Kind, string> = {
  entra: t("directories-client-in-entra"),
  google: t("directories-client-in-google"),
  okta: t("directories-client-in-okta"),
  zoho: t("directories-client-in-zoho"),
  keycloak: t("directories-client-in-keycloak"),
  generic: t("directories-client-in-generic"),
};

/** The others give what Muster is registered as a secret in any case. */
const without: readonly Kind[] = ["keycloak", "generic"];

export interface ClientKind {
  isPublic: boolean;
  /** Left out where the provider knows one kind only. */
  choose?: (isPublic: boolean) => void;
}

/** A client without a secret is a public one; of a new one nothing says so yet but the choice. */
export function useClientKind(form: SettingsForm<OidcForm>): ClientKind {
  const { values, set } = form;
  const { secret, has_secret } = values;
  const [chosen, setChosen] = useState(!form.fresh && !has_secret);
  if (!without.includes(values["provider.kind"])) return { isPublic: false };
  const removed = secret.kind === "clear";
  return {
    isPublic: has_secret ? removed : chosen && secret.kind !== "set",
    choose: (isPublic) => {
      setChosen(isPublic);
      set({ secret: { kind: isPublic && has_secret ? "clear" : "keep" } });
    },
  };
}

export function ClientRow({
  form,
  client: { isPublic, choose },
}: {
  form: SettingsForm<OidcForm>;
  client: ClientKind;
}) {
  const kinds = [
    { value: "confidential", label: t("directories-client-confidential") },
    { value: "public", label: t("directories-client-public") },
  ];
  const hint = (
    <>
      {registered[form.values["provider.kind"]]}
      <span className={classes.pkce}>{t("directories-client-pkce")}</span>
    </>
  );
  return (
    <SettingRow label={t("directories-client-kind")} hint={hint} group={!choose}>
      {(control) =>
        choose ? (
          <Select
            {...control}
            value={isPublic ? "public" : "confidential"}
            data={kinds}
            allowDeselect={false}
            onChange={(value) => choose(value === "public")}
          />
        ) : (
          <p>{t("directories-client-confidential")}</p>
        )
      }
    </SettingRow>
  );
}
