/** What is done to directories. All reject, so that whoever asked can show why. */
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { commands, type DirectoryRow } from "@/bindings";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import { directoriesKey, formKey } from "./queries";

export function useDirectoryActions() {
  const queries = useQueryClient();
  return useMemo(() => {
    const reread = () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: [...directoriesKey, "live"] }),
        queries.invalidateQueries({ queryKey: ["users"] }),
      ]);
    const enable = async (row: Pick<DirectoryRow, "id" | "name">, enabled: boolean) => {
      await call(commands.enableDirectory(row.id, enabled));
      await Promise.all([reread(), queries.invalidateQueries({ queryKey: formKey(row.id) })]);
    };
    return {
      reread,
      /** Can be taken back. */
      enable: async (row: DirectoryRow, enabled: boolean) => {
        await enable(row, enabled);
        toasts.offer(
          enabled
            ? t("directories-switched-on", { name: row.name })
            : t("directories-switched-off", { name: row.name }),
          t("app-undo"),
          () => enable(row, !enabled),
        );
      },
      remove: async (row: DirectoryRow) => {
        const { users } = await call(commands.removeDirectory(row.id));
        toasts.done(t("directories-removed", { name: row.name, n: users }));
        await reread();
      },
      stop: async (id: string) => {
        await call(commands.stopSync(id));
        await reread();
      },
    };
  }, [queries]);
}
