/** Rows that are pasted anywhere on the step, outside of fields that take text themselves. */
import { useEffect, useRef, useState } from "react";

/** A single line is no table: most likely something else was in the clipboard. */
export function isTable(text: string): boolean {
  return text.trim().split(/\r\n|\r|\n/).length > 1;
}

export function usePastedRows(onRows: (text: string) => void): { oneLine: boolean } {
  const [oneLine, setOneLine] = useState(false);
  const latest = useRef(onRows);
  latest.current = onRows;
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      if (event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest("input, textarea")) return;
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text.trim() === "") return;
      event.preventDefault();
      const table = isTable(text);
      setOneLine(!table);
      if (table) latest.current(text);
    };
    window.addEventListener("paste", listen);
    return () => window.removeEventListener("paste", listen);
  }, []);
  return { oneLine };
}
