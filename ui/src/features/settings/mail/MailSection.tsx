/** Settings → Mail: where mails go, how the server is reached, who they come from. */
import { Button } from "@mantine/core";
import { IconInbox, IconServer } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { commands, type MailRoute } from "@/bindings";
import { ChoiceCard, ChoiceGroup } from "@/components/ChoiceCard";
import { call } from "@/platform/call";
import { t } from "@/words";
import { FormFoot } from "../form/FormFoot";
import { FormFailure, FormPending } from "../form/FormState";
import { type SettingsForm, useSettingsForm } from "../form/useSettingsForm";
import { SettingsFrame } from "../SettingsFrame";
import { ConnectionTest } from "../server/ConnectionTest";
import classes from "./MailSection.module.css";
import { type MailForm, mailNames, toChange, toForm } from "./mailForm";
import { mailTest } from "./mailTest";
import { SenderFields } from "./SenderFields";
import { ServerFields } from "./ServerFields";
import { storedMail } from "./storedMail";

const routes: readonly MailRoute[] = ["trial_outbox", "smtp"];

export function MailSection() {
  const { query, form } = useSettingsForm<MailForm>({
    ...storedMail,
    write: async (values) => toForm(await call(commands.saveMail(toChange(values)))),
    names: mailNames,
  });
  return (
    <SettingsFrame
      section="mail"
      title={t("settings-mail")}
      text={t("mail-how-invites-reach-people-try")}
      foot={form && <FormFoot form={form} />}
    >
      {form ? <Fields form={form} /> : <FormPending query={query} />}
    </SettingsFrame>
  );
}

function Fields({ form }: { form: SettingsForm<MailForm> }) {
  const navigate = useNavigate();
  const { values, set } = form;
  const smtp = values.route === "smtp";
  return (
    <>
      <FormFailure failure={form.failure} fields={Object.keys(mailNames)} />
      <ChoiceGroup
        label={t("mail-where-mail-goes")}
        value={values.route}
        values={routes}
        className={classes.routes}
        onChange={(value) => {
          const route = routes.find((name) => name === value);
          if (route) set({ route });
        }}
      >
        <ChoiceCard
          value="trial_outbox"
          title={t("mail-trial-outbox")}
          icon={<IconInbox size={22} stroke={1.7} />}
        >
          {t("mail-files-on-this-computer-nothing")}
        </ChoiceCard>
        <ChoiceCard
          value="smtp"
          title={t("mail-mail-server")}
          icon={<IconServer size={22} stroke={1.7} />}
        >
          {t("mail-mails-go-out-through-a")}
        </ChoiceCard>
      </ChoiceGroup>
      {!smtp && (
        <Button
          className={classes.outbox}
          variant="default"
          leftSection={<IconInbox size={16} stroke={1.7} />}
          onClick={() => void navigate({ to: "/outbox" })}
        >
          {t("mail-open-the-trial-outbox")}
        </Button>
      )}
      {smtp && <ServerFields form={form} />}
      <SenderFields form={form} />
      {smtp && (
        <ConnectionTest
          kind={mailTest}
          change={toChange(values)}
          ready={values.host.trim() !== ""}
        />
      )}
    </>
  );
}
