/** After sending: the undo window, then how far it is, then what failed and what to do about it. */
import { Button } from "@mantine/core";
import { IconInbox, IconPlus, IconSend } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useOverview } from "@/app/session";
import { commands, type SendProgress, type Via } from "@/bindings";
import { Countdown } from "@/components/Countdown";
import { ErrorState } from "@/components/ErrorState";
import { toasts } from "@/components/toasts";
import { useNow } from "@/components/useNow";
import { messageWord, sendsMail, sendsText } from "@/components/vias";
import { Hold, saysTheSame } from "@/features/batches/Pace";
import { call } from "@/platform/call";
import { onChange } from "@/platform/live";
import { Say, t } from "@/words";
import { enrollment, type Sending, useSending } from "../draft";
import { EnrollFrame, useWizardPath } from "../EnrollFrame";
import { StepHead } from "../StepHead";
import { AwaitsApproval } from "./AwaitsApproval";
import { SendTally } from "./SendTally";
import classes from "./SentStep.module.css";
import { Undelivered } from "./Undelivered";

/** Reading the progress again at most this often, in milliseconds. */
const pace = 400;

const takenBackToast = "taken-back";

const untilFirst = {
  mail: "enroll-until-first-mail",
  text: "enroll-until-first-text",
  message: "enroll-until-first-message",
} as const;

export function SentStep() {
  const sending = useSending();
  if (!sending) return null;
  const { send_id, awaits_approval } = sending.receipt;
  return awaits_approval ? (
    <AwaitsApproval key={send_id} sending={sending} />
  ) : (
    <Sent key={send_id} sending={sending} />
  );
}

