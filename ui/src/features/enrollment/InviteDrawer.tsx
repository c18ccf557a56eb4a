/** One invite with all that is known of it: facts, history, its mails with the server's replies, its code. */
import { Button, Drawer } from "@mantine/core";
import { IconBan, IconQrcode, IconRefresh } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { InviteDetail, InviteRow } from "@/bindings";
import { Avatar } from "@/components/Avatar";
import { CopyButton } from "@/components/CopyButton";
import { ErrorState } from "@/components/ErrorState";
import { languageName } from "@/components/languages";
import { PlatformIcon } from "@/components/PlatformIcon";
import { ownershipWords, platformWords } from "@/components/platforms";
import { RelativeTime } from "@/components/RelativeTime";
import { StateBadge } from "@/components/StateBadge";
import { stateLooks } from "@/components/states";
import { timeZoneName } from "@/components/timeZones";
import { ViaIcons } from "@/components/ViaMark";
import { viaWords } from "@/components/vias";
import { DeviceOfInvite } from "@/features/devices/DeviceOfInvite";
import { authenticationWords } from "@/features/settings/enrollment/enrollmentForm";
import { LeftMark } from "@/features/users/UserBadges";
import { Say, t } from "@/words";
import { AccessPanel } from "./AccessPanel";
import classes from "./InviteDrawer.module.css";
import { InviteTimeline, Messages } from "./InviteHistory";
import { detailKey, useInviteDetail } from "./queries";
import { canResend, showsCode, usedUp } from "./RowMenu";
import { isTrialReply, written } from "./timelineWords";

interface DrawerProps {
  /** Whoever sits there may change things, and see what opens an invite. */
  manages: boolean;
  onResend: (invite: InviteRow) => void;
  onRevoke: (invite: InviteRow) => void;
  onClose: () => void;
}

export function InviteDrawer({ id, ...props }: DrawerProps & { id: string | undefined }) {
  // Keeps its content while it slides away.
  const last = useRef(id);
  if (id !== undefined) last.current = id;
  const shown = id ?? last.current;
  return (
    <Drawer
      opened={id !== undefined}
      onClose={props.onClose}
      position="right"
      size={440}
      title={t("enrollment-invite")}
      closeButtonProps={{ "aria-label": t("enrollment-close") }}
      overlayProps={{ color: "var(--scrim)", backgroundOpacity: 0.6 }}
      transitionProps={{ duration: 180 }}
      classNames={{ content: classes.content, header: classes.header, title: classes.title }}
    >
      {shown !== undefined && <Body key={shown} id={shown} {...props} />}
    </Drawer>
  );
}

function Body({ id, manages, onResend, onRevoke }: DrawerProps & { id: string }) {
  const query = useInviteDetail(id);
  const [shown, setShown] = useState(false);
  if (query.isError) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />;
  }
  if (!query.data) {
    return (
      <p className={classes.loading} role="status">
        {t("enrollment-loading")}
      </p>
    );
  }
  const { invite, timeline, messages } = query.data;
  const trial =
    invite.state === "sent" &&
    messages.some((message) => message.current && isTrialReply(message.reply));
  return (
    <div className={classes.body}>
      <div className={classes.who}>
        <Avatar name={invite.user_name} size={40} />
        <div className={classes.names}>
          <h2 className={`${classes.name} truncate`}>
            <Link to="/users" search={{ user: invite.user_id }} className={classes.toUser}>
              {invite.user_name}
            </Link>
          </h2>
          <p className={`${classes.email} truncate`}>{invite.user_email}</p>
          <LeftMark state={invite.left} />
        </div>
        <StateBadge state={invite.state} />
      </div>
      <p className={classes.meaning} title={trial ? invite.reason || undefined : undefined}>
        {[
          meaningOf(trial ? written : stateLooks[invite.state].meaning, invite.reason),
          invite.locked && t("enrollment-locked-send-new"),
        ]
          .filter(Boolean)
          .join(" ")}
      </p>
      {manages && (
        <div className={classes.actions}>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconQrcode size={15} stroke={1.7} />}
            disabled={!showsCode(invite)}
            title={invite.state === "verified" ? usedUp : undefined}
            aria-expanded={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? t("enrollment-hide-qr-code") : t("enrollment-show-qr-code")}
          </Button>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconRefresh size={15} stroke={1.7} />}
            disabled={!canResend(invite)}
            onClick={() => onResend(invite)}
          >
            {t("enrollment-resend")}
          </Button>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconBan size={15} stroke={1.7} />}
            disabled={!invite.live}
            onClick={() => onRevoke(invite)}
          >
            {t("enrollment-revoke")}
          </Button>
        </div>
      )}
      {manages && shown && showsCode(invite) && (
        <div className={classes.access}>
          <AccessPanel invite={invite} />
        </div>
      )}
      {invite.state === "enrolled" && <DeviceOfInvite inviteId={id} under={detailKey(id)} />}
      <Facts detail={query.data} />
      <InviteTimeline entries={timeline} />
      <Messages messages={messages} via={invite.via} />
    </div>
  );
}

