/** What one must know before asking something of this device. */
import { IconBellOff, IconHourglass, IconShieldHalf } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { DeviceDetail } from "@/bindings";
import { Say, t } from "@/words";
import { openStates } from "../words";
import classes from "./DeviceDrawer.module.css";

const icon = { size: 17, stroke: 1.7, "aria-hidden": true } as const;

const b = (inside: ReactNode) => <strong>{inside}</strong>;

export function Notes({ detail }: { detail: DeviceDetail }) {
  const { device, commands, can_push } = detail;
  const waits = (kind: "remove_profile" | "erase_device") =>
    commands.some((command) => command.kind === kind && openStates.includes(command.state));
  const notes: [string, ReactNode, ReactNode][] = [];
  if (waits("remove_profile"))
    notes.push([
      "unenroll",
      <IconHourglass key="icon" {...icon} />,
      <Say key="words" id="devices-note-unenroll-waits" parts={{ b }} />,
    ]);
  if (waits("erase_device"))
    notes.push([
      "erase",
      <IconHourglass key="icon" {...icon} />,
      <Say key="words" id="devices-note-erase-waits" parts={{ b }} />,
    ]);
  if (device.scope === "account")
    notes.push([
      "scope",
      <IconShieldHalf key="icon" {...icon} />,
      <Say key="words" id="devices-note-work-part" parts={{ b }} />,
    ]);
  if (!can_push && (device.state === "managed" || device.state === "staged"))
    notes.push([
      "push",
      <IconBellOff key="icon" {...icon} />,
      <Say key="words" id="devices-note-no-push" parts={{ b }} />,
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
