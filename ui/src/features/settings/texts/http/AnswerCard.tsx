/** What the gateway's answer means: when it is a yes, and what the gateway calls the text. */
import { Select, TextInput } from "@mantine/core";
import type { SmsIdRule, SmsSuccessRule } from "@/bindings";
import { t } from "@/words";
import { SettingCard, SettingRow } from "../../form/SettingRow";
import { choices } from "../../server/choices";
import { orNull } from "../gateway/TextRow";
import type { HttpFields } from "./GenericFields";
import classes from "./Http.module.css";
import { StatusField } from "./StatusField";

const usual: SmsSuccessRule = { from_status: 200, to_status: 299, contains: null, json: null };

export function AnswerCard({ fields }: { fields: HttpFields }) {
  return (
    <SettingCard title={t("texts-its-answer")}>
      <Success fields={fields} />
      <Id fields={fields} />
    </SettingCard>
  );
}

function Success({ fields: { values, set, row } }: { fields: HttpFields }) {
  const rule = values.success ?? usual;
  const write = (patch: Partial<SmsSuccessRule>) => set({ success: { ...rule, ...patch } });
  const json = rule.json ?? { pointer: "", equals: "" };
  const equals = (patch: Partial<typeof json>) => {
    const next = { ...json, ...patch };
    write({ json: next.pointer === "" && next.equals === "" ? null : next });
  };
  return (
    <SettingRow
      label={t("texts-the-text-was-taken-when")}
      hint={t("texts-all-that-is-filled-in")}
      {...row("success")}
      wide
      group
    >
      {() => (
        <div className={classes.grid}>
          <div className={classes.range}>
            <StatusField
              label={t("texts-status-from")}
              value={rule.from_status}
              onChange={(from_status) => write({ from_status })}
            />
            <StatusField
              label={t("texts-status-to")}
              value={rule.to_status}
              onChange={(to_status) => write({ to_status })}
            />
          </div>
          <TextInput
            label={t("texts-the-answer-contains")}
            placeholder={t("texts-anything")}
            maxLength={200}
            spellCheck={false}
            value={rule.contains ?? ""}
            onChange={(event) => write({ contains: orNull(event.currentTarget.value) })}
          />
          <TextInput
            className={classes.mono}
            label={t("texts-place-in-its-json")}
            placeholder="/messages/0/status"
            maxLength={200}
            spellCheck={false}
            value={json.pointer}
            onChange={(event) => equals({ pointer: event.currentTarget.value })}
          />
          <TextInput
            className={classes.mono}
            label={t("texts-which-says")}
            placeholder="0"
            maxLength={200}
            spellCheck={false}
            disabled={json.pointer === "" && json.equals === ""}
            value={json.equals}
            onChange={(event) => equals({ equals: event.currentTarget.value })}
          />
        </div>
      )}
    </SettingRow>
  );
}

const idWords: Record<SmsIdRule["kind"], string> = {
  none: t("texts-id-nowhere"),
  json: t("texts-id-in-json"),
  between: t("texts-id-between-marks"),
  header: t("texts-id-in-header"),
};

const blankIds: { [K in SmsIdRule["kind"]]: SmsIdRule } = {
  none: { kind: "none" },
  json: { kind: "json", pointer: "/id" },
  between: { kind: "between", before: "", after: "" },
  header: { kind: "header", name: "" },
};

function Id({ fields: { values, set, row } }: { fields: HttpFields }) {
  const rule: SmsIdRule = values.id ?? blankIds.none;
  const write = (id: SmsIdRule) => set({ id });
  const line = (
    label: string,
    value: string,
    placeholder: string,
    to: (v: string) => SmsIdRule,
  ) => (
    <TextInput
      key={label}
      className={classes.mono}
      label={label}
      placeholder={placeholder}
      maxLength={200}
      spellCheck={false}
      value={value}
      onChange={(event) => write(to(event.currentTarget.value))}
    />
  );
  return (
    <SettingRow
      label={t("texts-the-gateways-name-for-the")}
      hint={t("texts-receipts-may-tell-a-text")}
      {...row("id")}
      wide
      group
    >
      {() => (
        <div className={classes.grid}>
          <Select
            label={t("texts-stands-in")}
            value={rule.kind}
            data={choices(idWords)}
            onChange={(kind) => write(blankIds[kind as SmsIdRule["kind"]])}
          />
          {rule.kind === "json" &&
            line(t("texts-id-place"), rule.pointer, "/id", (pointer) => ({ ...rule, pointer }))}
          {rule.kind === "header" &&
            line(t("texts-id-header-name"), rule.name, "X-Message-Id", (name) => ({
              ...rule,
              name,
            }))}
          {rule.kind === "between" && (
            <div className={classes.range}>
              {line(t("texts-id-after-mark"), rule.before, "ID: ", (before) => ({
                ...rule,
                before,
              }))}
              {line(t("texts-id-before-mark"), rule.after, t("texts-id-end-of-line"), (after) => ({
                ...rule,
                after,
              }))}
            </div>
          )}
        </div>
      )}
    </SettingRow>
  );
}
