/** The device that an invite enrolled: what it is, how it stands, and the way to its page. Nothing while there is none. */
import { IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { commands } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { call } from "@/platform/call";
import { DeviceBadge } from "./DeviceBadge";
import classes from "./DeviceOfInvite.module.css";
import { DevicePicture } from "./DevicePicture";
import { nameOf } from "./words";

export function DeviceOfInvite({
  inviteId,
  under,
}: {
  inviteId: string;
  /** Key of the query that shows the invite: what reads that again, reads this again. */
  under: readonly unknown[];
}) {
  const query = useQuery({
    queryKey: [...under, "device"],
    queryFn: () => call(commands.deviceOfInvite(inviteId)),
  });
  if (query.isError)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />;
  const device = query.data;
  if (!device) return null;
  const name = nameOf(device);
  const told = [device.name && device.model, device.os].filter(Boolean).join(" · ");
  return (
    <Link to="/devices" search={{ device: device.id }} className={classes.card}>
      <DevicePicture device={device} size={36} />
      <span className={classes.names}>
        <span className={`${classes.name} truncate`}>{name}</span>
        <span className={`${classes.under} truncate`}>{told}</span>
      </span>
      <DeviceBadge state={device.state} />
      <IconChevronRight size={16} stroke={1.7} aria-hidden />
    </Link>
  );
}
