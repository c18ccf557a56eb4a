import type { RefObject } from "react";

/** A dialog takes so long to fade, in milliseconds. */
const fading = 250;

/** For a control that was off while its dialog was open: the dialog could not give the focus back to it. */
export function focusBack(control: RefObject<HTMLElement | null>): void {
  setTimeout(() => control.current?.focus(), fading);
}

/** For a control that is gone by the time its dialog has closed: `find` names who takes the focus instead. */
export function focusInstead(find: () => HTMLElement | null | undefined): void {
  setTimeout(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) find()?.focus();
  }, fading);
}
