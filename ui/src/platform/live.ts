/**
 * The engine's word that something changed. Screens never ask on a timer: they listen here and
 * read again what they show.
 */
import { events } from "@/bindings";
import { toAppError } from "./call";

/**
 * Calls `tell` after changes, at most once in `pace` milliseconds, and once more after the last.
 * @returns stops listening.
 */
export function onChange(tell: () => void, pace: number): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last = 0;

  const heard = () => {
    if (stopped || timer !== null) return;
    timer = setTimeout(
      () => {
        timer = null;
        last = Date.now();
        if (!stopped) tell();
      },
      Math.max(0, last + pace - Date.now()),
    );
  };

  const listening = events.engineChanged.listen(heard);
  // Without events the screens still work, only not by themselves: worth a line in the console.
  listening.catch((cause) => console.warn("No live updates:", toAppError(cause).message));

  return () => {
    stopped = true;
    if (timer !== null) clearTimeout(timer);
    listening.then((stop) => stop()).catch(() => undefined);
  };
}
