/** Settings → Organisation: who we are, how stuck invitees reach us, what is offered first. */
import { NumberInput, SegmentedControl, Select, TextInput } from "@mantine/core";
import { commands, type OrganisationSettings, type OwnedBy } from "@/bindings";
import { ownerships, ownershipWords } from "@/components/platforms";
import { duration, offeredWith } from "@/features/enroll/fields/expiry";
import { useTemplateList } from "@/features/templates/queries";
import { call } from "@/platform/call";
import { FormFoot } from "../form/FormFoot";
import { FormFailure, FormPending } from "../form/FormState";
import { SettingCard, SettingRow } from "../form/SettingRow";
import { type FieldNames, type SettingsForm, useSettingsForm } from "../form/useSettingsForm";
import { SettingsFrame } from "../SettingsFrame";
import { BrandCard } from "./BrandCard";

const names: FieldNames<OrganisationSettings> = {
  name: { label: "Organisation" },
  admin_name: { label: "Your name" },
  admin_email: { label: "Your address" },
  support_email: { label: "Support email" },
  support_phone: { label: "Support phone" },
  brand_colour: { label: "Brand colour" },
  default_valid_hours: { label: "Invites expire after", words: duration },
  default_owned_by: { label: "Owned by", words: (owned) => ownershipWords[owned] },
  language: { label: "Language" },
  mail_footer: { label: "Foot of mails" },
  privacy_link: { label: "Privacy page" },
  undo_seconds: { label: "Undo window", words: (seconds) => `${seconds} s` },
};

export function OrganisationSection() {
  const { query, form } = useSettingsForm<OrganisationSettings>({
    queryKey: ["settings", "organisation"],
    read: () => call(commands.organisationSettings()),
    write: (settings) => call(commands.saveOrganisation(settings)),
    names,
  });
  return (
    <SettingsFrame
      section="organisation"
      title="Organisation"
      text="Who sends the invites, and what is offered first in each new one."
      foot={form && <FormFoot form={form} />}
    >
      {form ? <Fields form={form} /> : <FormPending query={query} />}
    </SettingsFrame>
  );
}

function Fields({ form }: { form: SettingsForm<OrganisationSettings> }) {
  const { values, set, was, error } = form;
  const languages = useTemplateList().data?.languages ?? [];
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
      <FormFailure failure={form.failure} fields={Object.keys(names)} />
      <SettingCard title="Who we are">
        <SettingRow label="Organisation" hint="As mails and portal show it" {...row("name")}>
          {(control) => <TextInput {...control} {...text("name")} />}
        </SettingRow>
        <SettingRow label="Your name" hint="What you do is noted under it" {...row("admin_name")}>
          {(control) => <TextInput {...control} {...text("admin_name")} />}
        </SettingRow>
        <SettingRow label="Your address" {...row("admin_email")}>
          {(control) => <TextInput {...control} type="email" {...text("admin_email")} />}
        </SettingRow>
      </SettingCard>
      <BrandCard form={form} />
      <SettingCard title="For invitees who are stuck">
        <SettingRow
          label="Support email"
          hint="Stands in mails and on the portal; blank is none"
          {...row("support_email")}
        >
          {(control) => <TextInput {...control} type="email" {...text("support_email")} />}
        </SettingRow>
        <SettingRow
          label="Support phone"
          hint="Stands in mails and on the portal; blank is none"
          {...row("support_phone")}
        >
          {(control) => <TextInput {...control} type="tel" {...text("support_phone")} />}
        </SettingRow>
      </SettingCard>
      <SettingCard title="In mails and on the portal">
        <SettingRow
          label="Language"
          hint="Of mails, and of the portal for whoever reads none of the others"
          {...row("language")}
        >
          {(control) => (
            <Select
              {...control}
              searchable
              allowDeselect={false}
              nothingFoundMessage="No such language"
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
          label="Foot of mails"
          hint="A line like your company's name and address; blank is none"
          {...row("mail_footer")}
        >
          {(control) => <TextInput {...control} {...text("mail_footer")} />}
        </SettingRow>
        <SettingRow
          label="Privacy page"
          hint="Linked at the foot of mails; blank is none"
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
      <SettingCard title="New invites">
        <SettingRow label="Invites expire after" {...row("default_valid_hours")}>
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
        <SettingRow label="Owned by" hint="Offered first" group {...row("default_owned_by")}>
          {() => (
            <SegmentedControl
              fullWidth
              aria-label="Owned by"
              value={values.default_owned_by}
              onChange={(owned) => set({ default_owned_by: owned as OwnedBy })}
              data={ownerships.map((owned) => ({ value: owned, label: ownershipWords[owned] }))}
            />
          )}
        </SettingRow>
        <SettingRow
          label="Undo window"
          hint="Seconds before the first mail leaves, 0 to 60"
          {...row("undo_seconds")}
        >
          {(control) => (
            <NumberInput
              {...control}
              min={0}
              max={60}
              allowDecimal={false}
              suffix=" s"
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
