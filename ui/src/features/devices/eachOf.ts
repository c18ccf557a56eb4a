/** One deed done to many devices, one after the other, and what became of each. */
import type { DeviceRow } from "@/bindings";
import { toAppError } from "@/platform/call";
import { t } from "@/words";
import { nameOf } from "./words";

export interface Outcome {
  done: number;
  /** Those it could not be done to, by reason. */
  failed: ReadonlyMap<string, readonly DeviceRow[]>;
}

/** `onStep` hears how many are settled. One that fails does not stop the others. */
export async function eachOf(
  devices: readonly DeviceRow[],
  act: (device: DeviceRow) => Promise<unknown>,
  onStep: (settled: number) => void,
): Promise<Outcome> {
  const failed = new Map<string, DeviceRow[]>();
  let settled = 0;
  for (const device of devices) {
    try {
      await act(device);
    } catch (cause) {
      const reason = toAppError(cause).message;
      failed.set(reason, [...(failed.get(reason) ?? []), device]);
    }
    settled += 1;
    onStep(settled);
  }
  const left = [...failed.values()].reduce((sum, list) => sum + list.length, 0);
  return { done: devices.length - left, failed };
}

/** Names told of one reason; the others are counted. */
const namedAtMost = 3;

/** "Dana’s iPhone and 2 more: It is managed no longer." A line for each reason. */
export function failureLines(failed: Outcome["failed"]): string[] {
  return [...failed].map(([reason, devices]) => {
    const names = devices.slice(0, namedAtMost).map(nameOf).join(", ");
    const more = devices.length - namedAtMost;
    return more > 0
      ? t("devices-bulk-failed-more", { names, more, reason })
      : t("devices-bulk-failed", { names, reason });
  });
}
