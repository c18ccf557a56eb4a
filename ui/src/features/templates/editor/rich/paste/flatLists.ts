/** A list within a list: a message has no such thing, so that its items follow the one that they stood in. */
export function flatLists(html: string): string {
  if (!/<(ul|ol)\b/i.test(html)) return html;
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (;;) {
    const inner = body.querySelector(":is(ul, ol) :is(ul, ol)");
    if (!inner) return body.innerHTML;
    // Beside an item or, as Google Docs writes it, within one.
    const item = inner.parentElement?.closest("li");
    const outer = inner.parentElement?.closest("ul, ol");
    const items = [...inner.children];
    if (item && outer?.contains(item)) item.after(...items);
    else inner.before(...items);
    inner.remove();
  }
}
