/** Whose device it is and how it came here. */
import { Link } from "@tanstack/react-router";
import type { DeviceDetail } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import { ownershipWords } from "@/components/platforms";
import { RelativeTime } from "@/components/RelativeTime";
import { exact, onDay } from "@/components/time";
import classes from "./DeviceDrawer.module.css";

export function Identity({ detail }: { detail: DeviceDetail }) {
  const { device, certificate_until } = detail;
  return (
    <dl className={`${classes.facts} ${classes.framed}`}>
      <dt>User</dt>
      <dd>
        <span className={classes.person}>
          <span className={classes.personHead}>
            <span className={`${classes.strong} truncate`}>{device.user_name}</span>
            <Link to="/devices" search={{ q: device.user_email }} className={classes.aside}>
              All their devices
            </Link>
          </span>
          <span className={classes.quiet}>{device.user_email}</span>
        </span>
      </dd>
      <dt>Owned by</dt>
      <dd>{ownershipWords[device.owned_by]}</dd>
      <dt>Group</dt>
      <dd>{device.group ?? "Un-assigned"}</dd>
      <dt>Serial number</dt>
      <dd>
        {device.serial ? (
          <>
            <span className={classes.code}>{device.serial}</span>
            <CopyButton quiet value={device.serial} name="Copy the serial number" />
          </>
        ) : (
          <span className={classes.quiet}>
            {device.scope === "account" ? "Not told in this kind of enrollment" : "Not told yet"}
          </span>
        )}
      </dd>
      <dt>Last seen</dt>
      <dd>
        <RelativeTime at={device.last_seen_at} />
      </dd>
      <dt>Enrolled</dt>
      <dd>
        {device.enrolled_at === null ? (
          <span className={classes.quiet}>Not yet</span>
        ) : (
          <RelativeTime at={device.enrolled_at} />
        )}
        {device.invite_id && (
          <Link to="/enrollment" search={{ invite: device.invite_id }} className={classes.aside}>
            Its invite
          </Link>
        )}
      </dd>
      {certificate_until !== null && (
        <>
          <dt>Certificate</dt>
          <dd>
            <time
              dateTime={new Date(certificate_until).toISOString()}
              title={exact(certificate_until)}
            >
              {certificate_until < Date.now() ? "Ended" : "Ends"} on {onDay(certificate_until)}
            </time>
          </dd>
        </>
      )}
    </dl>
  );
}
