/** Something of the editor's present state, for drawing: the component is drawn anew only when it changes. */
import type { Editor } from "@tiptap/core";
import { useCallback, useRef, useSyncExternalStore } from "react";

/** `read` gives plain data: it is compared by what it says. */
export function useEditorValue<T>(editor: Editor, read: (editor: Editor) => T): T {
  const last = useRef<{ text: string; value: T } | null>(null);
  const listen = useCallback(
    (tell: () => void) => {
      editor.on("transaction", tell);
      editor.on("focus", tell);
      editor.on("blur", tell);
      return () => {
        editor.off("transaction", tell);
        editor.off("focus", tell);
        editor.off("blur", tell);
      };
    },
    [editor],
  );
  return useSyncExternalStore(listen, () => {
    const value = read(editor);
    const text = JSON.stringify(value) ?? "";
    if (last.current?.text !== text) last.current = { text, value };
    return last.current.value;
  });
}
