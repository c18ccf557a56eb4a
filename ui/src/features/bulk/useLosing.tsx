/** Asks before the file is read or mapped another way, when changes of the review would be lost with it. */
import { type ReactNode, useState } from "react";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { t } from "@/words";
import { bulk, useOpened } from "./opened";

export function useLosing(): { unlessLost: (act: () => void) => void; question: ReactNode } {
  const { changes } = useOpened();
  const [asked, setAsked] = useState<{ act: () => void; changes: number } | null>(null);
  const [open, setOpen] = useState(false);
  const unlessLost = (act: () => void) => {
    if (bulk.now().changes === 0) return act();
    setAsked({ act, changes });
    setOpen(true);
  };
  const n = asked?.changes ?? 0;
  return {
    unlessLost,
    question: (
      <ConfirmDialog
        opened={open}
        title={t("bulk-lose-of-the-review", { n })}
        confirm={t("bulk-lose", { n })}
        dismiss={t("bulk-leave-as-it-is")}
        danger
        onConfirm={() => {
          setOpen(false);
          asked?.act();
        }}
        onClose={() => setOpen(false)}
      >
        {t("bulk-the-rows-are-read-and")}
      </ConfirmDialog>
    ),
  };
}
