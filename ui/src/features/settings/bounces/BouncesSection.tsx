/** Settings → Bounces: the mailbox that delivery reports are read from, and reading them from files. */
import { useQueryClient } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { call } from "@/platform/call";
import { t } from "@/words";
import { FormFoot } from "../form/FormFoot";
import { FormFailure, FormPending } from "../form/FormState";
import { type SettingsForm, useSettingsForm } from "../form/useSettingsForm";
import { SettingsFrame } from "../SettingsFrame";
import { ConnectionTest } from "../server/ConnectionTest";
import { type BounceForm, bounceNames, toChange, toForm } from "./bounceForm";
import { bounceTest } from "./bounceTest";
import { Explained } from "./Explained";
import { MailboxFields } from "./MailboxFields";
import { statusKey } from "./queries";
import { ReadFiles } from "./ReadFiles";
import { ReadingFields } from "./ReadingFields";
import { StatusCard } from "./StatusCard";

export function BouncesSection() {
  const queries = useQueryClient();
  const { query, form } = useSettingsForm<BounceForm>({
    queryKey: ["settings", "bounces"],
    read: async () => toForm(await call(commands.bounceSettings())),
    write: async (values) => {
      const stored = toForm(await call(commands.saveBounces(toChange(values))));
      void queries.invalidateQueries({ queryKey: statusKey });
      return stored;
    },
    names: bounceNames,
  });
  return (
    <SettingsFrame
      section="bounces"
      title={t("settings-bounces")}
      text={t("bounces-mails-that-come-back-noted")}
      foot={form && <FormFoot form={form} />}
    >
      {form && query.data ? (
        <Content form={form} stored={query.data} />
      ) : (
        <FormPending query={query} />
      )}
    </SettingsFrame>
  );
}

function Content({ form, stored }: { form: SettingsForm<BounceForm>; stored: BounceForm }) {
  return (
    <>
      <StatusCard ready={stored.host !== ""} unsaved={form.changes.length > 0} />
      <Explained />
      <FormFailure failure={form.failure} fields={Object.keys(bounceNames)} />
      <MailboxFields form={form} />
      <ReadingFields form={form} />
      <ConnectionTest
        kind={bounceTest}
        change={toChange(form.values)}
        ready={form.values.host.trim() !== ""}
      />
      <ReadFiles />
    </>
  );
}
