/** What is done to all chosen devices: one by one, with a message that counts along and tells what failed. */
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { commands, type DeviceRow, type OwnedBy } from "@/bindings";
import { counted } from "@/components/numbers";
import { ownershipWords } from "@/components/platforms";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { refreshKinds } from "./actions";
import { doneWords, eachOf, failureLines } from "./eachOf";
import { devicesKey } from "./queries";

const bare = { pin: "", message: "", phone: "" };

export function useBulkActions() {
  const queries = useQueryClient();
  return useMemo(() => {
    const run = async (
      devices: readonly DeviceRow[],
      doing: string,
      did: string,
      act: (device: DeviceRow) => Promise<unknown>,
    ) => {
      if (devices.length === 0) {
        toasts.done("Nothing to change: they are so already.");
        return;
      }
      const all = counted(devices.length, "device");
      const progress = toasts.progress(`${doing}: 0 of ${all}`);
      const { done, failed } = await eachOf(devices, act, (settled) =>
        progress.say(`${doing}: ${settled} of ${all}`),
      );
      progress.end();
      const lines = failureLines(failed);
      if (lines.length === 0) toasts.done(doneWords(done, did));
      else toasts.partly(done === 0 ? "None could be done." : doneWords(done, did), lines);
      await queries.invalidateQueries({ queryKey: devicesKey });
      await queries.invalidateQueries({ queryKey: ["groups"] });
    };
    const set = (change: { owned_by?: OwnedBy; group?: string }) => (device: DeviceRow) =>
      call(
        commands.changeDevice(device.id, { user: null, owned_by: null, group: null, ...change }),
      );

    return {
      refresh: (devices: readonly DeviceRow[]) =>
        run(devices, "Refresh", "asked. What they tell shows here by itself", async ({ id }) => {
          for (const kind of refreshKinds)
            await call(commands.sendDeviceCommand(id, { kind, ...bare }));
        }),
      own: (devices: readonly DeviceRow[], owned_by: OwnedBy) =>
        run(
          devices.filter((device) => device.owned_by !== owned_by),
          "Change ownership",
          `now ${ownershipWords[owned_by]}`,
          set({ owned_by }),
        ),
      move: (devices: readonly DeviceRow[], group: string) =>
        run(
          devices,
          "Change group",
          group.trim() === "" ? "now in no group" : `now in ${group.trim()}`,
          set({ group: group.trim() }),
        ),
    };
  }, [queries]);
}
