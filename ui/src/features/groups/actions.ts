/** What is done to groups and their devices. All throw, so that the dialog which asked can show why. */
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { commands, type DeviceSelection, type GroupRow } from "@/bindings";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import { groupsKey } from "./queries";

export function useGroupActions() {
  const queries = useQueryClient();
  const go = useNavigate();
  return useMemo(() => {
    const reread = () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: groupsKey }),
        queries.invalidateQueries({ queryKey: ["devices"] }),
        queries.invalidateQueries({ queryKey: ["invites"] }),
      ]);
    return {
      reread,
      /** A blank id makes one; `beside` its rules, which are on the screen already. */
      save: async (id: string, name: string, beside = false) => {
        const saved = await call(
          id === "" ? commands.createGroup(name) : commands.renameGroup(id, name),
        );
        if (saved.kind === "saved") {
          const { group } = saved;
          if (id === "" && beside) toasts.done(t("groups-created", { name: group.name }));
          else if (id === "")
            toasts.offer(
              t("groups-created", { name: group.name }),
              t("groups-rules-and-defaults"),
              () => go({ to: "/groups", search: { tab: "rules" } }),
            );
          else toasts.done(t("groups-renamed", { name: group.name }));
          await reread();
        }
        return saved;
      },
      remove: async (group: GroupRow) => {
        await call(commands.removeGroup(group.id));
        toasts.done(t("groups-removed", { name: group.name, devices: group.devices }));
        await reread();
      },
      /** `to` is no group for un-assigned. */
      move: async (selection: DeviceSelection, to: { id: string; name: string } | null) => {
        const done = await call(commands.moveDevices(selection, to?.id ?? null));
        toasts.done(
          to === null
            ? t("groups-un-assigned-done", { n: done.changed })
            : t("groups-moved-done", { n: done.changed, name: to.name }),
        );
        await reread();
      },
    };
  }, [queries, go]);
}

export type GroupActions = ReturnType<typeof useGroupActions>;
