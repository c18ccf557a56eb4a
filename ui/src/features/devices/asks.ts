/** What is asked about in a dialog before it is done to a device. */
import type { DeviceRow } from "@/bindings";

export type AskKind = "user" | "ownership" | "group" | "lock" | "erase" | "unenroll" | "eject";

export interface Asked {
  kind: AskKind;
  device: DeviceRow;
}

export type Ask = (kind: AskKind, device: DeviceRow) => void;
