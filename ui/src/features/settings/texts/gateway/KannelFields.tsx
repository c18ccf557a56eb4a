/** Kannel's sendsms page. */
import { t } from "@/words";
import type { GatewayOf } from "./kinds";
import { orNull, TextRow } from "./TextRow";
import type { GatewayFields } from "./useGateway";

export function KannelFields({ fields }: { fields: GatewayFields<GatewayOf<"kannel">> }) {
  const { values, set, row } = fields;
  return (
    <>
      <TextRow
        label={t("texts-address")}
        hint={t("texts-the-whole-address-of-its")}
        {...row("url")}
        value={values.url}
        maxLength={2000}
        placeholder="http://127.0.0.1:13013/cgi-bin/sendsms"
        onChange={(url) => set({ url })}
      />
      <TextRow
        label={t("texts-user")}
        hint={t("texts-name-of-the-sendsms-user")}
        {...row("user")}
        value={values.user}
        onChange={(user) => set({ user })}
      />
      <TextRow
        label={t("texts-connection")}
        hint={t("texts-its-smsc-id-when-kannel")}
        {...row("smsc")}
        value={values.smsc ?? ""}
        placeholder={t("texts-optional")}
        onChange={(smsc) => set({ smsc: orNull(smsc) })}
      />
    </>
  );
}
