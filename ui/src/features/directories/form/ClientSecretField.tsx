/** The secret of the client that Muster is registered as; a public one has none. */
import type { ReactNode } from "react";
import type { SettingsForm } from "@/features/settings/form/useSettingsForm";
import { SecretField } from "@/features/settings/server/SecretField";
import { t } from "@/words";
import classes from "./Form.module.css";
import { lacksSecret, type OidcForm } from "./oidcForm";

export function ClientSecretField({
  form,
  hint,
}: {
  form: SettingsForm<OidcForm>;
  hint: ReactNode;
}) {
  const { values, set } = form;
  const isPublic = values.client_kind === "public";
  // One that is stored stays in sight until it is removed, with the way back.
  if (isPublic && !(values.has_secret && values.secret.kind === "clear")) return null;
  const required = lacksSecret(values);
  return (
    <SecretField
      form={{
        ...form,
        // Whoever keeps the secret of a client has one with a secret.
        set: (patch) => set(isPublic ? { ...patch, client_kind: "confidential" } : patch),
      }}
      name={{ label: t("directories-client-secret"), another: t("directories-another-secret") }}
      required={required}
      hint={
        required ? (
          <>
            <span className={classes.required}>{t("directories-client-secret-required")}</span>{" "}
            {hint}
          </>
        ) : (
          hint
        )
      }
    />
  );
}
