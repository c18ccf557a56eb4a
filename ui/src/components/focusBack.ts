import type { RefObject } from "react";

/** A dialog takes so long to fade, in milliseconds. */
const fading = 250;

/** Once an open dialog has closed, and given the focus back by itself. */
export function afterFading(focus: () => void): void {
  setTimeout(focus, fading);
}

/** For a control that was off while its dialog was open: the dialog could not give the focus back to it. */
export function focusBack(control: RefObject<HTMLElement | null>): void {
  afterFading(() => control.current?.focus());
}

/** For a control that may be gone by the time its dialog has closed: then `find` names who takes the focus instead. */
export function focusInstead(
  control: Element | null,
  find: () => HTMLElement | null | undefined,
): void {
  afterFading(() => {
    const { activeElement, body } = document;
    if (!control?.isConnected && (activeElement === null || activeElement === body))
      find()?.focus();
  });
}
