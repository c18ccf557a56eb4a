/**
 * The list of fields that `{` opens: where it stands, what was typed to narrow it, and its keys. What it looks like is
 * FieldList's.
 */
import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import type { FieldName } from "@/bindings";

interface Opened {
  /** Where its brace stands. */
  from: number;
  /** The button opened it: closed without a choice, it leaves no brace behind. */
  byButton: boolean;
}

type Told = { open: Opened } | { close: true };

const key = new PluginKey<Opened | null>("fieldList");

/** More is no name of a field. */
const longest = 24;

export interface FieldQuery extends Opened {
  /** The caret, where the typed words end. */
  to: number;
  /** What was typed after the brace. */
  typed: string;
}

/** The open list, `null` when none is. */
export function fieldQuery(state: EditorState): FieldQuery | null {
  const opened = key.getState(state);
  if (!opened || !state.selection.empty) return null;
  const to = state.selection.head;
  return { ...opened, to, typed: state.doc.textBetween(opened.from + 1, to) };
}

function stillOpen(opened: Opened, state: EditorState): boolean {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.empty) return false;
  const { $head } = selection;
  if ($head.pos <= opened.from || opened.from < $head.start()) return false;
  const text = state.doc.textBetween(opened.from, $head.pos, "\n", "￼");
  return /^\{[^{}\n￼]*$/.test(text) && text.length <= longest;
}

interface FieldListStorage {
  /** What the list does with a key; true when it was for the list. */
  onKey: ((event: KeyboardEvent) => boolean) | null;
}

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    fieldList: {
      /** Opens the list at the caret. */
      openFieldList: () => ReturnType;
      /** Closes it. */
      closeFieldList: () => ReturnType;
      /** Writes the field in place of brace and words, or at the caret. */
      insertField: (name: FieldName) => ReturnType;
    };
  }
  interface Storage {
    fieldList: FieldListStorage;
  }
}

export const FieldListing = Extension.create<object, FieldListStorage>({
  name: "fieldList",
  priority: 1100,
  addStorage: (): FieldListStorage => ({ onKey: null }),
  addCommands() {
    return {
      openFieldList:
        () =>
        ({ tr, dispatch }) => {
          const { from } = tr.selection;
          if (!tr.selection.$from.parent.isTextblock) return false;
          const told: Told = { open: { from, byButton: true } };
          dispatch?.(tr.replaceSelectionWith(tr.doc.type.schema.text("{")).setMeta(key, told));
          return true;
        },
      closeFieldList:
        () =>
        ({ state, tr, dispatch }) => {
          const query = fieldQuery(state);
          if (!key.getState(state)) return false;
          if (query?.byButton) tr.delete(query.from, query.to);
          dispatch?.(tr.setMeta(key, { close: true } satisfies Told));
          return true;
        },
      insertField:
        (name) =>
        ({ state, tr, dispatch }) => {
          const query = fieldQuery(state);
          const { selection } = state;
          const from = query?.from ?? selection.from;
          const to = query?.to ?? selection.to;
          const marks = state.storedMarks ?? selection.$from.marks();
          const node = state.schema.nodes.field?.create({ name }, null, marks);
          if (!node || !selection.$from.parent.inlineContent) return false;
          tr.replaceWith(from, to, node);
          tr.setSelection(TextSelection.create(tr.doc, from + node.nodeSize));
          dispatch?.(tr.setMeta(key, { close: true } satisfies Told).scrollIntoView());
          return true;
        },
    };
  },
  addProseMirrorPlugins() {
    const { editor, storage } = this;
    return [
      new Plugin<Opened | null>({
        key,
        state: {
          init: () => null,
          apply(tr, before, _old, state) {
            const told = tr.getMeta(key) as Told | undefined;
            if (told) return "open" in told ? told.open : null;
            if (!before) return null;
            const at = tr.mapping.mapResult(before.from, 1);
            const opened = { ...before, from: at.pos };
            return !at.deletedAfter && stillOpen(opened, state) ? opened : null;
          },
        },
        props: {
          handleTextInput(view, from, to, text) {
            if (text !== "{") return false;
            const told: Told = { open: { from, byButton: false } };
            view.dispatch(
              view.state.tr.insertText("{", from, to).setMeta(key, told).scrollIntoView(),
            );
            return true;
          },
          handleKeyDown(view, event) {
            if (!fieldQuery(view.state) || event.isComposing) return false;
            if (event.key === "Escape") return editor.commands.closeFieldList();
            return storage.onKey?.(event) ?? false;
          },
          handleDOMEvents: {
            blur: () => {
              editor.commands.closeFieldList();
              return false;
            },
          },
        },
      }),
    ];
  },
});
