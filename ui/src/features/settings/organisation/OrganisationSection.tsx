/** Settings → Organisation: who we are, how stuck invitees reach us, what is offered first. */
import { NumberInput, SegmentedControl, Select, TextInput } from "@mantine/core";
import { commands, type LanguageChoice, type OrganisationSettings, type OwnedBy } from "@/bindings";
import { languageChoice } from "@/components/languageChoice";
import { ownerships, ownershipWords } from "@/components/platforms";
import { TimeZoneSelect } from "@/components/TimeZoneSelect";
import { ownTimeZone, timeZoneName } from "@/components/timeZones";
import { duration, offeredWith } from "@/features/enroll/fields/expiry";
import { useTemplateList } from "@/features/templates/queries";
import { call } from "@/platform/call";
import { t } from "@/words";
import { FormFoot } from "../form/FormFoot";
import { FormFailure, FormPending } from "../form/FormState";
import { SettingCard, SettingRow } from "../form/SettingRow";
import { type FieldNames, type SettingsForm, useSettingsForm } from "../form/useSettingsForm";
import { SettingsFrame } from "../SettingsFrame";
import { BrandCard } from "./BrandCard";

const names: FieldNames<OrganisationSettings> = {
  name: { label: t("organisation-organisation") },
  admin_name: { label: t("organisation-your-name") },
  admin_email: { label: t("organisation-your-address") },
  support_email: { label: t("organisation-support-email") },
  support_phone: { label: t("organisation-support-phone") },
  brand_colour: { label: t("organisation-brand-colour") },
  default_valid_hours: { label: t("organisation-invites-expire-after"), words: duration },
  default_owned_by: { label: t("organisation-owned-by"), words: (owned) => ownershipWords[owned] },
  time_zone: {
    label: t("organisation-time-zone"),
    words: (zone) => (zone ? timeZoneName(zone) : t("organisation-this-computers")),
  },
  mail_footer: { label: t("organisation-foot-of-mails") },
  privacy_link: { label: t("organisation-privacy-page") },
  undo_seconds: {
    label: t("organisation-undo-window"),
    words: (n) => t("settings-seconds", { n }),
  },
};

export function OrganisationSection() {
  const languages = useTemplateList().data?.languages ?? [];
  const { query, form } = useSettingsForm<OrganisationSettings>({
    queryKey: ["settings", "organisation"],
    read: () => call(commands.organisationSettings()),
    write: (settings) => call(commands.saveOrganisation(settings)),
    names: {
      ...names,
      language: {
        label: t("organisation-language"),
        words: (tag = "en") => languages.find((one) => one.tag === tag)?.name ?? tag,
      },
    },
  });
  return (
    <SettingsFrame
      section="organisation"
      title={t("settings-organisation")}
      text={t("organisation-who-sends-the-invites-and")}
      foot={form && <FormFoot form={form} />}
    >
      {form ? <Fields form={form} languages={languages} /> : <FormPending query={query} />}
    </SettingsFrame>
  );
}

