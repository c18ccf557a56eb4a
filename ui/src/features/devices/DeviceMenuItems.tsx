/** What can be done to a device. What cannot stays visible, off, and says why. */
import { Menu } from "@mantine/core";
import {
  IconBriefcase,
  IconEraser,
  IconLock,
  IconLogout,
  IconPlugConnectedX,
  IconRefresh,
  IconUser,
  IconUserPlus,
  IconUsersGroup,
} from "@tabler/icons-react";
import type { ComponentType, ReactNode } from "react";
import type { DeviceCommandKind, DeviceDetail } from "@/bindings";
import table from "@/components/list/Table.module.css";
import { t } from "@/words";
import { type DeviceActions, refusedOf } from "./actions";
import type { Ask, AskKind } from "./asks";
import classes from "./DeviceMenu.module.css";

/** After the menu has closed and given the focus back, so that a dialog knows where it belongs when it closes in turn. */
function later(open: () => void) {
  return () => requestAnimationFrame(() => requestAnimationFrame(open));
}

function Item({
  icon: Mark,
  why,
  danger,
  onClick,
  children,
}: {
  icon: ComponentType<{ size: number; stroke: number; "aria-hidden": true }>;
  /** Why it is off, blank when that is said elsewhere; `null` when it is not off. */
  why: string | null;
  danger?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <Menu.Item
      leftSection={<Mark size={16} stroke={1.7} aria-hidden />}
      color={danger && why === null ? "var(--danger-ink)" : undefined}
      disabled={why !== null}
      onClick={onClick}
    >
      {children}
      {why && <span className={table.why}>{why}</span>}
    </Menu.Item>
  );
}

export function DeviceMenuItems({
  detail,
  actions,
  onAsk,
}: {
  detail: DeviceDetail;
  actions: DeviceActions;
  onAsk: Ask;
}) {
  const { device } = detail;
  const ask = (kind: AskKind) => later(() => onAsk(kind, device));
  // What holds for every command is said once, above.
  const reasons = new Set(detail.actions.map((action) => action.refused));
  const [same] = reasons;
  const whole = reasons.size === 1 && same ? same : null;
  const why = (kind: DeviceCommandKind) => (whole === null ? refusedOf(detail.actions, kind) : "");
  const gone =
    device.state === "unmanaged" ? (whole === null ? t("devices-gone-so-off") : "") : null;
  const staged = device.state === "staged";
  return (
    <>
      {whole !== null && <p className={classes.whole}>{whole}</p>}
      <Item
        icon={IconRefresh}
        why={why("device_information")}
        onClick={() => void actions.refresh(device, detail.actions)}
      >
        {t("devices-refresh")}
      </Item>
      <Menu.Divider />
      <Item icon={staged ? IconUserPlus : IconUser} why={null} onClick={ask("user")}>
        {staged ? t("devices-assign-to-a-user") : t("devices-change-user")}
      </Item>
      <Item icon={IconBriefcase} why={null} onClick={ask("ownership")}>
        {t("devices-change-ownership")}
      </Item>
      <Item icon={IconUsersGroup} why={null} onClick={ask("group")}>
        {t("devices-change-group")}
      </Item>
      <Menu.Divider />
      <Item icon={IconLock} why={why("device_lock")} onClick={ask("lock")}>
        {t("devices-lock")}
      </Item>
      <Item icon={IconEraser} why={why("erase_device")} danger onClick={ask("erase")}>
        {t("devices-erase")}
      </Item>
      <Menu.Divider />
      <Item icon={IconLogout} why={why("remove_profile")} danger onClick={ask("unenroll")}>
        {t("devices-unenroll")}
      </Item>
      <Item icon={IconPlugConnectedX} why={gone} danger onClick={ask("eject")}>
        {t("devices-stop-managing-now")}
      </Item>
    </>
  );
}
