/** Invitees whose link no longer works and who ask for a new invite. */
import { Button } from "@mantine/core";
import { IconMailQuestion } from "@tabler/icons-react";
import { useState } from "react";
import type { InviteRequest } from "@/bindings";
import { counted } from "@/components/numbers";
import { platformWords } from "@/components/platforms";
import { RelativeTime } from "@/components/RelativeTime";
import type { InviteActions } from "./actions";
import { useRequests } from "./queries";
import classes from "./RequestStrip.module.css";

/** Requests shown before "Show all". */
const few = 2;

const whys: Record<string, string> = {
  expired: "the link has expired",
  revoked: "the invite was revoked",
  used: "the invite was used already",
  superseded: "the link was replaced by a newer one",
  locked: "the invite is locked after wrong passcodes",
  lost: "the message was lost",
};

export function RequestStrip({
  actions,
  onOpen,
}: {
  actions: InviteActions;
  onOpen: (inviteId: string) => void;
}) {
  const requests = useRequests().data ?? [];
  const [all, setAll] = useState(false);
  if (requests.length === 0) return null;
  const shown = all ? requests : requests.slice(0, few);
  return (
    <section className={classes.strip} aria-label="Requests for a new invite">
      <div className={classes.head}>
        <IconMailQuestion size={17} stroke={1.7} aria-hidden />
        <h2 className={classes.title}>{counted(requests.length, "request")} for a new invite</h2>
        {requests.length > few && (
          <button type="button" className="link-button" onClick={() => setAll(!all)}>
            {all ? "Show fewer" : `Show all ${requests.length}`}
          </button>
        )}
      </div>
      <ul className={classes.list}>
        {shown.map((request) => (
          <Request key={request.id} request={request} actions={actions} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

function Request({
  request,
  actions,
  onOpen,
}: {
  request: InviteRequest;
  actions: InviteActions;
  onOpen: (inviteId: string) => void;
}) {
  const [busy, setBusy] = useState(false);
  const { invite } = request;
  const answer = async (approve: boolean) => {
    setBusy(true);
    await actions.answerRequest(request.id, approve, invite.user_name);
    setBusy(false);
  };
  return (
    <li className={classes.request}>
      <p className={classes.words}>
        <button type="button" className={classes.name} onClick={() => onOpen(invite.id)}>
          {invite.user_name}
        </button>{" "}
        <span className={classes.quiet}>
          {platformWords[invite.platform].label} · {whys[request.why] ?? request.why} ·{" "}
          <RelativeTime at={request.at} />
        </span>
      </p>
      <Button
        variant="subtle"
        size="xs"
        disabled={busy}
        onClick={() => void answer(false)}
        aria-label={`Decline the request of ${invite.user_name}`}
      >
        Decline
      </Button>
      <Button
        variant="default"
        size="xs"
        loading={busy}
        onClick={() => void answer(true)}
        aria-label={`Send a new invite to ${invite.user_name}`}
      >
        Send a new invite
      </Button>
    </li>
  );
}
