/** How the receipts of a gateway of one's own are read. */
import { Switch, TextInput } from "@mantine/core";
import type { SmsReceiptRule } from "@/bindings";
import { Warning } from "@/components/Field";
import { t } from "@/words";
import { SettingRow } from "../../form/SettingRow";
import { orNull } from "../gateway/TextRow";
import type { HttpFields } from "./GenericFields";
import classes from "./Http.module.css";
import { uses } from "./template";
import { WordsField } from "./WordsField";

const blank: SmsReceiptRule = {
  id: null,
  reference: null,
  status: "",
  delivered: [],
  failed: [],
  words: null,
};

export function ReceiptRule({ fields }: { fields: HttpFields }) {
  const { values, set, row } = fields;
  const rule = values.receipt ?? null;
  const { error, was } = row("receipt");
  return (
    <>
      <SettingRow
        label={t("texts-read-receipts")}
        hint={t("texts-without-this-they-are-thrown")}
        was={was}
      >
        {(control) => (
          <Switch
            {...control}
            checked={rule !== null}
            onChange={(event) => set({ receipt: event.currentTarget.checked ? blank : null })}
          />
        )}
      </SettingRow>
      {rule && (
        <SettingRow
          label={t("texts-what-they-say")}
          hint={t("texts-names-of-parameters-in-the")}
          error={error}
          wide
          group
        >
          {() => (
            <>
              <Rule rule={rule} onChange={(receipt) => set({ receipt })} />
              {!uses(`${values.url} ${values.body?.template ?? ""}`, "callback") && (
                <Warning>{t("texts-lacks-callback")}</Warning>
              )}
            </>
          )}
        </SettingRow>
      )}
    </>
  );
}

function Rule({
  rule,
  onChange,
}: {
  rule: SmsReceiptRule;
  onChange: (rule: SmsReceiptRule) => void;
}) {
  const line = (
    label: string,
    key: "id" | "reference" | "status" | "words",
    placeholder: string,
    description?: string,
  ) => (
    <TextInput
      className={classes.mono}
      label={label}
      description={description}
      placeholder={placeholder}
      maxLength={200}
      spellCheck={false}
      value={rule[key] ?? ""}
      onChange={(event) => {
        const { value } = event.currentTarget;
        onChange({ ...rule, [key]: key === "status" ? value : orNull(value) });
      }}
    />
  );
  return (
    <div className={classes.grid}>
      {line(t("texts-receipt-reference"), "reference", "ref", t("texts-receipt-reference-hint"))}
      {line(t("texts-receipt-id"), "id", "id")}
      {line(t("texts-receipt-status"), "status", "status")}
      {line(t("texts-receipt-words"), "words", t("texts-optional"))}
      <WordsField
        label={t("texts-states-that-mean-delivered")}
        words={rule.delivered}
        placeholder="delivered"
        onChange={(delivered) => onChange({ ...rule, delivered })}
      />
      <WordsField
        label={t("texts-states-that-mean-failed")}
        words={rule.failed}
        placeholder="failed, undeliverable"
        onChange={(failed) => onChange({ ...rule, failed })}
      />
    </div>
  );
}
