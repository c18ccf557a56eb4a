/** The list before the first device, and when a filter leaves nothing. */
import { Button } from "@mantine/core";
import { IconArrowRight, IconDeviceMobile, IconPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { Fragment } from "react";
import type { DeviceFilter } from "@/bindings";
import { EmptyState } from "@/components/EmptyState";
import { nothingFits } from "@/components/listWords";
import { DeviceBadge } from "./DeviceBadge";
import classes from "./DevicesPage.module.css";
import { isNarrowed } from "./search";

const path = ["pending", "staged", "managed"] as const;

export function NoDevices() {
  const navigate = useNavigate();
  return (
    <EmptyState
      title="No devices yet"
      above={
        <div className={classes.path} aria-hidden="true">
          {path.map((state, index) => (
            <Fragment key={state}>
              {index > 0 && <IconArrowRight size={14} stroke={1.7} />}
              <DeviceBadge state={state} />
            </Fragment>
          ))}
        </div>
      }
      action={
        <span className={classes.ways}>
          <Button
            leftSection={<IconPlus size={16} stroke={2} />}
            onClick={() => void navigate({ to: "/enrollment/enroll" })}
          >
            Enroll device
          </Button>
          <Button
            variant="default"
            leftSection={<IconDeviceMobile size={16} stroke={1.7} />}
            onClick={() => void navigate({ to: "/enrollment/by-myself" })}
          >
            By myself
          </Button>
        </span>
      }
    >
      A device is listed here once it has checked in itself. Invite its user, or show a code and
      scan it with the device at hand: that one stays Staged until you assign it to its user.
    </EmptyState>
  );
}

export function NothingFits({ filter, onClear }: { filter: DeviceFilter; onClear: () => void }) {
  const filtered = isNarrowed({ ...filter, search: "" });
  return (
    <EmptyState
      title="No device fits"
      action={
        <Button variant="default" onClick={onClear}>
          {filtered ? "Clear search and filters" : "Clear the search"}
        </Button>
      }
    >
      {nothingFits(filter.search, filtered)}
    </EmptyState>
  );
}
