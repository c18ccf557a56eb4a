/** Whether nothing has the focus: what had it went away. */
export const isFocusLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;
