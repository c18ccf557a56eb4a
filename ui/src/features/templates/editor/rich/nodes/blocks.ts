/** The blocks that only a message of ours has: the button, the panel with the QR code; and the line across. */
import { Node } from "@tiptap/core";
import { iconOf } from "../fields/chip";
import { labelOf as nameOf } from "../fields/labels";
import classes from "../RichText.module.css";

function labelOf(text: string, icon: Parameters<typeof iconOf>[0], className: string | undefined) {
  const label = document.createElement("span");
  label.className = className ?? "";
  label.contentEditable = "false";
  label.append(iconOf(icon), text);
  return label;
}

/** The button that opens the enrollment link: its words are written in it. */
export const EnrollButton = Node.create({
  name: "button",
  group: "block",
  content: "(text | field)*",
  marks: "",
  defining: true,
  parseHTML: () => [{ tag: "div[data-button]" }],
  renderHTML: () => ["div", { "data-button": "" }, 0],
  addNodeView() {
    return () => {
      const dom = document.createElement("div");
      dom.className = classes.buttonRow ?? "";
      const fill = document.createElement("div");
      fill.className = classes.button ?? "";
      const words = document.createElement("div");
      words.className = classes.buttonWords ?? "";
      fill.append(words, labelOf(nameOf("link"), "link", classes.buttonLink));
      dom.append(fill);
      return { dom, contentDOM: words };
    };
  },
  addKeyboardShortcuts() {
    return {
      // The next line is no second button.
      Enter: () => {
        const { $from, empty } = this.editor.state.selection;
        if (!empty || $from.parent.type !== this.type) return false;
        return (
          this.editor.commands.insertContentAt($from.after(), { type: "paragraph" }) &&
          this.editor.commands.setTextSelection($from.after() + 1)
        );
      },
    };
  },
});

/** The QR code with paragraphs beside it. */
export const QrPanel = Node.create({
  name: "qrPanel",
  group: "block",
  content: "paragraph+",
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: "div[data-qr-panel]" }],
  renderHTML: () => ["div", { "data-qr-panel": "" }, 0],
  addNodeView() {
    return () => {
      const dom = document.createElement("div");
      dom.className = classes.panel ?? "";
      const words = document.createElement("div");
      words.className = classes.panelWords ?? "";
      words.dataset.words = "";
      dom.append(labelOf(nameOf("qr_code"), "qr_code", classes.qr), words);
      return { dom, contentDOM: words };
    };
  },
  addKeyboardShortcuts() {
    return {
      // Twice Enter at its end leads out of it, as it does with a list.
      Enter: () => {
        const { $from, empty } = this.editor.state.selection;
        const panel = $from.node(-1);
        if (!empty || panel?.type !== this.type || $from.parent.content.size > 0) return false;
        if ($from.index(-1) !== panel.childCount - 1 || panel.childCount === 1) return false;
        const after = $from.after(-1);
        return this.editor
          .chain()
          .deleteRange({ from: $from.before(), to: $from.after() })
          .insertContentAt(after - $from.parent.nodeSize, { type: "paragraph" })
          .setTextSelection(after - $from.parent.nodeSize + 1)
          .run();
      },
    };
  },
});

export const Rule = Node.create({
  name: "horizontalRule",
  group: "block",
  parseHTML: () => [{ tag: "hr" }],
  renderHTML: () => ["hr"],
});
