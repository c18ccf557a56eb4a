/** What a field does with what is pasted into it: it is cleaned, and what stayed outside is said once. */
import type { EditorProps } from "@tiptap/pm/view";
import { toasts } from "@/components/toasts";
import { t } from "@/words";
import { cleanHtml } from "./clean";
import { flatLists } from "./flatLists";

/** "a picture and comments", "a picture, comments and form fields". */
export function listed(words: readonly string[]): string {
  const [last, ...before] = [...words].reverse();
  if (last === undefined) return "";
  return before.length === 0
    ? last
    : t("templates-pasted-list", { before: before.reverse().join(", "), last });
}

export const pasting: EditorProps = {
  transformPastedHTML(html) {
    const cleaned = cleanHtml(html);
    if (cleaned.leftOut.length > 0)
      toasts.done(t("templates-pasted-without", { things: listed(cleaned.leftOut) }));
    return flatLists(cleaned.html);
  },
};
