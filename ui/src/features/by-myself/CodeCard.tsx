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
import classes from "./CodeCard.module.css";
import { isOpen, overWords, type Phase } from "./phase";
import { codeKey, useTallyChanged } from "./useCode";

const clockFormat = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

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
      New code
    </Button>
  );
  return (
    <section className={classes.card} aria-label="Code">
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
          label="QR code: scan it with the device to enroll"
        />
      </div>
      <div className={classes.link}>
        <span className={`${classes.address} truncate`} title={link}>
          {link.replace(/^https?:\/\//, "")}
        </span>
        <CopyButton value={link} name="Copy the link" label="Copy" />
      </div>
      <div className={classes.passcode}>
        <div>
          <p className={classes.under}>One-time passcode</p>
          <p className={classes.code} translate="no">
            {access.passcode}
          </p>
        </div>
        <CopyButton value={access.passcode} name="Copy the passcode" />
      </div>
      <div className={classes.time}>
        <Countdown from={madeAt} until={access.expires_at}>
          Expires at {clockFormat.format(access.expires_at)}, works once
        </Countdown>
        {newCode}
      </div>
      {access.trial_network && (
        <p className={classes.trial}>Trial network: plain HTTP, and the device has to be in it.</p>
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
        <h3 className={classes.closedTitle}>{phase === "verified" ? "Verified" : "Enrolled"}</h3>
        <p className={classes.closedText}>
          {phase === "verified"
            ? "The code has done its work: it lets no other device in. The page that is open on the device goes on without it."
            : "The code has done its work and opens nothing any more."}
        </p>
      </div>
    );
  }
  const words = overWords[phase] ?? { title: "This code is not live", text: "" };
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
