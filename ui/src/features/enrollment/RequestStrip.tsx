/** Invitees whose link no longer works and who ask for a new invite. */
import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconMailQuestion } from "@tabler/icons-react";
import { lazy, type ReactNode, useState } from "react";
import { useMay } from "@/app/rights";
import type { InviteRequest } from "@/bindings";
import { Later } from "@/components/Later";
import { platformWords } from "@/components/platforms";
import { RelativeTime } from "@/components/RelativeTime";
import { linkReasons } from "@/features/audit/reasons";
import { Say, t } from "@/words";
import type { InviteActions } from "./actions";
import { useRequests } from "./queries";
import classes from "./RequestStrip.module.css";

const ApproveRequestDialog = lazy(async () => ({
  default: (await import("./RequestDialogs")).ApproveRequestDialog,
}));
const DeclineRequestDialog = lazy(async () => ({
  default: (await import("./RequestDialogs")).DeclineRequestDialog,
}));

/** Requests shown before "Show all"; in a low window one, so that the list stays in view. */
const few = 2;
const lowWindow = "(max-height: 780px)";

export function RequestStrip({
  aside,
  actions,
  onOpen,
}: {
  /** At the end of the first line. */
  aside?: ReactNode;
  actions: InviteActions;
  onOpen: (inviteId: string) => void;
}) {
  const requests = useRequests().data ?? [];
  const [all, setAll] = useState(false);
  const [approving, setApproving] = useState<InviteRequest | null>(null);
  const [declining, setDeclining] = useState<InviteRequest | null>(null);
  const low = useMediaQuery(lowWindow, undefined, { getInitialValueInEffect: false });
  const dialogs = (
    <Later>
      <ApproveRequestDialog
        request={approving}
        onAnswered={() => void actions.refresh()}
        onClose={() => setApproving(null)}
      />
      <DeclineRequestDialog
        request={declining}
        onAnswered={() => void actions.refresh()}
        onClose={() => setDeclining(null)}
      />
    </Later>
  );
  // The last one may be answered while its dialog still closes.
  if (requests.length === 0) return dialogs;
  const most = low ? 1 : few;
  const shown = all ? requests : requests.slice(0, most);
  return (
    <section className={classes.strip} aria-label={t("enrollment-requests-for-a-new-invite")}>
      <div className={classes.head}>
        <IconMailQuestion size={17} stroke={1.7} aria-hidden />
        <h2 className={classes.title}>{t("enrollment-request-count", { n: requests.length })}</h2>
        {requests.length > most && (
          <button type="button" className="link-button" onClick={() => setAll(!all)}>
            {all
              ? t("enrollment-fewer-requests")
              : t("enrollment-all-requests", { n: requests.length })}
          </button>
        )}
        {aside}
      </div>
      {shown.length > 0 && (
        <ul className={classes.list}>
          {shown.map((request) => (
            <Request
              key={request.id}
              request={request}
              onApprove={() => setApproving(request)}
              onDecline={() => setDeclining(request)}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
      {dialogs}
    </section>
  );
}

function Request({
  request,
  onApprove,
  onDecline,
  onOpen,
}: {
  request: InviteRequest;
  onApprove: () => void;
  onDecline: () => void;
  onOpen: (inviteId: string) => void;
}) {
  const manages = useMay("manage");
  const { invite } = request;
  return (
    <li className={classes.request}>
      <p className={classes.words}>
        <button type="button" className={classes.name} onClick={() => onOpen(invite.id)}>
          {invite.user_name}
        </button>{" "}
        {request.left !== "" && (
          <>
            <span className={classes.left}>{t("enrollment-request-left")}</span>{" "}
          </>
        )}
        <span className={classes.quiet}>
          <Say
            id="enrollment-request-line"
            vars={{
              platform: platformWords[invite.platform].label,
              why: linkReasons[request.why] ?? t("enrollment-request-other-reason"),
            }}
            parts={{ time: <RelativeTime at={request.at} /> }}
          />
        </span>
      </p>
      {manages && (
        <>
          <Button
            variant="subtle"
            size="xs"
            onClick={onDecline}
            aria-label={t("enrollment-decline-the-request-of", { user_name: invite.user_name })}
          >
            {t("enrollment-decline")}
          </Button>
          <Button
            variant="default"
            size="xs"
            onClick={onApprove}
            aria-label={t("enrollment-send-a-new-invite-to", { user_name: invite.user_name })}
          >
            {t("enrollment-send-a-new-invite")}
          </Button>
        </>
      )}
    </li>
  );
}
