/**
 * Short messages at the foot of the window. `withUndo` keeps its button for as long as the
 * engine holds the work back; closing the toast early does not undo.
 */
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import { explain } from "@/platform/errors";
import { t } from "@/words";
import { clock, type Moment, toMillis } from "./time";
import { show } from "./toastStack";
import classes from "./toasts.module.css";
import { useNow } from "./useNow";

const look = {
  classNames: { root: classes.toast },
  withBorder: false,
  closeButtonProps: { "aria-label": t("app-close-the-message") },
} as const;

/** How long a plain confirmation stands, in milliseconds: a word or two is read at a glance, and it lies over the page. */
const glance = 2500;
/** A sentence with names and numbers in it takes longer. */
const sentence = 4000;
const short = 40;

const readingTime = (message: string) => (message.length <= short ? glance : sentence);

export const toasts = {
  /** Something was done. Leaves with its page: on another it would lie over fields and say nothing of them. A message with an `id` can be cleared before its time. */
  done(message: string, { id }: { id?: string } = {}): void {
    show(
      {
        ...look,
        classNames: { root: `${classes.toast} ${classes.plain}` },
        id,
        message,
        autoClose: readingTime(message),
      },
      { ofPage: true },
    );
  },

  /** Takes away a message that no longer holds. `id` as it was given with it. */
  clear(id: string): void {
    notifications.hide(id);
  },

  /** Something failed, in the engine's words and with what to do. Stays until closed, or until the page is left. */
  failed(cause: unknown): void {
    const words = explain(cause);
    stand(
      <div role="alert">
        <strong>{words.title}</strong>
        <div>
          {words.message} {words.next}
        </div>
        <details className={classes.details}>
          <summary>{t("app-details")}</summary>
          <code>{words.code}</code>
        </details>
      </div>,
    );
  },

  /** The console locks at `end` unless it is touched. Goes by its `id`, when it was. */
  locksSoon(id: string, end: Moment): void {
    show(
      {
        ...look,
        id,
        autoClose: false,
        withCloseButton: false,
        message: <LockLine end={end} />,
      },
      { needed: true },
    );
  },

  /** Work under way: `say` how far, then `end`. */
  progress(message: string): { say: (message: string) => void; end: () => void } {
    const shown = { ...look, loading: true, autoClose: false, withCloseButton: false } as const;
    const id = show({ ...shown, message }, { needed: true });
    return {
      say: (message) => notifications.update({ ...shown, id, message }),
      end: () => notifications.hide(id),
    };
  },

  /** Something was done to some only, with a line for each reason. Stays until closed, or until the page is left. */
  partly(message: string, left: readonly string[]): void {
    stand(
      <div role="alert">
        <strong>{message}</strong>
        {left.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>,
    );
  },

  /** Something was done, and something can be done about it. `act` may reject; that is shown. */
  offer(message: string, label: string, act: () => Promise<unknown>): void {
    const id = show({
      ...look,
      autoClose: 10_000,
      message: (
        <div className={classes.undo}>
          <span>{message}</span>
          <Button
            size="xs"
            variant="white"
            onClick={() => {
              notifications.hide(id);
              act().catch((cause) => toasts.failed(cause));
            }}
          >
            {label}
          </Button>
        </div>
      ),
    });
  },

  /** Work that starts at `until` unless it is undone. `undo` may reject; that is shown. */
  withUndo(message: string, until: Moment, undo: () => Promise<unknown>): void {
    const left = toMillis(until) - Date.now();
    if (left <= 0) return;
    const id = show(
      {
        ...look,
        autoClose: false,
        onClose: () => clearTimeout(end),
        message: (
          <UndoLine
            message={message}
            until={until}
            onUndo={() => {
              notifications.hide(id);
              undo().catch((cause) => toasts.failed(cause));
            }}
          />
        ),
      },
      { needed: true },
    );
    // Mantine's own time stops under the pointer and begins anew after it; the engine's does not.
    const end = setTimeout(() => notifications.hide(id), left);
  },
};

function stand(message: ReactNode): void {
  show({ ...look, autoClose: false, message }, { ofPage: true });
}

function LockLine({ end }: { end: Moment }) {
  const now = useNow(1000);
  return (
    <div className={classes.undo} role="alert">
      <span>{t("app-the-console-locks-soon")}</span>
      <span className={classes.left} aria-hidden>
        {clock(toMillis(end) - now)}
      </span>
    </div>
  );
}

function UndoLine({
  message,
  until,
  onUndo,
}: {
  message: string;
  until: Moment;
  onUndo: () => void;
}) {
  const now = useNow(1000);
  return (
    <div className={classes.undo}>
      <span>{message}</span>
      <span className={classes.left}>{clock(toMillis(until) - now)}</span>
      <Button size="xs" variant="white" onClick={onUndo}>
        {t("app-undo")}
      </Button>
    </div>
  );
}
