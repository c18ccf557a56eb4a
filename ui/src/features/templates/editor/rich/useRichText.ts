/** One editing field for as long as its component stands. What is written in it leaves by `onChange`, never comes back in. */
import { Editor, type Extensions, type JSONContent } from "@tiptap/core";
import type { EditorProps } from "@tiptap/pm/view";
import { useEffect, useRef, useState } from "react";

export interface RichTextOptions {
  /** It is read and not written in. */
  fixed?: boolean;
  extensions: Extensions;
  /** What stands in it at first. */
  doc: JSONContent;
  /** Of the element that is written in: role, name, language, direction. */
  attributes: Record<string, string>;
  props?: EditorProps;
  onChange: (doc: JSONContent) => void;
  /** The editor stands. */
  onReady?: (editor: Editor) => void;
  /** The focus comes into it. */
  onFocus?: (editor: Editor) => void;
}

/** The caret keeps clear of what sticks above it, and of the lower edge; in pixels. */
const clear = { top: 100, bottom: 48, left: 0, right: 0 };
const room: EditorProps = { scrollThreshold: clear, scrollMargin: clear };

export function useRichText(options: RichTextOptions) {
  const latest = useRef(options);
  latest.current = options;
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);

  useEffect(() => {
    const { extensions, doc, attributes, props, fixed } = latest.current;
    const made = new Editor({
      element: place.current,
      extensions,
      content: doc,
      editable: !fixed,
      // The window's own sheet has its rules: a style of the library's would only stand against them.
      injectCSS: false,
      editorProps: { ...room, ...props, attributes },
      onUpdate: ({ editor }) => latest.current.onChange(editor.getJSON()),
      onFocus: ({ editor }) => latest.current.onFocus?.(editor),
    });
    setEditor(made);
    latest.current.onReady?.(made);
    return () => made.destroy();
  }, []);

  return { editor, place };
}
