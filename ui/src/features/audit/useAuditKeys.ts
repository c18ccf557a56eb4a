/** The log under the keyboard: J, K and arrows move, Enter opens. The current row is kept by its number. */
import { useEffect, useRef, useState } from "react";
import type { AuditRow } from "@/bindings";
import { useShortcuts } from "@/keyboard/useShortcuts";
import { t } from "@/words";
import type { AuditTableProps } from "./AuditTable";

const group = t("app-audit-log");
/** Rows that Page Up and Page Down move by. */
const page = 12;

export function useAuditKeys(props: AuditTableProps, scrollTo: (index: number) => void) {
  const [current, setCurrent] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  const at = current === null ? -1 : props.rows.findIndex((row) => row.number === current);

  // The row to focus may only be drawn after scrolling.
  useEffect(() => {
    if (!wantsFocus.current || current === null) return;
    const frame = requestAnimationFrame(() => {
      const row = document.getElementById(`audit-row-${current}`);
      if (row) {
        row.focus({ preventScroll: true });
        wantsFocus.current = false;
      }
    });
    return () => cancelAnimationFrame(frame);
  });

  const lead = (row: AuditRow) => {
    wantsFocus.current = true;
    setCurrent(row.number);
  };

  const move = (step: number) => {
    const next = Math.max(0, Math.min(props.rows.length - 1, at + step));
    const row = props.rows[next];
    if (!row) return;
    lead(row);
    scrollTo(next);
  };

  useShortcuts([
    { keys: "j", label: t("audit-next-entry"), group, run: () => move(1) },
    { keys: "k", label: t("audit-previous-entry"), group, run: () => move(-1) },
    { keys: "arrowdown", run: () => move(1) },
    { keys: "arrowup", run: () => move(-1) },
    { keys: "pagedown", run: () => move(page) },
    { keys: "pageup", run: () => move(-page) },
    {
      keys: "enter",
      label: t("audit-open-the-entry"),
      group,
      run: () => {
        const row = props.rows[at];
        if (row) props.onOpen(row);
      },
    },
  ]);

  return {
    focus: (row: AuditRow) => setCurrent(row.number),
    /** Makes it the current one and gives it the focus as soon as it is drawn. */
    lead,
    /** One row takes the Tab key: the current one, or the first. */
    tabbable: (index: number) => index === Math.max(0, at),
  };
}
