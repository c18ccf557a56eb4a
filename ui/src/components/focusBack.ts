import type { RefObject } from "react";

/** A dialog takes so long to fade, in milliseconds. */
const fading = 250;

/** For a control that was off while its dialog was open: the dialog could not give the focus back to it. */
export function focusBack(control: RefObject<HTMLElement | null>): void {
  setTimeout(() => control.current?.focus(), fading);
}

/** For a control that may be gone by the time its dialog has closed: then `find` names who takes the focus instead. */
export function focusInstead(
  control: Element | null,
  find: () => HTMLElement | null | undefined,
): void {
  setTimeout(() => {
    const { activeElement, body } = document;
    if (!control?.isConnected && (activeElement === null || activeElement === body))
      find()?.focus();
  }, fading);
}
