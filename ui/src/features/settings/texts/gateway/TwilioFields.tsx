/** An account with Twilio. */
import type { GatewayOf } from "./kinds";
import { orNull, TextRow } from "./TextRow";
import type { GatewayFields } from "./useGateway";

export function TwilioFields({ fields }: { fields: GatewayFields<GatewayOf<"twilio">> }) {
  const { values, set, row } = fields;
  return (
    <>
      <TextRow
        label="Account SID"
        hint="On the first page of Twilio’s console: AC and 32 letters and digits"
        {...row("account")}
        value={values.account}
        placeholder="AC…"
        onChange={(account) => set({ account: account.trim() })}
      />
      <TextRow
        label="API key SID"
        hint="SK and 32 letters and digits. Blank: the account’s own auth token signs in"
        {...row("api_key")}
        value={values.api_key ?? ""}
        placeholder="Optional"
        onChange={(sid) => set({ api_key: orNull(sid.trim()) })}
      />
      <TextRow
        label="Messaging service SID"
        hint="MG and 32 letters and digits. It picks the sender when none is named below"
        {...row("service")}
        value={values.service ?? ""}
        placeholder="Optional"
        onChange={(sid) => set({ service: orNull(sid.trim()) })}
      />
    </>
  );
}
