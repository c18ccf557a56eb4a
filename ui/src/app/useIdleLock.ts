/**
 * Locks the console when nobody has touched it for as long as Settings say. The engine has the lock, and its clock counts:
 * the window tells it of touches, and asks it when the time is up. Half a minute before, a message says so.
 */
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { type ConsoleSession, commands } from "@/bindings";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { lockNow, sessionKey } from "./consoleSession";

/** The engine is told of touches this often at most, in milliseconds. */
const tellPace = 20_000;
/** How long before the lock the message comes, in milliseconds. */
export const warnBefore = 30_000;
const minute = 60_000;

const touches = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

const toast = "muster-idle-lock";

export function useIdleLock(session: ConsoleSession): void {
  const queries = useQueryClient();
  const after = session.lock_after_minutes * minute;
  /** When the engine was last told of a touch. Whoever has just signed in has just touched it. */
  const told = useRef(Date.now());

  useEffect(() => {
    let over = false;
    let trailing: ReturnType<typeof setTimeout> | undefined;
    let next: ReturnType<typeof setTimeout> | undefined;
    let warned = false;

    const lock = () => {
      if (over) return;
      over = true;
      lockNow(queries);
    };
    const isOver = () => after > 0 && Date.now() >= told.current + after;

    const wait = () => {
      clearTimeout(next);
      if (after === 0 || over) return;
      const end = told.current + after;
      const left = end - Date.now();
      if (left <= 0) lock();
      else if (left > warnBefore) next = setTimeout(wait, left - warnBefore);
      else {
        if (!warned) {
          warned = true;
          toasts.locksSoon(toast, end);
        }
        next = setTimeout(wait, left);
      }
    };

    const tell = () => {
      clearTimeout(trailing);
      trailing = undefined;
      if (over) return;
      told.current = Date.now();
      if (warned) {
        warned = false;
        notifications.hide(toast);
      }
      wait();
      call(commands.consoleActive())
        .then((answer) => {
          if (!over) queries.setQueryData(sessionKey, answer);
        })
        // A failure is no touch: the next one is told again, and the lock comes in time.
        .catch(() => undefined);
    };
    const touched = () => {
      // After a sleep of the computer the first touch comes before the timers.
      if (isOver()) lock();
      else if (Date.now() - told.current >= tellPace) tell();
      else trailing ??= setTimeout(tell, told.current + tellPace - Date.now());
    };
    const look = () => {
      if (isOver()) lock();
    };

    for (const kind of touches)
      window.addEventListener(kind, touched, { capture: true, passive: true });
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    wait();
    return () => {
      over = true;
      clearTimeout(trailing);
      clearTimeout(next);
      if (warned) notifications.hide(toast);
      for (const kind of touches) window.removeEventListener(kind, touched, { capture: true });
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [queries, after]);
}
