/** The two answers to who asks for a new invite: one that goes out, with changes if need be, or words that say why not. */
import { Button, Modal, Select, Textarea, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { commands, type InviteRequest } from "@/bindings";
import dialog from "@/components/Dialog.module.css";
import { ErrorState } from "@/components/ErrorState";
import { Warning } from "@/components/Field";
import { SettingsWords } from "@/components/SettingsWords";
import { toasts } from "@/components/toasts";
import { sendsMail } from "@/components/vias";
import { duration, offeredWith } from "@/features/enroll/fields/expiry";
import { call } from "@/platform/call";
import { allPlaced, fieldWords } from "@/platform/fieldProblems";
import { t } from "@/words";
import classes from "./RequestDialogs.module.css";

/** As long as the portal's page has room for. */
const longestWords = 300;
const longestAddress = 254;
/** Any of those offered; the list is the same for each. */
const usualHours = 168;

interface DialogProps {
  /** What is answered; null when nothing is. */
  request: InviteRequest | null;
  /** It was answered, or is no longer there. */
  onAnswered: () => void;
  onClose: () => void;
}

export function ApproveRequestDialog(props: DialogProps) {
  return (
    <AnswerDialog {...props} title={(name) => t("enrollment-new-invite-for", { name })}>
      {(request) => <ApproveForm {...props} request={request} />}
    </AnswerDialog>
  );
}

export function DeclineRequestDialog(props: DialogProps) {
  return (
    <AnswerDialog {...props} title={(name) => t("enrollment-decline-request-title", { name })}>
      {(request) => <DeclineForm {...props} request={request} />}
    </AnswerDialog>
  );
}

function AnswerDialog({
  request,
  title,
  onClose,
  children,
}: DialogProps & {
  title: (name: string) => string;
  children: (request: InviteRequest) => React.ReactNode;
}) {
  // Keeps its words while it closes.
  const last = useRef(request);
  if (request) last.current = request;
  const shown = last.current;
  return (
    <Modal
      opened={request !== null}
      onClose={onClose}
      title={shown ? title(shown.invite.user_name) : undefined}
      size={440}
    >
      {shown && children(shown)}
    </Modal>
  );
}

/** Busy while it is done, and why it failed. */
function useAnswer({ onAnswered, onClose }: DialogProps) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const answer = async (deed: () => Promise<unknown>, words: string) => {
    setBusy(true);
    setError(null);
    try {
      await deed();
      toasts.done(words);
      onClose();
      onAnswered();
    } catch (cause) {
      setError(cause);
      setBusy(false);
    }
  };
  return { busy, error, answer };
}

function ApproveForm({ request, ...props }: DialogProps & { request: InviteRequest }) {
  const { invite, hindrance, left } = request;
  const { busy, error, answer } = useAnswer({ ...props, request });
  const [hours, setHours] = useState("");
  const [email, setEmail] = useState(invite.user_email);
  const words = fieldWords(error);
  const onScreen = invite.via === "by_myself";
  const mails = sendsMail(invite.via);
  // A second Enter sends nothing unread: the first focus is on a field, else on what leaves all as it is.
  const careful = onScreen || left !== "";
  const approve = () => {
    const typed = email.trim();
    const approval = {
      valid_hours: hours === "" ? null : Number(hours),
      email: mails && typed !== invite.user_email ? typed : "",
    };
    return answer(
      () => call(commands.approveRequest(request.id, approval)),
      onScreen
        ? t("enrollment-a-new-code-is-made-for", { name: invite.user_name })
        : t("enrollment-a-new-invite-goes-to", { name: invite.user_name }),
    );
  };
  return (
    <form
      className={dialog.body}
      onSubmit={(event) => {
        event.preventDefault();
        void approve();
      }}
    >
      <div className={classes.fields}>
        {/* Before anything is filled in. */}
        {hindrance ? (
          <Warning>
            <SettingsWords>{hindrance}</SettingsWords>
          </Warning>
        ) : (
          left && <Warning>{left}</Warning>
        )}
        <p className={dialog.text}>
          {onScreen ? t("enrollment-approve-on-screen") : t("enrollment-approve-text")}
        </p>
        {!onScreen && (
          <Select
            label={t("enrollment-request-valid-for")}
            value={hours}
            data={[
              { value: "", label: t("enrollment-as-new-invites-are") },
              ...offeredWith(usualHours).map((one) => ({
                value: String(one),
                label: duration(one),
              })),
            ]}
            error={words.valid_hours}
            data-autofocus={!careful || undefined}
            onChange={(value) => setHours(value ?? "")}
          />
        )}
        {mails && (
          <TextInput
            label={t("enrollment-request-address")}
            description={
              email.trim() === invite.user_email
                ? t("enrollment-request-address-hint")
                : t("enrollment-request-address-changed", { email: invite.user_email })
            }
            type="email"
            value={email}
            maxLength={longestAddress}
            error={words.email}
            required
            withAsterisk={false}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        )}
        {error != null && !allPlaced(error, onScreen ? [] : ["valid_hours", "email"]) && (
          <ErrorState error={error} compact />
        )}
      </div>
      <div className={dialog.actions}>
        <Button variant="default" onClick={props.onClose} data-autofocus={careful || undefined}>
          {t("enrollment-cancel")}
        </Button>
        <Button
          type="submit"
          color={left === "" ? undefined : "danger"}
          loading={busy}
          disabled={hindrance !== ""}
        >
          {onScreen ? t("enrollment-make-a-new-code") : t("enrollment-send-new-invite")}
        </Button>
      </div>
    </form>
  );
}

function DeclineForm({ request, ...props }: DialogProps & { request: InviteRequest }) {
  const name = request.invite.user_name;
  const { busy, error, answer } = useAnswer({ ...props, request });
  const [reason, setReason] = useState("");
  const decline = () =>
    answer(
      () => call(commands.declineRequest(request.id, reason.trim())),
      t("enrollment-the-request-of-was-declined", { name }),
    );
  return (
    <form
      className={dialog.body}
      onSubmit={(event) => {
        event.preventDefault();
        void decline();
      }}
    >
      <div className={classes.fields}>
        <p className={dialog.text}>{t("enrollment-decline-text")}</p>
        <Textarea
          label={t("enrollment-decline-reason")}
          description={t("enrollment-decline-reason-hint", { name })}
          placeholder={t("enrollment-decline-reason-sample")}
          rows={3}
          maxLength={longestWords}
          value={reason}
          error={fieldWords(error).words}
          // The portal shows one line.
          onChange={(event) => setReason(event.currentTarget.value.replace(/[\r\n]+/g, " "))}
          data-autofocus
        />
        {error != null && !allPlaced(error, ["words"]) && <ErrorState error={error} compact />}
      </div>
      <div className={dialog.actions}>
        <Button variant="default" onClick={props.onClose}>
          {t("enrollment-cancel")}
        </Button>
        <Button type="submit" color="danger" loading={busy}>
          {t("enrollment-decline-request")}
        </Button>
      </div>
    </form>
  );
}
