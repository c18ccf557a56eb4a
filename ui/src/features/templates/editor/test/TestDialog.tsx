/** Sends what stands in the editor to somebody who looks at it in earnest. */
import { Button, Modal, TextInput } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useOverview } from "@/app/session";
import {
  commands,
  type TemplateFinding,
  type TemplatePreviewRequest,
  type TemplateTested,
} from "@/bindings";
import dialog from "@/components/Dialog.module.css";
import { ErrorState } from "@/components/ErrorState";
import { call } from "@/platform/call";
import { allPlaced, fieldWords } from "@/platform/fieldProblems";
import { t } from "@/words";
import { lastTest, rememberTest } from "./remembered";
import classes from "./TestDialog.module.css";

export function TestDialog({
  opened,
  request,
  findings,
  onClose,
}: {
  opened: boolean;
  /** What the preview shows. */
  request: TemplatePreviewRequest | null;
  /** What the checks say of it; they know what a text costs. */
  findings: readonly TemplateFinding[];
  onClose: () => void;
}) {
  return (
    <Modal opened={opened} onClose={onClose} title={t("templates-send-a-test")} size={460}>
      {opened && request && <TestForm request={request} findings={findings} onClose={onClose} />}
    </Modal>
  );
}

function TestForm({
  request,
  findings,
  onClose,
}: {
  request: TemplatePreviewRequest;
  findings: readonly TemplateFinding[];
  onClose: () => void;
}) {
  const overview = useOverview();
  const { channel } = request.content;
  const mail = channel === "email";
  const trial = mail && (overview?.mail_is_trial ?? false);
  const [to, setTo] = useState(
    () => lastTest(channel) || (mail ? (overview?.account_email ?? "") : ""),
  );
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [went, setWent] = useState<TemplateTested | null>(null);

  const send = async () => {
    setBusy(true);
    setError(null);
    setWent(null);
    try {
      setWent(await call(commands.sendTemplateTest({ preview: request, to: to.trim() })));
      rememberTest(channel, to.trim());
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        // A text is paid for: Enter alone sends no second one.
        if (went) onClose();
        else if (!busy && to.trim() !== "") void send();
      }}
    >
      <TextInput
        label={mail ? t("templates-email-address") : t("templates-phone-number")}
        type={mail ? "email" : "tel"}
        placeholder={mail ? "you@northwind.example" : "+44 7700 900123"}
        data-autofocus
        value={to}
        maxLength={400}
        error={fieldWords(error).to}
        onChange={(event) => {
          setTo(event.currentTarget.value);
          setWent(null);
        }}
      />
      <p className={classes.what}>{mail ? mailWords(trial) : textWords(findings)}</p>
      <p className={classes.what}>{t("templates-test-says")}</p>
      {error != null && !allPlaced(error, ["to"]) && <ErrorState error={error} compact />}
      {went && (
        <div role="status" className={classes.went}>
          <IconCircleCheck size={17} stroke={1.7} aria-hidden />
          <div>
            {trial ? (
              <Kept reply={went.reply} />
            ) : (
              <>
                <p className={classes.title}>
                  {t("templates-test-done", { through: went.through })}
                </p>
                {went.reply && <code className={classes.reply}>{went.reply}</code>}
              </>
            )}
          </div>
        </div>
      )}
      <div className={dialog.actions}>
        <Button variant="default" onClick={went ? () => void send() : onClose}>
          {went ? t("templates-send-again") : t("templates-cancel")}
        </Button>
        <Button type="submit" loading={busy} disabled={to.trim() === ""}>
          {went ? t("templates-close") : t("templates-send-test")}
        </Button>
      </div>
    </form>
  );
}

/** Of the trial outbox there is no server to be quoted: only the file's name would be, which nobody has to know. */
function Kept({ reply }: { reply: string }) {
  return (
    <>
      <p className={classes.title}>{t("templates-test-kept")}</p>
      <p>
        <Link to="/outbox">{t("templates-test-read-it")}</Link>
      </p>
      <details className={classes.details}>
        <summary>{t("app-details")}</summary>
        <code className={classes.reply}>{reply}</code>
      </details>
    </>
  );
}

function mailWords(trial: boolean): string {
  return trial ? t("templates-test-mail-trial") : t("templates-test-mail");
}

function textWords(findings: readonly TemplateFinding[]): string {
  const cost = findings.find(({ code }) => code === "cost");
  return cost
    ? t("templates-test-text-costs", { cost: cost.fact, parts: cost.more })
    : t("templates-test-text");
}
