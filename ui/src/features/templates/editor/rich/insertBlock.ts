/** Puts a block of its own into a message: behind the block in which the caret stands, or in its place when that is empty. */
import type { Editor, JSONContent } from "@tiptap/core";
import type { FieldName } from "@/bindings";
import { t } from "@/words";

export type OwnBlock = "button" | "qrPanel" | "horizontalRule";

/** Words and the passcode where the sentence has it. */
function besideCode(): JSONContent[] {
  const mark = "\uE000";
  return t("templates-words-beside-code", { passcode: mark })
    .split(/(\uE000)/)
    .filter((piece) => piece !== "")
    .map((piece) =>
      piece === mark
        ? { type: "field", attrs: { name: "passcode" } }
        : { type: "text", text: piece },
    );
}

const made: Record<OwnBlock, JSONContent> = {
  button: { type: "button", content: [{ type: "text", text: t("templates-set-up-my-device") }] },
  qrPanel: {
    type: "qrPanel",
    content: [
      {
        type: "paragraph",
        content: besideCode(),
      },
    ],
  },
  horizontalRule: { type: "horizontalRule" },
};

export function insertBlock(editor: Editor, type: OwnBlock): void {
  const { $from } = editor.state.selection;
  const depth = Math.min(1, $from.depth);
  const whole = depth === 1 ? $from.node(1) : null;
  const empty = whole?.isTextblock && whole.content.size === 0;
  const at = depth === 0 ? $from.pos : empty ? $from.before(1) : $from.after(1);
  const range = empty ? { from: at, to: $from.after(1) } : at;
  const last = editor.state.doc.content.size === (empty ? $from.after(1) : at);
  // Behind a block that ends the message there must be a line to go on writing.
  const content = last ? [made[type], { type: "paragraph" }] : [made[type]];
  editor
    .chain()
    .focus()
    .insertContentAt(range, content)
    // Into its words, or behind the line across.
    .setTextSelection(type === "horizontalRule" ? at + 2 : at + 1)
    .scrollIntoView()
    .run();
}

/** What mends a message that lacks a field: the button for the link, the panel for the QR code, a chip for all others. */
export function insertFieldOrBlock(editor: Editor, name: FieldName): void {
  const { nodes } = editor.schema;
  if (name === "link" && nodes.button) insertBlock(editor, "button");
  else if (name === "qr_code" && nodes.qrPanel) insertBlock(editor, "qrPanel");
  else editor.chain().focus().insertField(name).run();
}
