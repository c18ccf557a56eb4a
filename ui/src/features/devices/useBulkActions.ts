/** What is done to all chosen devices: one by one, with a message that counts along and tells what failed. */
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { commands, type DeviceRow, type OwnedBy } from "@/bindings";
import { ownershipWords } from "@/components/platforms";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import { refreshKinds } from "./actions";
import { eachOf, failureLines } from "./eachOf";
import { devicesKey } from "./queries";

const bare = { pin: "", message: "", phone: "" };

export function useBulkActions() {
  const queries = useQueryClient();
  return useMemo(() => {
    const run = async (
      devices: readonly DeviceRow[],
      /** What is being done, as far as it has come. */
      doing: (how: { settled: number; all: number }) => string,
      /** What was done, to how many. */
      did: (n: number) => string,
      act: (device: DeviceRow) => Promise<unknown>,
    ) => {
      if (devices.length === 0) {
        toasts.done(t("devices-bulk-nothing"));
        return;
      }
      const all = devices.length;
      const progress = toasts.progress(doing({ settled: 0, all }));
      const { done, failed } = await eachOf(devices, act, (settled) =>
        progress.say(doing({ settled, all })),
      );
      progress.end();
      const lines = failureLines(failed);
      if (lines.length === 0) toasts.done(did(done));
      else toasts.partly(done === 0 ? t("devices-bulk-none") : did(done), lines);
      await queries.invalidateQueries({ queryKey: devicesKey });
      await queries.invalidateQueries({ queryKey: ["groups"] });
    };
    const set = (change: { owned_by?: OwnedBy; group?: string }) => (device: DeviceRow) =>
      call(
        commands.changeDevice(device.id, { user: null, owned_by: null, group: null, ...change }),
      );

    return {
      refresh: (devices: readonly DeviceRow[]) =>
        run(
          devices,
          (how) => t("devices-bulk-refresh-progress", how),
          (n) => t("devices-bulk-refresh-done", { n }),
          async ({ id }) => {
            for (const kind of refreshKinds)
              await call(commands.sendDeviceCommand(id, { kind, ...bare }));
          },
        ),
      own: (devices: readonly DeviceRow[], owned_by: OwnedBy) =>
        run(
          devices.filter((device) => device.owned_by !== owned_by),
          (how) => t("devices-bulk-ownership-progress", how),
          (n) => t("devices-bulk-ownership-done", { n, owned: ownershipWords[owned_by] }),
          set({ owned_by }),
        ),
      move: (devices: readonly DeviceRow[], typed: string) => {
        const group = typed.trim();
        return run(
          devices,
          (how) => t("devices-bulk-group-progress", how),
          (n) =>
            group === ""
              ? t("devices-bulk-no-group", { n })
              : t("devices-bulk-group-done", { n, group }),
          set({ group }),
        );
      },
    };
  }, [queries]);
}
