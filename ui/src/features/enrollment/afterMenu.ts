/** After the menu has closed and given the focus back, so that a dialog knows where it belongs when it closes in turn. */
export function afterMenu(open: () => void) {
  return () => requestAnimationFrame(() => requestAnimationFrame(open));
}
