/** The device whose details are open has enrolled anew: what is shown is over, and what is true stands elsewhere. */
import { IconRefreshDot } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { commands, type DeviceRow } from "@/bindings";
import { EmptyState } from "@/components/EmptyState";
import { call } from "@/platform/call";
import { Say, t } from "@/words";
import { aroundKey } from "../queries";
import classes from "./DeviceDrawer.module.css";

/** In place of the details: the entry is gone. `device` as it was last known, if it ever was. */
export function EntryGone({ device }: { device: DeviceRow | undefined }) {
  return (
    <EmptyState
      title={device ? t("devices-this-device-enrolled-again") : t("devices-this-device-is-not-in")}
      action={
        <Link to="/devices" search={device ? { q: searchFor(device) } : {}}>
          {device ? t("devices-show-it-in-the-list") : t("devices-show-all-devices")}
        </Link>
      }
    >
      {device ? t("devices-it-stands-in-the-list") : t("devices-it-may-have-enrolled-again")}
    </EmptyState>
  );
}

function searchFor(device: DeviceRow): string {
  return device.serial || device.name || device.user_email;
}

/** Above the details of one that is managed no longer: the same device stands in the list with a newer entry. */
export function NewerEntry({ device }: { device: DeviceRow }) {
  const { serial } = device;
  const over = device.state === "unmanaged" && serial !== null && serial !== "";
  const query = useQuery({
    queryKey: [...aroundKey, "same", serial],
    queryFn: () =>
      call(
        commands.listDevices(
          { search: serial ?? "", states: [], platforms: [], owned_by: null, group_id: null },
          "newest",
          null,
          10,
        ),
      ),
    enabled: over,
  });
  const newer = over
    ? query.data?.rows.find(
        (row) =>
          row.serial === serial && row.id !== device.id && row.last_seen_at >= device.last_seen_at,
      )
    : undefined;
  if (!newer) return null;
  return (
    <p className={classes.note} role="status">
      <IconRefreshDot size={17} stroke={1.7} aria-hidden />
      <span>
        <Say
          id="devices-newer-entry"
          vars={{ name: newer.user_name }}
          parts={{
            b: (inside) => <strong>{inside}</strong>,
            link: (inside) => (
              <Link
                to="/devices"
                search={(before: Record<string, unknown>) => ({ ...before, device: newer.id })}
              >
                {inside}
              </Link>
            ),
          }}
        />
      </span>
    </p>
  );
}
