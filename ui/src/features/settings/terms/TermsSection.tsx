/** Settings → Terms of use: written as a draft, published as versions, asked of invitees or not. */
import { commands } from "@/bindings";
import { useTemplateList } from "@/features/templates/queries";
import { call } from "@/platform/call";
import { t } from "@/words";
import { FormFoot } from "../form/FormFoot";
import { FormFailure, FormPending } from "../form/FormState";
import { SettingCard } from "../form/SettingRow";
import { useSettingsForm } from "../form/useSettingsForm";
import { SettingsFrame } from "../SettingsFrame";
import { AskedRow } from "./AskedRow";
import { DraftActions } from "./DraftActions";
import { TermsEditor } from "./TermsEditor";
import { readTerms, type TermsForm, termsKey, termsNames, toForm } from "./termsForm";
import { VersionsCard } from "./VersionsCard";

export function TermsSection() {
  const languages = useTemplateList().data?.languages ?? [];
  const { query, form } = useSettingsForm<TermsForm>({
    queryKey: termsKey,
    read: readTerms,
    write: async ({ texts }) => toForm(await call(commands.saveTermsDraft(texts))),
    names: termsNames,
  });
  return (
    <SettingsFrame
      section="terms"
      title={t("settings-terms-of-use")}
      text={t("terms-what-it-is-about")}
      foot={form && <FormFoot form={form} />}
    >
      {form ? (
        <>
          <FormFailure
            failure={form.failure}
            fields={["texts", ...form.values.texts.map((_, index) => `texts.${index}.text`)]}
          />
          <SettingCard>
            <AskedRow view={form.values.view} />
          </SettingCard>
          <SettingCard title={t("terms-draft")}>
            <TermsEditor form={form} languages={languages} />
            <DraftActions form={form} />
          </SettingCard>
          <VersionsCard />
        </>
      ) : (
        <FormPending query={query} />
      )}
    </SettingsFrame>
  );
}
