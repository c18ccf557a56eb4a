/**
 * The list under the keyboard: J, K and arrows move, X and Space choose, Shift extends, Enter
 * opens. The current row is kept by its id, so that it stays current when the list reorders.
 */
import { useEffect, useMemo, useRef, useState } from "react";
import { openRowMenu } from "@/components/list/openRowMenu";
import { useShortcuts } from "@/keyboard/useShortcuts";
import { t } from "@/words";
import type { LineHandlers } from "./InviteLine";
import type { TableProps } from "./InviteTable";
import { has } from "./selection";

const group = t("enrollment-enrollment");

export function useListKeys(props: TableProps, scrollTo: (index: number) => void) {
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
      const row = document.getElementById(`invite-${current}`);
      if (row) {
        row.focus({ preventScroll: true });
        wantsFocus.current = false;
      }
    });
    return () => cancelAnimationFrame(frame);
  });

  const handlers = useMemo<LineHandlers>(() => {
    const between = (a: number, b: number) =>
      latest.current.rows.slice(Math.min(a, b), Math.max(a, b) + 1).map((row) => row.id);
    return {
      open: (row) => latest.current.onOpen(row.id),
      showQr: (row) => latest.current.onShowQr(row),
      print: (row) => latest.current.onPrint(row),
      resend: (row) => latest.current.onResend(row),
      revoke: (row) => latest.current.onRevoke(row),
      actions: () => latest.current.actions,
      focus: (row) => setCurrent(row.id),
      mark: (row, index, extend) => {
        const { chosen, filter, onMark } = latest.current;
        if (extend && anchor.current !== null) onMark(between(anchor.current, index), true);
        else onMark([row.id], !has(chosen, row.id, filter));
        anchor.current = index;
      },
    };
  }, []);

  const move = (step: number, extend: boolean) => {
    const { rows, onMark } = latest.current;
    const next = Math.max(0, Math.min(rows.length - 1, at + step));
    const row = rows[next];
    if (!row) return;
    const from = rows[at];
    if (extend && from) onMark([from.id, row.id], true);
    anchor.current = extend ? (anchor.current ?? next) : next;
    wantsFocus.current = true;
    setCurrent(row.id);
    scrollTo(next);
  };
  const withCurrent = (act: (index: number) => void) => () => at >= 0 && act(at);
  const mark = withCurrent((index) => {
    const row = latest.current.rows[index];
    if (row) handlers.mark(row, index, false);
  });
  const page = 12;
  const openMenu = withCurrent((index) => {
    const row = latest.current.rows[index];
    if (row) openRowMenu(`invite-${row.id}`);
  });

  const changing = [
    {
      keys: "shift+f10",
      label: t("enrollment-menu-of-the-row"),
      group,
      run: openMenu,
    },
    { keys: "contextmenu", run: openMenu },
    {
      keys: "shift+j",
      label: t("enrollment-extend-the-selection-down"),
      group,
      run: () => move(1, true),
    },
    {
      keys: "shift+k",
      label: t("enrollment-extend-the-selection-up"),
      group,
      run: () => move(-1, true),
    },
    { keys: "shift+arrowdown", run: () => move(1, true) },
    { keys: "shift+arrowup", run: () => move(-1, true) },
    { keys: "x", label: t("enrollment-select-current"), group, run: mark },
    {
      keys: "mod+a",
      label: t("enrollment-select-all-loaded"),
      group,
      run: () => {
        const { rows, onMark } = latest.current;
        onMark(
          rows.map((row) => row.id),
          true,
        );
      },
    },
    { keys: "space", run: mark },
  ];
  useShortcuts([
    { keys: "j", label: t("enrollment-next-invite"), group, run: () => move(1, false) },
    { keys: "k", label: t("enrollment-previous-invite"), group, run: () => move(-1, false) },
    { keys: "arrowdown", run: () => move(1, false) },
    { keys: "arrowup", run: () => move(-1, false) },
    { keys: "pagedown", run: () => move(page, false) },
    { keys: "pageup", run: () => move(-page, false) },
    {
      keys: "enter",
      label: t("enrollment-open-the-invite"),
      group,
      run: withCurrent((index) => {
        const row = latest.current.rows[index];
        if (row) latest.current.onOpen(row.id);
      }),
    },
    ...(props.manages ? changing : []),
  ]);

  return {
    handlers,
    /** One row takes the Tab key: the current one, or the first. */
    tabbable: (index: number) => index === Math.max(0, at),
  };
}
