/** The form of an LDAP directory: where it is, who reads, which entries are users, what is what, and when it is read. */
import { Checkbox, Select } from "@mantine/core";
import type { LdapDisabledRule, LdapSecurity } from "@/bindings";
import { Warning } from "@/components/Field";
import { SettingCard, SettingRow } from "@/features/settings/form/SettingRow";
import type { SettingsForm } from "@/features/settings/form/useSettingsForm";
import { AddressFields } from "@/features/settings/server/AddressFields";
import { AuthorityField } from "@/features/settings/server/AuthorityField";
import { choices } from "@/features/settings/server/choices";
import { NumberField } from "@/features/settings/server/NumberField";
import { SecretField } from "@/features/settings/server/SecretField";
import { secretName } from "@/features/settings/server/secret";
import { t } from "@/words";
import { placesOf, wordsAt } from "./common";
import { DirectoryCard } from "./DirectoryCard";
import { Folded } from "./Folded";
import classes from "./Form.module.css";
import {
  attributeFields,
  disabledWords,
  groupFields,
  type LdapForm,
  securityWords,
  usualPort,
} from "./ldapForm";
import { SyncFields } from "./SyncFields";
import { TextRow } from "./TextRow";

type Props = { form: SettingsForm<LdapForm> };

export function LdapFields({ form }: Props) {
  return (
    <>
      <DirectoryCard form={form} lists />
      <ServerCard form={form} />
      <SettingCard title={t("directories-reader")}>
        <TextRow
          form={form}
          name="bind_as"
          label={t("directories-reader-account")}
          hint={
            form.values.kind === "active_directory"
              ? t("directories-reader-hint-ad")
              : t("directories-reader-hint")
          }
          placeholder={
            form.values.kind === "active_directory"
              ? "muster@corp.example.com"
              : "cn=muster,dc=example,dc=com"
          }
          code
        />
        <SecretField form={form} name={secretName("password")} />
      </SettingCard>
      <UsersCard form={form} />
      <GroupsCard form={form} />
      <SyncFields form={form} />
    </>
  );
}

function ServerCard({ form }: Props) {
  const { values, set, was, error } = form;
  const row = (key: keyof LdapForm) => ({ was: was(key), error: error(key) });
  return (
    <SettingCard title={t("directories-connection")}>
      <AddressFields<LdapSecurity>
        form={form}
        hint={
          values.kind === "active_directory"
            ? t("directories-host-hint-ad")
            : t("directories-host-hint")
        }
        placeholder={
          values.kind === "active_directory" ? "dc1.corp.example.com" : "ldap.example.com"
        }
        words={securityWords}
        usualPort={usualPort}
        warning={values.security === "plain" && <Warning>{t("directories-plain-warning")}</Warning>}
        hostError={wordsAt(form, "host")}
        hostPlaces={placesOf("host")}
        hostClass={classes.code}
      />
      {values.security === "plain" && (
        <SettingRow
          label={t("directories-plain-password")}
          hint={t("directories-plain-password-hint")}
          {...row("allow_plain_password")}
        >
          {(control) => (
            <Checkbox
              {...control}
              label={t("directories-plain-password-allow")}
              checked={values.allow_plain_password}
              onChange={(event) => set({ allow_plain_password: event.currentTarget.checked })}
            />
          )}
        </SettingRow>
      )}
      <AuthorityField form={form} />
    </SettingCard>
  );
}

function UsersCard({ form }: Props) {
  const { values, set, was } = form;
  const rule = values["attributes.disabled"];
  const faulty = attributeFields.some(({ key }) => wordsAt(form, key) !== undefined);
  return (
    <>
      <SettingCard title={t("directories-users")}>
        <TextRow
          form={form}
          name="base_dn"
          label={t("directories-base-dn")}
          hint={t("directories-base-dn-hint")}
          placeholder="dc=example,dc=com"
          code
        />
        <TextRow
          form={form}
          name="user_filter"
          label={t("directories-user-filter")}
          hint={t("directories-user-filter-hint")}
          code
          wide
        />
        <SettingRow
          label={t("directories-disabled")}
          hint={t("directories-disabled-hint")}
          was={was("attributes.disabled")}
        >
          {(control) => (
            <Select
              {...control}
              value={rule}
              data={choices(disabledWords)}
              allowDeselect={false}
              onChange={(value) =>
                set({ "attributes.disabled": value as LdapDisabledRule["kind"] })
              }
            />
          )}
        </SettingRow>
        {rule === "value" && (
          <>
            <TextRow
              form={form}
              name="attributes.disabled.attribute"
              label={t("directories-disabled-attribute")}
              code
            />
            <TextRow
              form={form}
              name="attributes.disabled.value"
              label={t("directories-disabled-is")}
              code
            />
          </>
        )}
      </SettingCard>
      <Folded
        title={t("directories-attributes")}
        text={t("directories-attributes-folded", {
          id: values["attributes.id"],
          name: values["attributes.name"],
          email: values["attributes.email"],
        })}
        faulty={faulty}
      >
        {attributeFields.map(({ key, label, hint }) => (
          <TextRow key={key} form={form} name={key} label={label} hint={hint || undefined} code />
        ))}
      </Folded>
    </>
  );
}

function GroupsCard({ form }: Props) {
  const { values, set, was, error } = form;
  const faulty =
    error("group_base_dn") !== undefined ||
    error("group_filter") !== undefined ||
    error("page_size") !== undefined ||
    groupFields.some(({ key }) => wordsAt(form, key) !== undefined);
  return (
    <Folded
      title={t("directories-groups")}
      text={t("directories-groups-folded", { filter: values.group_filter })}
      faulty={faulty}
    >
      <TextRow
        form={form}
        name="group_base_dn"
        label={t("directories-group-base-dn")}
        hint={t("directories-group-base-dn-hint")}
        placeholder={values.base_dn}
        code
      />
      <TextRow
        form={form}
        name="group_filter"
        label={t("directories-group-filter")}
        hint={t("directories-group-filter-hint")}
        code
        wide
      />
      {groupFields.map(({ key, label, hint }) => (
        <TextRow key={key} form={form} name={key} label={label} hint={hint || undefined} code />
      ))}
      <SettingRow
        label={t("directories-page-size")}
        hint={t("directories-page-size-hint")}
        was={was("page_size")}
        error={error("page_size")}
      >
        {(control) => (
          <NumberField
            control={control}
            min={10}
            max={5000}
            value={values.page_size}
            onChange={(page_size) => set({ page_size })}
          />
        )}
      </SettingRow>
    </Folded>
  );
}
