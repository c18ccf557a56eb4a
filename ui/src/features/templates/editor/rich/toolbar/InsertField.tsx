/** Opens the list of fields at the caret, as `{` does. */
import { IconPlus } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { Kbd } from "@/components/Kbd";
import { t } from "@/words";
import classes from "./Toolbar.module.css";

export function InsertField({ editor }: { editor: Editor }) {
  return (
    <button
      type="button"
      className={classes.insert}
      aria-haspopup="listbox"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => editor.chain().focus().openFieldList().run()}
    >
      <IconPlus size={15} stroke={1.9} aria-hidden />
      {t("templates-insert-field")}
      <Kbd keys="{" />
    </button>
  );
}
