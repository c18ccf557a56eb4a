/** What signs in at the gateway, and what receipts are signed with where that is another secret. */
import { t } from "@/words";
import type { SettingsForm } from "../../form/useSettingsForm";
import { SecretField } from "../../server/SecretField";
import { keepsSecrets, type TextForm } from "../textForm";
import { secretKind, secretNames, signingName } from "./kinds";

const hints: Partial<Record<TextForm["gateway"]["kind"], string>> = {
  smpp: t("texts-secret-hint-smpp"),
  generic: t("texts-secret-hint-http"),
};

export function SecretFields({ form }: { form: SettingsForm<TextForm> }) {
  const { values, set } = form;
  const { gateway, secret, signing } = values;
  const kept = keepsSecrets(values);
  const receipts = signingName(gateway);
  return (
    <>
      <SecretField
        key={`secret-${gateway.kind}`}
        name={secretNames[secretKind(gateway)]}
        hint={hints[gateway.kind]}
        form={{
          values: { secret, has_secret: values.has_secret && kept },
          set: (patch) => set(patch.secret ? { secret: patch.secret } : {}),
          error: () => form.error("secret"),
        }}
      />
      {receipts && (
        <SecretField
          key={`signing-${gateway.kind}`}
          name={receipts.name}
          hint={receipts.hint}
          form={{
            values: { secret: signing, has_secret: values.has_signing && kept },
            set: (patch) => set(patch.secret ? { signing: patch.secret } : {}),
            error: () => form.error("signing"),
          }}
        />
      )}
    </>
  );
}
