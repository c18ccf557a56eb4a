/** The toolbar of a text message: nothing in it has a look. */
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { t } from "@/words";
import { useEditorValue } from "../useEditorValue";
import { InsertField } from "./InsertField";
import { Tool } from "./Tool";
import { ToolRow } from "./ToolRow";

export function PlainBar({ editor }: { editor: Editor }) {
  return (
    <ToolRow>
      <UndoTools editor={editor} />
      <InsertField editor={editor} />
    </ToolRow>
  );
}

export function UndoTools({ editor }: { editor: Editor }) {
  const { undo, redo } = useEditorValue(editor, (now) => ({
    undo: now.can().undo(),
    redo: now.can().redo(),
  }));
  const run = () => editor.chain().focus();
  return (
    <>
      <Tool
        icon={IconArrowBackUp}
        name={t("templates-undo")}
        keys="mod+z"
        disabled={!undo}
        onClick={() => run().undo().run()}
      />
      <Tool
        icon={IconArrowForwardUp}
        name={t("templates-redo")}
        keys="mod+shift+z"
        disabled={!redo}
        onClick={() => run().redo().run()}
      />
    </>
  );
}
