/** What is done most, as buttons; the rest in the menu beside them. */
import { ActionIcon, Button } from "@mantine/core";
import { IconDotsVertical, IconLock, IconRefresh, IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { DeviceDetail } from "@/bindings";
import { LazyMenu } from "@/components/LazyMenu";
import { Refusable } from "@/components/Refusable";
import { t } from "@/words";
import { refusedOf, useDeviceActions } from "../actions";
import type { Ask } from "../asks";
import { DeviceMenuItems } from "../DeviceMenuItems";
import { nameOf } from "../words";
import classes from "./DeviceDrawer.module.css";

const icon = { size: 15, stroke: 1.7, "aria-hidden": true } as const;

export function DeviceButtons({ detail, onAsk }: { detail: DeviceDetail; onAsk: Ask }) {
  const { device } = detail;
  const actions = useDeviceActions();
  const [busy, setBusy] = useState(false);
  const noRefresh = refusedOf(detail.actions, "device_information");
  const noLock = refusedOf(detail.actions, "device_lock");
  const refresh = async () => {
    setBusy(true);
    await actions.refresh(device, detail.actions);
    setBusy(false);
  };
  return (
    <div className={classes.actions}>
      {device.state === "staged" && (
        <Button
          size="xs"
          leftSection={<IconUserPlus {...icon} />}
          onClick={() => onAsk("user", device)}
        >
          {t("devices-assign-to-a-user")}
        </Button>
      )}
      <Refusable
        why={noRefresh}
        variant="default"
        size="xs"
        leftSection={<IconRefresh {...icon} />}
        loading={busy}
        onClick={() => void refresh()}
      >
        {t("devices-refresh")}
      </Refusable>
      <Refusable
        why={noLock}
        variant="default"
        size="xs"
        leftSection={<IconLock {...icon} />}
        onClick={() => onAsk("lock", device)}
      >
        {t("devices-lock")}
      </Refusable>
      <LazyMenu
        position="bottom-end"
        width={244}
        target={
          <ActionIcon
            variant="default"
            size={28}
            aria-label={t("devices-more-actions-for", { name: nameOf(device) })}
          >
            <IconDotsVertical size={16} stroke={1.7} />
          </ActionIcon>
        }
      >
        <DeviceMenuItems detail={detail} actions={actions} onAsk={onAsk} />
      </LazyMenu>
    </div>
  );
}
