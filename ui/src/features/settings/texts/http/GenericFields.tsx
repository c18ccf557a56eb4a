/** Any gateway that takes a text as one HTTP request: the request. What its answer means stands in a card of its own. */
import { Select, TextInput } from "@mantine/core";
import { useRef } from "react";
import type { SmsBody, SmsMethod } from "@/bindings";
import { Warning } from "@/components/Field";
import { t } from "@/words";
import { SettingRow } from "../../form/SettingRow";
import type { GatewayOf } from "../gateway/kinds";
import { orNull, TextRow } from "../gateway/TextRow";
import type { GatewayFields } from "../gateway/useGateway";
import { BodyField } from "./BodyField";
import { blankBody } from "./bodies";
import { FieldChips } from "./FieldChips";
import { HeaderRows } from "./HeaderRows";
import classes from "./Http.module.css";
import { uses } from "./template";
import { useInsert } from "./useInsert";

export type HttpFields = GatewayFields<GatewayOf<"generic">>;

export function GenericFields({ fields }: { fields: HttpFields }) {
  const { values, set, row } = fields;
  // A body that was written comes back when GET was only tried.
  const written = useRef<SmsBody | null>(null);
  const method = (next: SmsMethod) => {
    if (values.body) written.current = values.body;
    const body = next === "GET" ? null : (values.body ?? written.current ?? blankBody("json"));
    set({ method: next, body }, ["url"]);
  };
  return (
    <>
      <SettingRow label={t("texts-method")} {...row("method")}>
        {(control) => (
          <Select
            {...control}
            value={values.method ?? "POST"}
            data={["POST", "PUT", "GET"]}
            onChange={(value) => method(value as SmsMethod)}
          />
        )}
      </SettingRow>
      <Address fields={fields} />
      <TextRow
        label={t("texts-user-of-http-basic")}
        hint={t("texts-signs-in-with-this-user")}
        {...row("user")}
        value={values.user ?? ""}
        placeholder={t("texts-optional")}
        onChange={(user) => set({ user: orNull(user) })}
      />
      <HeaderRows fields={fields} />
      {values.body && <BodyField fields={fields} body={values.body} />}
    </>
  );
}

function Address({ fields }: { fields: HttpFields }) {
  const { values, set, row, errorAt } = fields;
  const cursor = useInsert();
  const { was, error } = row("url");
  // Without a body there is nowhere else for its words.
  const words = error ?? (values.body ? undefined : errorAt("body"));
  const write = (url: string) => set({ url }, ["body"]);
  return (
    <SettingRow
      label={t("texts-address")}
      hint={t("texts-fields-may-stand-behind-the")}
      was={was}
      error={words}
      wide
    >
      {(control) => (
        <>
          <TextInput
            {...control}
            className={classes.mono}
            maxLength={8000}
            spellCheck={false}
            placeholder="https://sms.example.com/send"
            value={values.url}
            onFocus={cursor.onFocus}
            onChange={(event) => write(event.currentTarget.value)}
          />
          <FieldChips
            label={t("texts-fields-for-address")}
            onInsert={(field) =>
              write(
                cursor.insert(
                  values.url,
                  field,
                  document.getElementById(control.id) as HTMLInputElement | null,
                ),
              )
            }
          />
          {values.url !== "" && !values.body && <Lacks text={values.url} />}
        </>
      )}
    </SettingRow>
  );
}

/** What no request can do without. */
export function Lacks({ text }: { text: string }) {
  if (!uses(text, "text")) return <Warning>{t("texts-lacks-text")}</Warning>;
  if (!uses(text, "to") && !uses(text, "to_digits"))
    return <Warning>{t("texts-lacks-to")}</Warning>;
  return null;
}
