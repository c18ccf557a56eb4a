/** Settings → Enrollment rules: how invitees prove who they are, and what holds for invites and devices. */
import { commands } from "@/bindings";
import { call } from "@/platform/call";
import { t } from "@/words";
import { FormFoot } from "../form/FormFoot";
import { FormFailure, FormPending } from "../form/FormState";
import { type SettingsForm, useSettingsForm } from "../form/useSettingsForm";
import { SettingsFrame } from "../SettingsFrame";
import { AuthenticationCards } from "./AuthenticationCards";
import classes from "./EnrollmentSection.module.css";
import {
  type EnrollmentForm,
  enrollmentKey,
  enrollmentNames,
  readEnrollment,
  toChange,
  toForm,
} from "./enrollmentForm";
import { LimitField } from "./LimitField";
import { NotifyFields } from "./NotifyFields";
import { ReminderFields } from "./ReminderFields";
import { TermsRow } from "./TermsRow";
import { useEnrollmentCheck } from "./useEnrollmentCheck";
import { VersionFields } from "./VersionFields";

export function EnrollmentSection() {
  const { query, form } = useSettingsForm<EnrollmentForm>({
    queryKey: enrollmentKey,
    read: readEnrollment,
    write: async (values) => toForm(await call(commands.saveEnrollmentPage(toChange(values)))),
    names: enrollmentNames,
  });
  return (
    <SettingsFrame
      section="authentication"
      title={t("settings-enrollment-rules")}
      text={t("authentication-what-it-is-about")}
      foot={form && <FormFoot form={form} />}
    >
      {form ? <Content form={form} /> : <FormPending query={query} />}
    </SettingsFrame>
  );
}

function Content({ form }: { form: SettingsForm<EnrollmentForm> }) {
  const checked = useEnrollmentCheck(form.values);
  return (
    <>
      <FormFailure failure={form.failure} fields={Object.keys(enrollmentNames)} />
      <AuthenticationCards form={form} />
      <div className={classes.columns}>
        <div className={classes.narrow}>
          <ReminderFields form={form} checked={checked} />
          <NotifyFields form={form} checked={checked} />
          <TermsRow page={form.values.page} />
        </div>
        <div className={classes.narrow}>
          <VersionFields form={form} checked={checked} />
          <LimitField form={form} checked={checked} />
        </div>
      </div>
    </>
  );
}
