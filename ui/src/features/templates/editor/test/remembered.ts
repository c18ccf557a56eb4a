/** Where the last test went, kept in the browser's own store: an admin's own address or number. */
import type { MessageChannel } from "@/bindings";

const keyOf = (channel: MessageChannel) => `muster.template-test.${channel}`;

export function lastTest(channel: MessageChannel): string {
  try {
    return localStorage.getItem(keyOf(channel)) ?? "";
  } catch {
    return "";
  }
}

export function rememberTest(channel: MessageChannel, to: string): void {
  try {
    localStorage.setItem(keyOf(channel), to);
  } catch {
    // A full or forbidden store costs a convenience, nothing else.
  }
}
