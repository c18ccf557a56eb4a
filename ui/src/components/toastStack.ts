/**
 * Which toasts stand. The newest is always seen: Mantine would let it wait until an older one is closed, which may be never.
 * What tells of a page leaves with it.
 */
import { type NotificationData, notifications, notificationsStore } from "@mantine/notifications";

/** As many stand at once; more would lie over the page and its buttons. */
export const mostToasts = 3;

/** A toast that is younger, in milliseconds, cannot have been read: what issued it also left the page. */
const unread = 1000;

interface Manner {
  /** Tells of its page: leaves with it, if it has not gone before. */
  ofPage?: boolean;
  /** Tells of what goes on, or is the only way to take something back: makes room after all others. */
  needed?: boolean;
}

const shown = new Map<string, Manner & { since: number }>();

export function show(toast: NotificationData, manner: Manner = {}): string {
  const id = notifications.show({
    ...toast,
    onClose: (closed) => {
      shown.delete(closed.id ?? "");
      toast.onClose?.(closed);
    },
  });
  shown.set(id, { ...manner, since: Date.now() });
  makeRoom();
  return id;
}

function makeRoom(): void {
  const { notifications: seen, queue } = notificationsStore.getState();
  const all = [...seen, ...queue].map(({ id }) => id ?? "");
  const needed = (id: string) => shown.get(id)?.needed ?? false;
  const older = all.slice(0, -1);
  const inTurn = [...older.filter((id) => !needed(id)), ...older.filter(needed)];
  for (const id of inTurn.slice(0, Math.max(0, all.length - mostToasts))) notifications.hide(id);
}

/** Another page comes. What was issued only just now, or while it comes, is still to be read there. */
export function leavePage(): void {
  const now = Date.now();
  for (const [id, { ofPage, since }] of shown)
    if (ofPage && now - since > unread) notifications.hide(id);
}
