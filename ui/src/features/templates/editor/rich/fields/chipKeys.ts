/**
 * The keyboard around chips. The caret steps over a chip at once, Shift takes it into the selection, Backspace and Delete
 * erase it whole. Done as steps in the document, not left to the webview: engines differ beside what cannot be edited, and
 * an arrow would first choose the chip, so that the next letter typed took its place.
 *
 * Looked at in WebKitGTK 2.50: a caret is drawn before, after and between chips, at both ends of a line and from right to
 * left. Between two chips it stands at an empty picture that the editor puts there (`ProseMirror-separator`).
 */
import { closeHistory } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

const isChip = (node: Node | null | undefined) => node?.type.name === "field";

/** Where a step from the moving end of the selection leads, if a chip stands in the way. */
function over(state: EditorState, step: 1 | -1): number | null {
  const { $head } = state.selection as TextSelection;
  const node = step === 1 ? $head.nodeAfter : $head.nodeBefore;
  return isChip(node) ? $head.pos + step * (node?.nodeSize ?? 0) : null;
}

function rightToLeft(view: EditorView): boolean {
  return getComputedStyle(view.dom).direction === "rtl";
}

function move(view: EditorView, event: KeyboardEvent): Transaction | null {
  const { state } = view;
  const { selection } = state;
  if (!(selection instanceof TextSelection)) return null;
  if (!selection.empty && !event.shiftKey) return null;
  const forward = (event.key === "ArrowRight") !== rightToLeft(view);
  const target = over(state, forward ? 1 : -1);
  if (target === null) return null;
  const anchor = event.shiftKey ? selection.anchor : target;
  return state.tr.setSelection(TextSelection.create(state.doc, anchor, target));
}

function erase(view: EditorView, event: KeyboardEvent): Transaction | null {
  const { state } = view;
  if (!state.selection.empty) return null;
  const { head } = state.selection;
  const target = over(state, event.key === "Delete" ? 1 : -1);
  if (target === null) return null;
  // A step of its own in the history, however quickly the key follows what was typed.
  return closeHistory(state.tr.delete(Math.min(head, target), Math.max(head, target)));
}

export function chipKeys(): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (event.altKey || event.metaKey || event.isComposing) return false;
        const arrow = event.key === "ArrowLeft" || event.key === "ArrowRight";
        const eraser = event.key === "Backspace" || event.key === "Delete";
        if (!arrow && !(eraser && !event.shiftKey)) return false;
        const tr = arrow ? move(view, event) : erase(view, event);
        if (!tr) return false;
        view.dispatch(tr.scrollIntoView());
        return true;
      },
    },
  });
}
