/** An account with Vonage. */
import { Select } from "@mantine/core";
import type { SmsCallbackSignature } from "@/bindings";
import { t } from "@/words";
import { SettingRow } from "../../form/SettingRow";
import { choices } from "../../server/choices";
import type { GatewayOf } from "./kinds";
import { TextRow } from "./TextRow";
import type { GatewayFields } from "./useGateway";

const signatureWords: Record<SmsCallbackSignature, string> = {
  none: t("texts-signature-none"),
  jwt: t("texts-signature-jwt"),
  sha256: "SHA-256 HMAC",
  sha512: "SHA-512 HMAC",
  sha1: "SHA-1 HMAC",
  md5: "MD5 HMAC",
  md5_hash: t("texts-signature-md5-hash"),
};

export function VonageFields({ fields }: { fields: GatewayFields<GatewayOf<"vonage">> }) {
  const { values, set, row } = fields;
  const { was, error } = row("signature");
  return (
    <>
      <TextRow
        label={t("texts-api-key")}
        hint={t("texts-from-the-api-settings-of")}
        {...row("key")}
        value={values.key}
        onChange={(key) => set({ key: key.trim() })}
      />
      <SettingRow
        label={t("texts-signature-of-receipts")}
        hint={t("texts-as-set-in-the-dashboard")}
        was={was && (signatureWords[was as SmsCallbackSignature] ?? was)}
        error={error}
      >
        {(control) => (
          <Select
            {...control}
            value={values.signature ?? "none"}
            data={choices(signatureWords)}
            onChange={(value) => set({ signature: value as SmsCallbackSignature })}
          />
        )}
      </SettingRow>
    </>
  );
}
