/** Lists as a mail can show them: items hold paragraphs, never another list. */
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list";

const Item = ListItem.extend({
  content: "paragraph+",
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      "Shift-Tab": () => this.editor.commands.liftListItem(this.name),
    };
  },
});

/** Always counts from one, in figures: mail programs disagree on the rest. */
const Numbers = OrderedList.extend({ addAttributes: () => ({}) });

export const lists = [BulletList, Numbers, Item, ListKeymap];
