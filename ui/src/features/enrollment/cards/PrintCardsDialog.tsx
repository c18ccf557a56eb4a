/** Cards of invites as a PDF: how they are laid out, on what paper; and, once written, what came of it. */
import { Modal } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { type CardOptions, commands } from "@/bindings";
import { call } from "@/platform/call";
import { t } from "@/words";
import type { Asked } from "../askFirst";
import { knownRows } from "../queries";
import { CardsForm } from "./CardsForm";
import { CardsResult } from "./CardsResult";

export function PrintCardsDialog({
  asked,
  onClose,
}: {
  /** Whose cards; null when nothing is asked. */
  asked: Asked | null;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const last = useRef(asked);
  if (asked !== null) last.current = asked;
  const shown = last.current;
  const print = useMutation({
    mutationFn: ({ asked, options }: { asked: Asked; options: CardOptions }) =>
      call(commands.printCards(asked.selection, options)),
  });
  const split = useMemo(() => {
    if (!shown) return false;
    const rows = knownRows(queries, shown.selection);
    // Of what was never read nothing is known: it may be.
    return rows.length < shown.size || rows.some(({ via }) => via === "split");
  }, [queries, shown]);
  // The system's dialog stands over this one, and its answer belongs here.
  const close = () => {
    if (!print.isPending) onClose();
  };
  if (!shown) return null;
  return (
    <Modal
      opened={asked !== null}
      onClose={close}
      onExitTransitionEnd={() => print.reset()}
      title={
        shown.name
          ? t("enrollment-print-the-card-of", { name: shown.name })
          : t("enrollment-print-cards-of", { n: shown.size })
      }
      size={640}
    >
      {print.data ? (
        <CardsResult made={print.data} options={print.variables.options} onClose={close} />
      ) : (
        <CardsForm
          size={shown.size}
          split={split}
          busy={print.isPending}
          unsaved={print.data === null}
          error={print.error}
          onSave={(options) => print.mutate({ asked: shown, options })}
          onClose={close}
        />
      )}
    </Modal>
  );
}
