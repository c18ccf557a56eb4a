/** What is done to devices: the request, the words about its outcome, and the quiet reading again. */
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import {
  commands,
  type DeviceAction,
  type DeviceChange,
  type DeviceCommandKind,
  type DeviceCommandRequest,
  type DeviceFilter,
  type DeviceRow,
} from "@/bindings";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import { devicesKey } from "./queries";
import { commandWords, nameOf } from "./words";

/** What a refresh asks for. */
export const refreshKinds = [
  "device_information",
  "security_info",
  "profile_list",
] as const satisfies readonly DeviceCommandKind[];

const bare = { pin: "", message: "", phone: "" };

/** Why `kind` cannot be asked; `null` when it can. */
export function refusedOf(
  actions: readonly DeviceAction[] | undefined,
  kind: DeviceCommandKind,
): string | null {
  return actions?.find((action) => action.kind === kind)?.refused ?? null;
}

export function useDeviceActions() {
  const queries = useQueryClient();
  return useMemo(() => {
    const reread = () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: devicesKey }),
        queries.invalidateQueries({ queryKey: ["groups"] }),
      ]);

    return {
      /** Asks the device for all that it can tell. What it refuses is left out. */
      refresh: async (device: DeviceRow, actions: readonly DeviceAction[]) => {
        try {
          for (const kind of refreshKinds)
            if (refusedOf(actions, kind) === null)
              await call(commands.sendDeviceCommand(device.id, { kind, ...bare }));
          toasts.done(t("devices-refresh-done", { name: nameOf(device) }));
        } catch (cause) {
          toasts.failed(cause);
        } finally {
          void reread();
        }
      },
      /** Saves what the list shows, all of it. */
      exportCsv: async (filter: DeviceFilter) => {
        try {
          const path = await call(commands.exportDevices(filter));
          if (path) toasts.done(t("devices-export-done", { path }));
        } catch (cause) {
          toasts.failed(cause);
        }
      },
      /** Throws, so that the dialog which asked can show why. With the values before, the message offers to undo it. */
      change: async (
        device: DeviceRow,
        change: Partial<DeviceChange>,
        done: string,
        before?: Partial<DeviceChange>,
      ) => {
        const set = async (values: Partial<DeviceChange>) => {
          const whole = { user: null, owned_by: null, group: null, ...values };
          await call(commands.changeDevice(device.id, whole));
          await reread();
        };
        await set(change);
        if (!before) toasts.done(done);
        else
          toasts.offer(done, t("devices-undo"), async () => {
            await set(before);
            toasts.done(t("devices-undo-done", { name: nameOf(device) }));
          });
      },
      /** Throws, so that the dialog which asked can show why. */
      send: async (device: DeviceRow, request: Partial<DeviceCommandRequest>, done: string) => {
        const whole = { kind: "device_information", ...bare, ...request } as const;
        const command = await call(commands.sendDeviceCommand(device.id, whole));
        toasts.offer(done, t("devices-take-back"), async () => {
          await call(commands.cancelDeviceCommand(device.id, command.id));
          toasts.done(t("devices-take-back-done", { command: commandWords[command.kind] }));
          await reread();
        });
        await reread();
      },
      /** Throws, so that the dialog which asked can show why. */
      eject: async (device: DeviceRow) => {
        await call(commands.ejectDevice(device.id));
        toasts.done(t("devices-eject-done", { name: nameOf(device) }));
        await reread();
      },
      /** Asks once more for what failed. */
      again: async (device: DeviceRow, kind: DeviceCommandKind) => {
        try {
          await call(commands.sendDeviceCommand(device.id, { kind, ...bare }));
          toasts.done(t("devices-try-again-done", { name: nameOf(device) }));
        } catch (cause) {
          toasts.failed(cause);
        } finally {
          void reread();
        }
      },
      takeBack: async (device: DeviceRow, id: string, kind: DeviceCommandKind) => {
        try {
          await call(commands.cancelDeviceCommand(device.id, id));
          toasts.done(t("devices-take-back-done", { command: commandWords[kind] }));
        } catch (cause) {
          toasts.failed(cause);
        } finally {
          void reread();
        }
      },
    };
  }, [queries]);
}

export type DeviceActions = ReturnType<typeof useDeviceActions>;
