/** Whose device it is and how it came here. */
import { Link } from "@tanstack/react-router";
import { useMay } from "@/app/rights";
import type { DeviceDetail } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import { ownershipWords } from "@/components/platforms";
import { RelativeTime } from "@/components/RelativeTime";
import { exact, onDay } from "@/components/time";
import { t } from "@/words";
import classes from "./DeviceDrawer.module.css";

export function Identity({ detail }: { detail: DeviceDetail }) {
  const reads = useMay("read");
  const { device, certificate_until } = detail;
  return (
    <dl className={`${classes.facts} ${classes.framed}`}>
      <dt>{t("devices-user")}</dt>
      <dd>
        <span className={classes.person}>
          <span className={classes.personHead}>
            {reads ? (
              <Link
                to="/users"
                search={{ user: device.user_id }}
                className={`${classes.strong} truncate`}
              >
                {device.user_name}
              </Link>
            ) : (
              <span className={`${classes.strong} truncate`}>{device.user_name}</span>
            )}
            <Link to="/devices" search={{ q: device.user_email }} className={classes.aside}>
              {t("devices-all-their-devices")}
            </Link>
          </span>
          <span className={classes.quiet}>{device.user_email}</span>
        </span>
      </dd>
      <dt>{t("devices-owned-by")}</dt>
      <dd>{ownershipWords[device.owned_by]}</dd>
      <dt>{t("devices-group")}</dt>
      <dd>{device.group ?? t("devices-un-assigned")}</dd>
      <dt>{t("devices-serial-number")}</dt>
      <dd>
        {device.serial ? (
          <>
            <span className={classes.code}>{device.serial}</span>
            <CopyButton quiet value={device.serial} name={t("devices-copy-the-serial-number")} />
          </>
        ) : (
          <span className={classes.quiet}>
            {device.scope === "account"
              ? t("devices-not-told-in-this-kind")
              : t("devices-not-told-yet")}
          </span>
        )}
      </dd>
      <dt>{t("devices-last-seen")}</dt>
      <dd>
        <RelativeTime at={device.last_seen_at} />
      </dd>
      <dt>{t("devices-enrolled")}</dt>
      <dd>
        {device.enrolled_at === null ? (
          <span className={classes.quiet}>{t("devices-not-yet")}</span>
        ) : (
          <RelativeTime at={device.enrolled_at} />
        )}
        {reads && device.invite_id && (
          <Link to="/enrollment" search={{ invite: device.invite_id }} className={classes.aside}>
            {t("devices-its-invite")}
          </Link>
        )}
      </dd>
      {certificate_until !== null && (
        <>
          <dt>{t("devices-certificate")}</dt>
          <dd>
            <time
              dateTime={new Date(certificate_until).toISOString()}
              title={exact(certificate_until)}
            >
              {certificate_until < Date.now()
                ? t("devices-certificate-ended", { day: onDay(certificate_until) })
                : t("devices-certificate-ends", { day: onDay(certificate_until) })}
            </time>
          </dd>
        </>
      )}
    </dl>
  );
}
