/** A field of one line: Enter leads to the next field, as in a form, and what is pasted becomes one line. */
import { Extension } from "@tiptap/core";
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";

/** All words of a slice one after the other, with a blank where a line ended. */
export function inOneLine(slice: Slice): Slice {
  const schema = slice.content.firstChild?.type.schema;
  if (!schema) return slice;
  const pieces: Node[] = [];
  let ended = false;
  slice.content.descendants((node) => {
    if (node.isTextblock) {
      ended = pieces.length > 0;
      return true;
    }
    if (!node.isInline) return true;
    if (ended) pieces.push(schema.text(" "));
    ended = false;
    pieces.push(node);
    return false;
  });
  return new Slice(Fragment.fromArray(pieces), 0, 0);
}

export const PlainKeys = Extension.create({
  name: "plainKeys",
  addKeyboardShortcuts() {
    const next = () => {
      const fields = [
        ...document.querySelectorAll<HTMLElement>("[contenteditable='true'][role='textbox']"),
      ];
      fields[fields.indexOf(this.editor.view.dom) + 1]?.focus();
      return true;
    };
    return { Enter: next, "Shift-Enter": next, "Mod-Enter": next };
  },
  addProseMirrorPlugins: () => [new Plugin({ props: { transformPasted: inOneLine } })],
});
