/** An account with Twilio. */
import { t } from "@/words";
import type { GatewayOf } from "./kinds";
import { orNull, TextRow } from "./TextRow";
import type { GatewayFields } from "./useGateway";

export function TwilioFields({ fields }: { fields: GatewayFields<GatewayOf<"twilio">> }) {
  const { values, set, row } = fields;
  return (
    <>
      <TextRow
        label={t("texts-account-sid")}
        hint={t("texts-on-the-first-page-of")}
        {...row("account")}
        value={values.account}
        placeholder="AC…"
        onChange={(account) => set({ account: account.trim() })}
      />
      <TextRow
        label={t("texts-api-key-sid")}
        hint={t("texts-sk-and-32-letters-and")}
        {...row("api_key")}
        value={values.api_key ?? ""}
        placeholder={t("texts-optional")}
        onChange={(sid) => set({ api_key: orNull(sid.trim()) })}
      />
      <TextRow
        label={t("texts-messaging-service-sid")}
        hint={t("texts-mg-and-32-letters-and")}
        {...row("service")}
        value={values.service ?? ""}
        placeholder={t("texts-optional")}
        onChange={(sid) => set({ service: orNull(sid.trim()) })}
      />
    </>
  );
}
