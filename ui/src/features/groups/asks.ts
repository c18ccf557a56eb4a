/** What is asked about in a dialog before it is done to groups. */
import type { DeviceSelection, GroupRow } from "@/bindings";

export type Asked =
  /** No group for a new one. */
  | { kind: "name"; group: GroupRow | null }
  | { kind: "remove"; group: GroupRow }
  | { kind: "move"; from: GroupRow; selection: DeviceSelection; size: number };

export type Ask = (asked: Asked) => void;
