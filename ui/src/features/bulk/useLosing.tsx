/** Asks before the file is read or mapped another way, when changes of the review would be lost with it. */
import { type ReactNode, useState } from "react";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { counted } from "@/components/numbers";
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
  const lost = counted(asked?.changes ?? 0, "change");
  return {
    unlessLost,
    question: (
      <ConfirmDialog
        opened={open}
        title={t("bulk-lose-of-the-review", { lost })}
        confirm={t("bulk-lose", { lost })}
        dismiss="Leave it as it is"
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
