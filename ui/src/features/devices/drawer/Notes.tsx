/** What one must know before asking something of this device. */
import { IconBellOff, IconHourglass, IconShieldHalf } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { DeviceDetail } from "@/bindings";
import { t } from "@/words";
import { openStates } from "../words";
import classes from "./DeviceDrawer.module.css";

const icon = { size: 17, stroke: 1.7, "aria-hidden": true } as const;

export function Notes({ detail }: { detail: DeviceDetail }) {
  const { device, commands, can_push } = detail;
  const waits = (kind: "remove_profile" | "erase_device") =>
    commands.some((command) => command.kind === kind && openStates.includes(command.state));
  const notes: [string, ReactNode, ReactNode][] = [];
  if (waits("remove_profile"))
    notes.push([
      "unenroll",
      <IconHourglass key="icon" {...icon} />,
      <>
        <strong>{t("devices-unenroll-waits-for-the-device")}</strong> It is managed until it has
        answered. If it never will, stop managing it now.
      </>,
    ]);
  if (waits("erase_device"))
    notes.push([
      "erase",
      <IconHourglass key="icon" {...icon} />,
      <>
        <strong>{t("devices-erase-waits-for-the-device")}</strong> Until the device has it, it can
        be taken back below.
      </>,
    ]);
  if (device.scope === "account")
    notes.push([
      "scope",
      <IconShieldHalf key="icon" {...icon} />,
      <>
        <strong>{t("devices-only-its-work-part-is-managed")}</strong> It enrolled by a work account,
        apart from what is personal. Its serial number and other identifiers of the hardware are not
        told, and it cannot be erased as a whole.
      </>,
    ]);
  if (!can_push && (device.state === "managed" || device.state === "staged"))
    notes.push([
      "push",
      <IconBellOff key="icon" {...icon} />,
      <>
        <strong>{t("devices-it-cannot-be-called")}</strong> What is asked waits until the device
        next asks by itself.
      </>,
    ]);
  if (notes.length === 0) return null;
  return (
    <ul className={classes.notes} aria-label={t("devices-notes")}>
      {notes.map(([key, mark, words]) => (
        <li
          key={key}
          className={classes.note}
          data-waits={key === "unenroll" || key === "erase" || undefined}
        >
          {mark}
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
