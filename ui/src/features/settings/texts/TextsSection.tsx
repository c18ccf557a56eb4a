/** Settings → Text messages: the gateway, whom texts may go to, what they may cost. */
import { Switch } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { commands } from "@/bindings";
import { useFirstRefused } from "@/components/useFirstRefused";
import { call } from "@/platform/call";
import { t } from "@/words";
import { FormFoot } from "../form/FormFoot";
import { FormFailure, FormPending } from "../form/FormState";
import { SettingCard, SettingRow } from "../form/SettingRow";
import { type SettingsForm, useSettingsForm } from "../form/useSettingsForm";
import { SettingsFrame } from "../SettingsFrame";
import { ConnectionTest } from "../server/ConnectionTest";
import { CostFields } from "./CostFields";
import { CountryFields } from "./CountryFields";
import { GatewayCard } from "./gateway/GatewayCard";
import { KindCards } from "./gateway/KindCards";
import { chooseKind, type Drafts, gatewayFields, placesOf, useDrafts } from "./gateway/useGateway";
import { AnswerCard } from "./http/AnswerCard";
import { missing } from "./missing";
import { standingKey } from "./queries";
import { ReceiptFields } from "./ReceiptFields";
import { SenderFields } from "./SenderFields";
import { SendTest } from "./SendTest";
import { StatusCard } from "./StatusCard";
import classes from "./Texts.module.css";
import { type TextForm, textNames, toChange, toForm } from "./textForm";
import { textTest } from "./textTest";

export function TextsSection() {
  const queries = useQueryClient();
  const drafts = useDrafts();
  const { query, form } = useSettingsForm<TextForm>({
    queryKey: ["settings", "texts"],
    read: async () => toForm(await call(commands.textSettings())),
    write: async (values) => {
      const stored = toForm(await call(commands.saveTexts(toChange(values))));
      drafts.clear();
      void queries.invalidateQueries({ queryKey: standingKey });
      return stored;
    },
    names: textNames,
  });
  const discard = () => {
    drafts.clear();
    form?.discard();
  };
  return (
    <SettingsFrame
      section="texts"
      title={t("settings-text-messages")}
      text={t("texts-invites-or-only-their-passcodes")}
      foot={form && <FormFoot form={{ ...form, discard }} />}
    >
      {form && query.data ? (
        <Content form={form} stored={query.data} drafts={drafts} />
      ) : (
        <FormPending query={query} />
      )}
    </SettingsFrame>
  );
}

function Content({
  form,
  stored,
  drafts,
}: {
  form: SettingsForm<TextForm>;
  stored: TextForm;
  drafts: Drafts;
}) {
  const { values, set, was, error } = form;
  const [tested, setTested] = useState<unknown>();
  useFirstRefused(tested);
  const refused = (cause: unknown) => {
    form.refuse(cause);
    setTested(cause);
  };
  const lacks = missing(values);
  const change = toChange(values);
  return (
    <>
      <StatusCard unsaved={form.changes.length > 0} />
      <FormFailure
        failure={form.failure}
        fields={[...Object.keys(textNames), ...placesOf(values.gateway)]}
      />
      <SettingCard>
        <SettingRow
          label={t("texts-invites-can-go-by-text")}
          hint={t("texts-what-is-filled-in-below")}
          was={was("enabled")}
          error={error("enabled")}
        >
          {(control) => (
            <Switch
              {...control}
              checked={values.enabled}
              onChange={(event) => set({ enabled: event.currentTarget.checked })}
            />
          )}
        </SettingRow>
      </SettingCard>
      <h3 className={classes.heading}>{t("texts-gateway")}</h3>
      <KindCards
        kind={values.gateway.kind}
        onChoose={(kind) => chooseKind(form, stored, drafts, kind)}
      />
      <GatewayCard form={form} stored={stored} />
      {values.gateway.kind === "generic" && (
        <AnswerCard fields={gatewayFields<"generic">(form, stored, values.gateway)} />
      )}
      <SenderFields form={form} />
      <CountryFields form={form} />
      <CostFields form={form} />
      <ReceiptFields form={form} stored={stored} />
      <ConnectionTest
        kind={textTest}
        change={change}
        ready={lacks === undefined}
        notReady={lacks}
        onRefused={refused}
        beside={<SendTest change={change} ready={lacks === undefined} onRefused={form.refuse} />}
      />
    </>
  );
}
