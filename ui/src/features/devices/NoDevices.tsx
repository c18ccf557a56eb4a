/** The list before the first device, and when a filter leaves nothing. */
import { Button } from "@mantine/core";
import { IconArrowRight, IconDeviceMobile, IconPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { Fragment } from "react";
import { useMay } from "@/app/rights";
import type { DeviceFilter } from "@/bindings";
import { EmptyState } from "@/components/EmptyState";
import { nothingFits } from "@/components/listWords";
import { t } from "@/words";
import { DeviceBadge } from "./DeviceBadge";
import classes from "./DevicesPage.module.css";
import { isNarrowed } from "./search";

const path = ["pending", "staged", "managed"] as const;

export function NoDevices() {
  const navigate = useNavigate();
  const manages = useMay("manage");
  const enrolls = useMay("by_myself");
  return (
    <EmptyState
      title={t("devices-no-devices-yet")}
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
        enrolls && (
          <span className={classes.ways}>
            {manages && (
              <Button
                leftSection={<IconPlus size={16} stroke={2} />}
                onClick={() => void navigate({ to: "/enrollment/enroll" })}
              >
                {t("devices-enroll-device")}
              </Button>
            )}
            <Button
              variant="default"
              leftSection={<IconDeviceMobile size={16} stroke={1.7} />}
              onClick={() => void navigate({ to: "/enrollment/by-myself" })}
            >
              {t("devices-by-myself")}
            </Button>
          </span>
        )
      }
    >
      {t("devices-a-device-is-listed-here")}
    </EmptyState>
  );
}

export function NothingFits({ filter, onClear }: { filter: DeviceFilter; onClear: () => void }) {
  const filtered = isNarrowed({ ...filter, search: "" });
  return (
    <EmptyState
      title={t("devices-no-device-fits")}
      action={
        <Button variant="default" onClick={onClear}>
          {filtered ? t("devices-clear-search-and-filters") : t("devices-clear-the-search")}
        </Button>
      }
    >
      {nothingFits(filter.search, filtered)}
    </EmptyState>
  );
}
