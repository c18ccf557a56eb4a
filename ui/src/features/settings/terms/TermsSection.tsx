/** Settings → Terms of use: written as a draft, published as versions, asked of invitees or not. */
import { Button } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { commands, type TermsView } from "@/bindings";
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
import classes from "./TermsSection.module.css";
import { readTerms, type TermsForm, termsKey, termsNames, toForm } from "./termsForm";
import { VersionsCard } from "./VersionsCard";

export function TermsSection() {
  const [asked, setAsked] = useState<boolean | null>(null);
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
            <AskedRow view={form.values.view} asked={asked} setAsked={setAsked} />
          </SettingCard>
          <SettingCard title={t("terms-draft")}>
            <TermsEditor form={form} languages={languages} />
            <DraftActions form={form} />
            <NotAskedYet view={form.values.view} onAsk={() => setAsked(true)} />
          </SettingCard>
          <VersionsCard />
        </>
      ) : (
        <FormPending query={query} />
      )}
    </SettingsFrame>
  );
}

/** What is published is asked of nobody until that is switched on: the way there, where publishing was. */
function NotAskedYet({ view, onAsk }: { view: TermsView; onAsk: () => void }) {
  if (!view.published || view.asked) return null;
  return (
    <div className={classes.notAsked} role="status">
      <IconInfoCircle size={16} stroke={1.7} aria-hidden />
      <p>{t("terms-published-not-asked", { version: view.published.number })}</p>
      <Button size="xs" variant="default" onClick={onAsk}>
        {t("terms-ask-for-them")}
      </Button>
    </div>
  );
}
