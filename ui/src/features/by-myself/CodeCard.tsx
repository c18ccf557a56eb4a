/** What the device needs: QR code, short link, passcode, and how long they live. */
import { Button } from "@mantine/core";
import { IconCircleCheck, IconQrcodeOff, IconRefresh, IconShieldCheck } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ByMyselfView, commands, type InviteAccess } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import { Countdown } from "@/components/Countdown";
import { ErrorState } from "@/components/ErrorState";
import { QrImage } from "@/components/QrImage";
import { call } from "@/platform/call";
import { t } from "@/words";
import classes from "./CodeCard.module.css";
import { isOpen, overWords, type Phase } from "./phase";
import { codeKey, useTallyChanged } from "./useCode";

const clockFormat = new Intl.DateTimeFormat(t("dates-locale"), {
  hour: "2-digit",
  minute: "2-digit",
});

export function CodeCard({ view, phase }: { view: ByMyselfView; phase: Phase }) {
  const queries = useQueryClient();
  const tallyChanged = useTallyChanged();
  const renew = useMutation({
    mutationFn: () => call(commands.renewByMyself(view.invite.id)),
    onSuccess: (fresh) => {
      queries.setQueryData(codeKey(fresh.invite.id), fresh);
      tallyChanged();
    },
  });
  const newCode = (
    <Button
      variant={isOpen(phase) ? "default" : "filled"}
      leftSection={<IconRefresh size={16} stroke={1.7} />}
      loading={renew.isPending}
      onClick={() => renew.mutate()}
    >
      {t("by-myself-new-code")}
    </Button>
  );
  return (
    <section className={classes.card} aria-label={t("by-myself-code")}>
      {isOpen(phase) && view.access ? (
        <OpenCode access={view.access} madeAt={madeAt(view)} newCode={newCode} />
      ) : (
        <ClosedCode phase={phase} newCode={newCode} />
      )}
      {renew.isError && <ErrorState error={renew.error} compact />}
    </section>
  );
}

/** When the present code began to run: the latest renewal, else the making of the invite. */
function madeAt(view: ByMyselfView): number {
  const renewed = view.timeline.findLast((entry) => entry.kind === "resent");
  return renewed?.at ?? view.invite.created_at;
}

function OpenCode({
  access,
  madeAt,
  newCode,
}: {
  access: InviteAccess;
  madeAt: number;
  newCode: React.ReactNode;
}) {
  const link = access.short_link ?? access.link;
  return (
    <>
      <div className={classes.qr}>
        <QrImage
          path={access.qr_path}
          side={access.qr_side}
          size={334}
          label={t("by-myself-qr-code-scan-it-with")}
        />
      </div>
      <div className={classes.link}>
        <span className={`${classes.address} truncate`} title={link}>
          {link.replace(/^https?:\/\//, "")}
        </span>
        <CopyButton value={link} name={t("by-myself-copy-the-link")} label={t("by-myself-copy")} />
      </div>
      <div className={classes.passcode}>
        <div>
          <p className={classes.under}>{t("by-myself-one-time-passcode")}</p>
          <p className={classes.code} translate="no">
            {access.passcode}
          </p>
        </div>
        <CopyButton value={access.passcode} name={t("by-myself-copy-the-passcode")} />
      </div>
      <div className={classes.time}>
        <Countdown from={madeAt} until={access.expires_at}>
          {t("by-myself-expires-at", { time: clockFormat.format(access.expires_at) })}
        </Countdown>
        {newCode}
      </div>
      {access.trial_network && (
        <p className={classes.trial}>{t("by-myself-trial-network-plain-http-and")}</p>
      )}
    </>
  );
}

function ClosedCode({ phase, newCode }: { phase: Phase; newCode: React.ReactNode }) {
  if (phase === "verified" || phase === "enrolled") {
    const Mark = phase === "verified" ? IconShieldCheck : IconCircleCheck;
    return (
      <div className={classes.closed} role="status">
        <span className={classes.mark} data-good>
          <Mark size={34} stroke={1.7} aria-hidden />
        </span>
        <h3 className={classes.closedTitle}>
          {phase === "verified" ? t("by-myself-verified") : t("by-myself-enrolled")}
        </h3>
        <p className={classes.closedText}>
          {phase === "verified"
            ? t("by-myself-the-code-has-done-its")
            : t("by-myself-the-code-has-done-its-work")}
        </p>
      </div>
    );
  }
  const words = overWords[phase] ?? { title: t("by-myself-this-code-is-not-live"), text: "" };
  return (
    <div className={classes.closed} role="status">
      <span className={classes.mark}>
        <IconQrcodeOff size={34} stroke={1.7} aria-hidden />
      </span>
      <h3 className={classes.closedTitle}>{words.title}</h3>
      <p className={classes.closedText}>{words.text}</p>
      {newCode}
    </div>
  );
}
