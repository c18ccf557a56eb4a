/**
 * The list under the keyboard: J, K and arrows move, X and Space choose, Shift extends, Enter opens. The current row is kept by its id, so that it stays
 * current when the list reorders.
 */
import { useEffect, useMemo, useRef, useState } from "react";
import { openRowMenu } from "@/components/list/openRowMenu";
import { useShortcuts } from "@/keyboard/useShortcuts";
import { t } from "@/words";
import type { LineHandlers } from "./DeviceLine";
import type { TableProps } from "./DeviceTable";

const group = t("devices-devices");
/** Rows that Page Up and Page Down move by. */
const page = 12;

export function useDeviceKeys(props: TableProps, scrollTo: (index: number) => void) {
  const [current, setCurrent] = useState<string | null>(null);
  /** Where a selection by Shift began. */
  const anchor = useRef<number | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const wantsFocus = useRef(false);

  const at = current === null ? -1 : props.rows.findIndex((row) => row.id === current);

  // The row to focus may only be drawn after scrolling.
  useEffect(() => {
    if (!wantsFocus.current || current === null) return;
    const frame = requestAnimationFrame(() => {
      const row = document.getElementById(`device-row-${current}`);
      if (row) {
        row.focus({ preventScroll: true });
        wantsFocus.current = false;
      }
    });
    return () => cancelAnimationFrame(frame);
  });

  const handlers = useMemo<LineHandlers>(
    () => ({
      open: (row) => latest.current.onOpen(row.id),
      focus: (row) => setCurrent(row.id),
      mark: (row, index, extend) => {
        const { chosen, rows, onMark } = latest.current;
        if (extend && anchor.current !== null) {
          const [from, to] = [anchor.current, index].sort((a, b) => a - b);
          onMark(rows.slice(from, (to ?? index) + 1), true);
        } else onMark([row], !chosen.has(row.id));
        anchor.current = index;
      },
      ask: (kind, device) => latest.current.onAsk(kind, device),
    }),
    [],
  );

  const move = (step: number, extend = false) => {
    const { rows, onMark } = latest.current;
    const next = Math.max(0, Math.min(rows.length - 1, at + step));
    const row = rows[next];
    if (!row) return;
    const from = rows[at];
    if (extend && from) onMark([from, row], true);
    anchor.current = extend ? (anchor.current ?? next) : next;
    wantsFocus.current = true;
    setCurrent(row.id);
    scrollTo(next);
  };

  const openMenu = () => {
    const row = latest.current.rows[at];
    if (row) openRowMenu(`device-row-${row.id}`);
  };

  const mark = () => {
    const row = latest.current.rows[at];
    if (row) handlers.mark(row, at, false);
  };

  const changing = [
    {
      keys: "shift+j",
      label: t("devices-extend-the-selection-down"),
      group,
      run: () => move(1, true),
    },
    {
      keys: "shift+k",
      label: t("devices-extend-the-selection-up"),
      group,
      run: () => move(-1, true),
    },
    { keys: "shift+arrowdown", run: () => move(1, true) },
    { keys: "shift+arrowup", run: () => move(-1, true) },
    { keys: "x", label: t("devices-select"), group, run: mark },
    { keys: "space", run: mark },
    {
      keys: "mod+a",
      label: t("devices-select-all-loaded"),
      group,
      run: () => latest.current.onMark(latest.current.rows, true),
    },
    {
      keys: "shift+f10",
      label: t("devices-menu-of-the-row"),
      group,
      run: openMenu,
    },
    { keys: "contextmenu", run: openMenu },
  ];
  useShortcuts([
    { keys: "j", label: t("devices-next-device"), group, run: () => move(1) },
    { keys: "k", label: t("devices-previous-device"), group, run: () => move(-1) },
    { keys: "arrowdown", run: () => move(1) },
    { keys: "arrowup", run: () => move(-1) },
    { keys: "pagedown", run: () => move(page) },
    { keys: "pageup", run: () => move(-page) },
    {
      keys: "enter",
      label: t("devices-open-the-device"),
      group,
      run: () => {
        const row = latest.current.rows[at];
        if (row) latest.current.onOpen(row.id);
      },
    },
    ...(props.acts ? changing : []),
  ]);

  return {
    handlers,
    /** One row takes the Tab key: the current one, or the first. */
    tabbable: (index: number) => index === Math.max(0, at),
  };
}
