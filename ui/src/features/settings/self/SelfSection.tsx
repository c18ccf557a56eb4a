/** Settings → Self enrollment: one address where users sign in with their directory, and what they may bring there. */
import { commands } from "@/bindings";
import { call } from "@/platform/call";
import { t } from "@/words";
import { FormFoot } from "../form/FormFoot";
import { FormFailure, FormPending } from "../form/FormState";
import { useSettingsForm } from "../form/useSettingsForm";
import { SettingsFrame } from "../SettingsFrame";
import { AddressCard } from "./AddressCard";
import { OfferFields } from "./OfferFields";
import { OpenFields } from "./OpenFields";
import { PeopleFields } from "./PeopleFields";
import { readSelf, type SelfForm, selfKey, selfNames, toForm, toSettings } from "./selfForm";
import { TermsCard } from "./TermsCard";

export function SelfSection() {
  const { query, form } = useSettingsForm<SelfForm>({
    queryKey: selfKey,
    read: readSelf,
    write: async (values) => toForm(await call(commands.saveSelfEnrollment(toSettings(values)))),
    names: selfNames,
  });
  return (
    <SettingsFrame
      section="self-enrollment"
      title={t("self-self-enrollment")}
      text={t("self-what-it-is-about")}
      foot={form && <FormFoot form={form} />}
    >
      {form ? (
        <>
          <FormFailure failure={form.failure} fields={Object.keys(selfNames)} />
          <AddressCard page={form.values.page} />
          <OpenFields form={form} />
          <OfferFields form={form} />
          <PeopleFields form={form} />
          <TermsCard />
        </>
      ) : (
        <FormPending query={query} />
      )}
    </SettingsFrame>
  );
}
