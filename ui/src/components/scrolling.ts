/** The pane that scrolls what is inside it; nothing when it is all in sight for good. */
export function scrollingPane(inside: Element): Element | null {
  for (let at = inside.parentElement; at; at = at.parentElement)
    if (/^(auto|scroll)$/.test(getComputedStyle(at).overflowY)) return at;
  return null;
}
