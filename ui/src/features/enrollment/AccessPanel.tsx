/** What opens an invite, shown on demand only: QR code, link, passcode, time left. */
import { IconWifi } from "@tabler/icons-react";
import type { InviteRow } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import { Countdown } from "@/components/Countdown";
import { ErrorState } from "@/components/ErrorState";
import { QrImage } from "@/components/QrImage";
import { t } from "@/words";
import classes from "./AccessPanel.module.css";
import { useInviteAccess } from "./queries";

export function AccessPanel({ invite }: { invite: InviteRow }) {
  const query = useInviteAccess(invite.id);
  if (query.isError) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />;
  }
  if (!query.data) {
    return (
      <p className={classes.loading} role="status">
        {t("enrollment-making-the-code")}
      </p>
    );
  }
  const access = query.data;
  const link = access.short_link ?? access.link;
  return (
    <div className={classes.panel}>
      <QrImage
        path={access.qr_path}
        side={access.qr_side}
        size={232}
        label={t("enrollment-qr-code-of-the-invite", { user_name: invite.user_name })}
      />
      <div className={classes.link}>
        <span className="truncate" title={access.link}>
          {link}
        </span>
        <CopyButton
          value={access.link}
          name={t("enrollment-copy-the-link")}
          label={t("enrollment-copy")}
        />
      </div>
      <div className={classes.row}>
        <div>
          <p className={classes.label}>{t("enrollment-one-time-passcode")}</p>
          <p className={classes.passcode}>{access.passcode}</p>
        </div>
        <CopyButton value={access.passcode} name={t("enrollment-copy-the-passcode")} />
      </div>
      <Countdown until={access.expires_at} from={invite.created_at}>
        {t("enrollment-works-once-for-one-device")}
      </Countdown>
      {access.trial_network && (
        <p className={classes.note}>
          <IconWifi size={15} stroke={1.7} aria-hidden />
          {t("enrollment-trial-network")}
        </p>
      )}
    </div>
  );
}
