/** The body of the request: what it is, and its template. */
import { Select, Textarea } from "@mantine/core";
import type { SmsBody, SmsBodyKind } from "@/bindings";
import { t } from "@/words";
import { SettingRow } from "../../form/SettingRow";
import { choices } from "../../server/choices";
import { blankBody, bodyWords, isBlank } from "./bodies";
import { FieldChips } from "./FieldChips";
import { type HttpFields, Lacks } from "./GenericFields";
import classes from "./Http.module.css";
import { useInsert } from "./useInsert";

const hints: Record<SmsBodyKind, string> = {
  json: t("texts-body-hint-json"),
  form: t("texts-body-hint-form"),
  xml: t("texts-body-hint-xml"),
};

export function BodyField({ fields, body }: { fields: HttpFields; body: SmsBody }) {
  const { values, set, row } = fields;
  const cursor = useInsert();
  const write = (template: string) => set({ body: { ...body, template } });
  const choose = (kind: SmsBodyKind) =>
    set({ body: isBlank(body) ? blankBody(kind) : { ...body, kind } });
  return (
    <SettingRow label={t("texts-body")} hint={hints[body.kind]} {...row("body")} wide>
      {(control) => (
        <>
          <Select
            className={classes.bodyKind}
            aria-label={t("texts-kind-of-body")}
            value={body.kind}
            data={choices(bodyWords)}
            onChange={(value) => choose(value as SmsBodyKind)}
          />
          <Textarea
            {...control}
            className={classes.mono}
            rows={Math.min(14, Math.max(4, body.template.split("\n").length))}
            maxLength={8000}
            spellCheck={false}
            value={body.template}
            onFocus={cursor.onFocus}
            onChange={(event) => write(event.currentTarget.value)}
          />
          <FieldChips
            label={t("texts-fields-for-body")}
            onInsert={(field) =>
              write(
                cursor.insert(
                  body.template,
                  field,
                  document.getElementById(control.id) as HTMLTextAreaElement | null,
                ),
              )
            }
          />
          <Lacks text={`${values.url} ${body.template}`} />
        </>
      )}
    </SettingRow>
  );
}