/** What the state means, and why the invite has it, as a sentence. */
function meaningOf(meaning: string, reason: string): string {
  return reason && !isTrialReply(reason)
    ? // What the engine says is a sentence already, what a server says is mostly none.
      t("enrollment-state-because", { meaning, reason: reason.replace(/\.+$/, "") })
    : t("enrollment-state-alone", { meaning });
}

function Facts({ detail }: { detail: InviteDetail }) {
  const { invite } = detail;
  return (
    <dl className={classes.facts}>
      <dt>{t("enrollment-platform")}</dt>
      <dd className={classes.platform}>
        <PlatformIcon platform={invite.platform} size={15} />
        {platformWords[invite.platform].label}
      </dd>
      <dt>{t("enrollment-owned-by")}</dt>
      <dd>{ownershipWords[invite.owned_by]}</dd>
      <dt>{t("enrollment-group")}</dt>
      <dd>{invite.group ?? t("enrollment-un-assigned")}</dd>
      <dt>{t("enrollment-domain")}</dt>
      <dd>{invite.domain ?? "—"}</dd>
      <dt>{t("enrollment-via")}</dt>
      <dd className={classes.platform}>
        <ViaIcons via={invite.via} size={15} />
        {viaWords[invite.via].what}
      </dd>
      <dt>{t("enrollment-authentication")}</dt>
      <dd>{authenticationWords[invite.authentication]}</dd>
      <dt>{t("enrollment-phone")}</dt>
      <dd className={`${classes.platform} tabular`}>
        {invite.phone ?? "—"}
        {invite.phone && (
          <CopyButton quiet value={invite.phone} name={t("enrollment-copy-the-phone-number")} />
        )}
      </dd>
      <dt>{t("enrollment-language")}</dt>
      <dd>{invite.language ? languageName(invite.language) : t("enrollment-the-organisations")}</dd>
      {invite.time_zone && (
        <>
          <dt>{t("enrollment-time-zone")}</dt>
          <dd>{timeZoneName(invite.time_zone)}</dd>
        </>
      )}
      <dt>{t("enrollment-made-by")}</dt>
      <dd>
        <Say
          id="enrollment-made-by-when"
          vars={{ name: invite.created_by }}
          parts={{ time: <RelativeTime at={invite.created_at} /> }}
        />
      </dd>
      <dt>{t("enrollment-expires")}</dt>
      <dd>
        {/* What has led to a device, or is over, expires no more. */}
        <RelativeTime at={invite.live || invite.state === "expired" ? invite.expires_at : null} />
      </dd>
      <Reminded detail={detail} />
      <Accepted detail={detail} />
    </dl>
  );
}

/** How often the present link was brought to mind, and when it is again; nothing where there are no reminders. */
function Reminded({ detail: { reminders, next_reminder_at } }: { detail: InviteDetail }) {
  if (reminders === 0 && next_reminder_at === null) return null;
  return (
    <>
      <dt>{t("enrollment-reminders")}</dt>
      <dd>
        {next_reminder_at === null ? (
          t("enrollment-reminded", { n: reminders })
        ) : (
          <Say
            id="enrollment-reminded-next"
            vars={{ n: reminders }}
            parts={{ time: <RelativeTime at={next_reminder_at} /> }}
          />
        )}
      </dd>
    </>
  );
}

/** The terms of use, once they were accepted with the present link. */
function Accepted({ detail: { terms } }: { detail: InviteDetail }) {
  if (!terms) return null;
  return (
    <>
      <dt>{t("enrollment-terms")}</dt>
      <dd>
        <Say
          id="enrollment-terms-accepted"
          vars={{ version: terms.version, language: languageName(terms.language) }}
          parts={{ time: <RelativeTime at={terms.at} /> }}
        />
      </dd>
    </>
  );
}
