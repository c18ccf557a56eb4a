/** Settings → Security: the lock, approvals of large sendings, how far the audit log goes back. */
import { NumberInput } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { sessionKey } from "@/app/consoleSession";
import { useOverview } from "@/app/session";
import { type AccountRow, commands } from "@/bindings";
import { call } from "@/platform/call";
import { t } from "@/words";
import { useAccounts } from "../accounts/queries";
import { FormFoot } from "../form/FormFoot";
import { FormFailure, FormPending } from "../form/FormState";
import { SettingCard, SettingRow } from "../form/SettingRow";
import { type FieldNames, type SettingsForm, useSettingsForm } from "../form/useSettingsForm";
import { SettingsFrame } from "../SettingsFrame";
import classes from "./Security.module.css";
import { readSecurity, type SecurityForm, securityKey, toForm } from "./securityForm";

type Key = keyof SecurityForm;

const names: FieldNames<SecurityForm> = {
  lock_after_minutes: {
    label: t("security-lock"),
    words: (n) => (n > 0 ? t("security-after-minutes", { n }) : t("security-never")),
  },
  approval_above: {
    label: t("security-approval"),
    words: (n) => (n > 0 ? t("security-above-invites", { n }) : t("security-never")),
  },
  audit_keep_days: {
    label: t("security-audit-log"),
    words: (n) => (n > 0 ? t("security-for-days", { n }) : t("security-for-ever")),
  },
};

/** Bounds as the engine has them. */
const most: SecurityForm = {
  lock_after_minutes: 1440,
  approval_above: 1_000_000,
  audit_keep_days: 3653,
};

export function SecuritySection() {
  const queries = useQueryClient();
  const { query, form } = useSettingsForm<SecurityForm>({
    queryKey: securityKey,
    read: readSecurity,
    write: async (values) => {
      const stored = await call(commands.saveSecurity(values));
      // The lock goes by it at once.
      void queries.invalidateQueries({ queryKey: sessionKey });
      return toForm(stored);
    },
    names,
  });
  return (
    <SettingsFrame
      section="security"
      title={t("settings-security")}
      text={t("security-what-it-is-about")}
      foot={form && <FormFoot form={form} />}
    >
      {form ? <Fields form={form} /> : <FormPending query={query} />}
    </SettingsFrame>
  );
}

/** Until it is read there may be fewer. */
function areTwoAdministrators(accounts: readonly AccountRow[]): boolean {
  return accounts.filter(({ role, disabled }) => role === "administrator" && !disabled).length > 1;
}

function Fields({ form }: { form: SettingsForm<SecurityForm> }) {
  const { values, set, was, error } = form;
  const accounts = useAccounts().data;
  const twoAgree = areTwoAdministrators(accounts ?? []);
  const key = useOverview()?.key_notice;
  const field = (key: Key, none: string, suffix: string) => (control: object) => (
    <NumberInput
      {...control}
      className={classes.number}
      value={values[key] > 0 ? values[key] : ""}
      min={0}
      max={most[key]}
      placeholder={none}
      suffix={suffix}
      thousandSeparator=","
      allowDecimal={false}
      allowNegative={false}
      onChange={(value) => set({ [key]: Number(value) })}
    />
  );
  const row = (key: Key) => ({ was: was(key), error: error(key) });
  return (
    <>
      <FormFailure failure={form.failure} fields={Object.keys(names)} />
      <SettingCard title={t("security-lock")}>
        <SettingRow
          label={t("security-lock-after")}
          hint={[
            t("security-lock-hint"),
            accounts?.length === 0 && t("security-acts-once-there-are-accounts"),
          ]
            .filter(Boolean)
            .join(" ")}
          {...row("lock_after_minutes")}
        >
          {field("lock_after_minutes", t("security-never"), t("security-min"))}
        </SettingRow>
      </SettingCard>
      <SettingCard title={t("security-approval")}>
        <SettingRow
          label={t("security-approval-above")}
          hint={twoAgree ? t("security-approval-acts") : t("security-approval-hint")}
          {...row("approval_above")}
        >
          {field(
            "approval_above",
            t("security-never"),
            t("security-invites", { n: values.approval_above }),
          )}
        </SettingRow>
      </SettingCard>
      {key && (
        <SettingCard title={t("security-key")}>
          <p className={classes.key}>
            <IconInfoCircle size={17} stroke={1.7} aria-hidden />
            <span>
              <strong>{key.message}</strong> {key.hint}
            </span>
          </p>
        </SettingCard>
      )}
      <SettingCard title={t("security-audit-log")}>
        <SettingRow
          label={t("security-keep-for")}
          hint={t("security-keep-hint")}
          {...row("audit_keep_days")}
        >
          {field(
            "audit_keep_days",
            t("security-for-ever"),
            t("security-days", { n: values.audit_keep_days }),
          )}
        </SettingRow>
      </SettingCard>
    </>
  );
}
