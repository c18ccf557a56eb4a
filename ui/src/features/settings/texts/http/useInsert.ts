/** Puts a field into a text at the cursor, and the cursor behind it. */
import { type FocusEvent, useLayoutEffect, useRef } from "react";

type Input = HTMLInputElement | HTMLTextAreaElement;

export function useInsert() {
  const input = useRef<Input | null>(null);
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    input.current?.focus();
    input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  return {
    /** For every input that fields may go into: the last one that had the focus gets them. */
    onFocus: (event: FocusEvent<Input>) => {
      input.current = event.currentTarget;
    },
    /** The text with the field in it. A text that never had the cursor gets it at its end. */
    insert: (text: string, field: string, last?: Input | null): string => {
      const known = input.current?.isConnected ? input.current : null;
      const from = known?.selectionStart ?? text.length;
      const to = known?.selectionEnd ?? from;
      input.current = known ?? last ?? null;
      caret.current = from + field.length + 2;
      return `${text.slice(0, from)}{${field}}${text.slice(to)}`;
    },
  };
}
