/** On leaving, all is saved first. Only words that cannot be saved hold the way, and ask. */
import { useBlocker } from "@tanstack/react-router";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { t } from "@/words";
import type { Sheet } from "./sheet";

export function LeaveDialog({ sheet }: { sheet: Sheet | null }) {
  const blocker = useBlocker({
    shouldBlockFn: async () => (sheet?.unsaved ? !(await sheet.flush()) : false),
    enableBeforeUnload: false,
    withResolver: true,
  });
  const save = sheet?.read().save;
  return (
    <ConfirmDialog
      opened={blocker.status === "blocked"}
      title={t("templates-your-last-words-are-not")}
      confirm={t("templates-leave-without-them")}
      dismiss={t("templates-stay")}
      danger
      error={save && "error" in save ? save.error : undefined}
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    >
      {t("templates-what-you-wrote-last-could")}
    </ConfirmDialog>
  );
}