function Sent({ sending }: { sending: Sending }) {
  const { receipt, via } = sending;
  const overview = useOverview();
  const path = useWizardPath();
  const navigate = useNavigate();
  const queries = useQueryClient();
  // The tick redraws; the clock itself decides, or Send now would seem to lag by a second.
  useNow(1000);
  const waits = Date.now() < receipt.undo_until;

  const progress = useQuery({
    queryKey: ["send-progress", receipt.send_id],
    queryFn: () => call(commands.sendProgress(receipt.send_id)),
  });
  const job = useQuery({
    queryKey: ["job-status"],
    queryFn: () => call(commands.jobStatus()),
  });
  useEffect(
    () =>
      onChange(() => {
        void queries.invalidateQueries({ queryKey: ["send-progress", receipt.send_id] });
        void queries.invalidateQueries({ queryKey: ["job-status"] });
      }, pace),
    [queries, receipt.send_id],
  );

  // "Nothing was sent" of an earlier try would now be untrue.
  useEffect(() => toasts.clear(takenBackToast), []);

  const takeBack = async () => {
    const changed = await call(commands.undoSend(receipt.send_id));
    enrollment.takenBack();
    void queries.invalidateQueries();
    toasts.done(t("enroll-taken-back", { n: changed.changed }), { id: takenBackToast });
  };
  const undo = useMutation({
    mutationFn: takeBack,
    onSuccess: () => path.to("review", { replace: true }),
  });
  // Undo goes along when this page is left before its time is up.
  const leaving = useRef(takeBack);
  leaving.current = takeBack;
  useEffect(
    () => () => {
      if (!enrollment.isWaiting(receipt.send_id)) return;
      const words = t("enroll-about-to-be-sent", { n: receipt.invites });
      toasts.withUndo(words, receipt.undo_until, () => leaving.current());
    },
    [receipt],
  );
  const release = useMutation({
    mutationFn: () => call(commands.sendNow(receipt.send_id)),
    onSuccess: () => {
      enrollment.released();
      void queries.invalidateQueries();
    },
  });

  const far = progress.data;
  const moving = !waits && (far ? far.queued > 0 : true);
  return (
    <EnrollFrame
      current="sent"
      finished
      method="invites"
      note={waits ? t("enroll-leaving-this-page-does-not") : null}
      actions={
        <>
          <Button
            variant="default"
            size="md"
            leftSection={<IconPlus size={16} stroke={1.7} />}
            onClick={() => {
              enrollment.startOver();
              path.to("os");
            }}
          >
            {t("enroll-invite-more")}
          </Button>
          <Button size="md" onClick={() => void navigate({ to: "/enrollment" })}>
            {t("enroll-done")}
          </Button>
        </>
      }
    >
      <div className={classes.step}>
        <StepHead
          title={headline(waits, receipt.invites, far, via)}
          text={place(overview, receipt.invites, via)}
        />
        {waits && (
          <section className={classes.undo} aria-label={t("enroll-undo")}>
            <Countdown from={sending.at} until={receipt.undo_until}>
              {t(untilFirst[messageWord(via)])}
            </Countdown>
            <span className={classes.gap} />
            <Button
              variant="default"
              loading={undo.isPending}
              disabled={release.isPending}
              onClick={() => undo.mutate()}
            >
              {t("enroll-undo")}
            </Button>
            <Button
              leftSection={<IconSend size={16} stroke={1.7} />}
              loading={release.isPending}
              disabled={undo.isPending}
              onClick={() => release.mutate()}
            >
              {t("enroll-send-now")}
            </Button>
          </section>
        )}
        {undo.isError && <ErrorState error={undo.error} compact />}
        {release.isError && <ErrorState error={release.error} compact />}
        {progress.isError && (
          <ErrorState error={progress.error} onRetry={() => void progress.refetch()} compact />
        )}
        {far && !waits && <SendTally progress={far} mails={!sendsText(via)} />}
        {moving && job.data?.paused && (
          <p className={classes.hold}>
            <Say
              id="enroll-sending-is-paused"
              parts={{ link: (inside) => <Link to="/enrollment">{inside}</Link> }}
            />
          </p>
        )}
        {moving && !job.data?.paused && job.data?.hold && (
          <p className={classes.hold} role="status">
            <Hold hold={job.data.hold} sentence />
          </p>
        )}
        {moving && job.data?.trouble && !saysTheSame(job.data) && (
          <p className={classes.hold} role="status">
            {t(sendsText(via) ? "enroll-something-holds-it" : "enroll-mail-server-holds-it", {
              trouble: job.data.trouble.replace(/\.+$/, ""),
            })}{" "}
            <Link to="/settings/$section" params={{ section: sendsMail(via) ? "mail" : "texts" }}>
              {sendsMail(via) ? t("enroll-test-the-connection") : t("enroll-test-the-gateway")}
            </Link>
          </p>
        )}
        {far && far.failed + far.unknown > 0 && <Undelivered sending={sending} progress={far} />}
        {overview?.mail_is_trial && sendsMail(via) && !waits && (
          <Button
            className={classes.outbox}
            variant="default"
            leftSection={<IconInbox size={16} stroke={1.7} />}
            onClick={() => void navigate({ to: "/outbox" })}
          >
            {t("enroll-read-the-mails-in-the")}
          </Button>
        )}
      </div>
    </EnrollFrame>
  );
}

function headline(
  waits: boolean,
  invites: number,
  far: SendProgress | undefined,
  via: Via,
): string {
  const n = invites;
  if (waits) return t("enroll-about-to-be-sent", { n });
  if (!far || far.queued > 0) return t("enroll-sending", { n });
  if (far.failed + far.unknown === 0) return t("enroll-all-sent", { n });
  if (far.sent === 0)
    return sendsText(via)
      ? t("enroll-none-of-was-accepted", { n })
      : t("enroll-none-of-arrived-at-the", { n });
  return t("enroll-some-sent", { sent: far.sent, invites });
}

function place(
  overview: { mail_is_trial: boolean; mail_words: string } | null,
  invites: number,
  via: Via,
): string {
  if (!overview) return "";
  if (!sendsMail(via)) return t("enroll-by-way-of-the-text");
  if (sendsText(via))
    return overview.mail_is_trial
      ? t("enroll-the-mails-go-into-the")
      : t("enroll-by-way-of-and-the", { mail_words: overview.mail_words });
  return overview.mail_is_trial
    ? t("enroll-goes-into-the-trial", { invites })
    : t("enroll-by-way-of", { mail_words: overview.mail_words });
}
