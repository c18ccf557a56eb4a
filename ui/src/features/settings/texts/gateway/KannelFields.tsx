/** Kannel's sendsms page. */
import type { GatewayOf } from "./kinds";
import { orNull, TextRow } from "./TextRow";
import type { GatewayFields } from "./useGateway";

export function KannelFields({ fields }: { fields: GatewayFields<GatewayOf<"kannel">> }) {
  const { values, set, row } = fields;
  return (
    <>
      <TextRow
        label="Address"
        hint="The whole address of its sendsms page"
        {...row("url")}
        value={values.url}
        maxLength={2000}
        placeholder="http://127.0.0.1:13013/cgi-bin/sendsms"
        onChange={(url) => set({ url })}
      />
      <TextRow
        label="User"
        hint="Name of the sendsms-user in Kannel’s configuration"
        {...row("user")}
        value={values.user}
        onChange={(user) => set({ user })}
      />
      <TextRow
        label="Connection"
        hint="Its smsc-id, when Kannel has several"
        {...row("smsc")}
        value={values.smsc ?? ""}
        placeholder="Optional"
        onChange={(smsc) => set({ smsc: orNull(smsc) })}
      />
    </>
  );
}