function Fields({
  form,
  languages,
}: {
  form: SettingsForm<OrganisationSettings>;
  languages: readonly LanguageChoice[];
}) {
  const { values, set, was, error } = form;
  const text = (
    key:
      | "name"
      | "admin_name"
      | "admin_email"
      | "support_email"
      | "support_phone"
      | "mail_footer"
      | "privacy_link",
  ) => ({
    value: values[key] ?? "",
    maxLength: 400,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      set({ [key]: event.currentTarget.value }),
  });
  const row = (key: keyof OrganisationSettings) => ({ was: was(key), error: error(key) });
  return (
    <>
      <FormFailure failure={form.failure} fields={[...Object.keys(names), "language"]} />
      <SettingCard title={t("organisation-who-we-are")}>
        <SettingRow
          label={t("organisation-organisation")}
          hint={t("organisation-as-mails-and-portal-show")}
          {...row("name")}
        >
          {(control) => <TextInput {...control} {...text("name")} />}
        </SettingRow>
        <SettingRow
          label={t("organisation-your-name")}
          hint={t("organisation-what-you-do-is-noted")}
          {...row("admin_name")}
        >
          {(control) => <TextInput {...control} {...text("admin_name")} />}
        </SettingRow>
        <SettingRow label={t("organisation-your-address")} {...row("admin_email")}>
          {(control) => <TextInput {...control} type="email" {...text("admin_email")} />}
        </SettingRow>
      </SettingCard>
      <BrandCard form={form} />
      <SettingCard title={t("organisation-for-invitees-who-are-stuck")}>
        <SettingRow
          label={t("organisation-support-email")}
          hint={t("organisation-stands-in-mails-and-on")}
          {...row("support_email")}
        >
          {(control) => <TextInput {...control} type="email" {...text("support_email")} />}
        </SettingRow>
        <SettingRow
          label={t("organisation-support-phone")}
          hint={t("organisation-stands-in-mails-and-on")}
          {...row("support_phone")}
        >
          {(control) => <TextInput {...control} type="tel" {...text("support_phone")} />}
        </SettingRow>
      </SettingCard>
      <SettingCard title={t("organisation-in-mails-and-on-the")}>
        <SettingRow
          label={t("organisation-language")}
          hint={t("organisation-of-mails-and-of-the")}
          {...row("language")}
        >
          {(control) => (
            <Select
              {...control}
              {...languageChoice}
              searchable
              allowDeselect={false}
              nothingFoundMessage={t("organisation-no-such-language")}
              value={values.language ?? "en"}
              data={languages.map(({ tag, name, own_name }) => ({
                value: tag,
                label: name === own_name ? name : `${name} (${own_name})`,
              }))}
              onChange={(language) => set({ language: language ?? "en" })}
            />
          )}
        </SettingRow>
        <SettingRow
          label={t("organisation-time-zone")}
          hint={t("organisation-until-when-it-works")}
          {...row("time_zone")}
        >
          {(control) => (
            <TimeZoneSelect
              {...control}
              value={values.time_zone ?? ""}
              blank={t("organisation-this-computers-zone", { zone: timeZoneName(ownTimeZone()) })}
              onChange={(time_zone) => set({ time_zone })}
            />
          )}
        </SettingRow>
        <SettingRow
          label={t("organisation-foot-of-mails")}
          hint={t("organisation-a-line-like-your-companys")}
          {...row("mail_footer")}
        >
          {(control) => <TextInput {...control} {...text("mail_footer")} />}
        </SettingRow>
        <SettingRow
          label={t("organisation-privacy-page")}
          hint={t("organisation-linked-at-the-foot-of")}
          {...row("privacy_link")}
        >
          {(control) => (
            <TextInput
              {...control}
              type="url"
              placeholder="https://example.com/privacy"
              {...text("privacy_link")}
            />
          )}
        </SettingRow>
      </SettingCard>
      <SettingCard title={t("organisation-new-invites")}>
        <SettingRow label={t("organisation-invites-expire-after")} {...row("default_valid_hours")}>
          {(control) => (
            <Select
              {...control}
              value={String(values.default_valid_hours)}
              data={offeredWith(values.default_valid_hours).map((hours) => ({
                value: String(hours),
                label: duration(hours),
              }))}
              onChange={(hours) => set({ default_valid_hours: Number(hours) })}
            />
          )}
        </SettingRow>
        <SettingRow
          label={t("organisation-owned-by")}
          hint={t("organisation-offered-first")}
          group
          {...row("default_owned_by")}
        >
          {() => (
            <SegmentedControl
              fullWidth
              aria-label={t("organisation-owned-by")}
              value={values.default_owned_by}
              onChange={(owned) => set({ default_owned_by: owned as OwnedBy })}
              data={ownerships.map((owned) => ({ value: owned, label: ownershipWords[owned] }))}
            />
          )}
        </SettingRow>
        <SettingRow
          label={t("organisation-undo-window")}
          hint={t("organisation-seconds-before-the-first-mail")}
          {...row("undo_seconds")}
        >
          {(control) => (
            <NumberInput
              {...control}
              min={0}
              max={60}
              allowDecimal={false}
              suffix={t("settings-suffix-seconds")}
              value={values.undo_seconds}
              onChange={(seconds) => {
                if (seconds !== "") set({ undo_seconds: Number(seconds) });
              }}
            />
          )}
        </SettingRow>
      </SettingCard>
    </>
  );
}
