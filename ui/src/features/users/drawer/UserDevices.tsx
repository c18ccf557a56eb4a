/** The devices of a user, latest first, a window at a time. */
import { IconChevronRight } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { commands, type UserDetail } from "@/bindings";
import { RelativeTime } from "@/components/RelativeTime";
import { DeviceBadge } from "@/features/devices/DeviceBadge";
import { DevicePicture } from "@/features/devices/DevicePicture";
import { nameOf } from "@/features/devices/words";
import { call } from "@/platform/call";
import { t } from "@/words";
import { aroundKey } from "../queries";
import { Section } from "./Section";
import classes from "./UserDrawer.module.css";

export function UserDevices({ detail }: { detail: UserDetail }) {
  const { user, devices, more_devices } = detail;
  const more = useInfiniteQuery({
    queryKey: [...aroundKey, "devices", user.id, more_devices],
    initialPageParam: more_devices,
    queryFn: ({ pageParam }) => call(commands.userDevices(user.id, pageParam)),
    getNextPageParam: (last) => last.next,
    enabled: false,
  });
  const rows = [...devices, ...(more.data?.pages.flatMap((page) => page.rows) ?? [])];
  const rest = more.data ? more.hasNextPage : more_devices !== null;
  return (
    <Section
      id="user-devices"
      title={t("users-devices")}
      count={user.devices}
      none={t("users-no-devices")}
      rows={rows}
      more={rest ? () => void (more.data ? more.fetchNextPage() : more.refetch()) : undefined}
      busy={more.isFetching}
      error={more.error}
      all={
        user.email && (
          <Link to="/devices" search={{ q: user.email }}>
            {t("users-in-the-list")}
          </Link>
        )
      }
    >
      {(device) => (
        <li key={device.id}>
          <Link to="/devices" search={{ device: device.id }} className={classes.card}>
            <DevicePicture device={device} size={30} />
            <span className={classes.names}>
              <span className={`${classes.strong} truncate`}>{nameOf(device)}</span>
              <span className={`${classes.quiet} truncate`}>
                {[device.os, device.group].filter(Boolean).join(" · ")}
              </span>
            </span>
            <span className={classes.quiet}>
              <RelativeTime at={device.last_seen_at} />
            </span>
            <DeviceBadge state={device.state} />
            <IconChevronRight size={15} stroke={1.7} aria-hidden />
          </Link>
        </li>
      )}
    </Section>
  );
}
