/**
 * Enter moves a choosing step on. Only where Enter has no meaning of its own: not on a button or
 * link, not in a field or menu, not below a dialog.
 */
import { useEffect, useRef } from "react";

const ownEnter = [
  "button",
  "a[href]",
  "textarea",
  "select",
  'input:not([type="radio"]):not([type="checkbox"])',
  "summary",
  '[role="menu"]',
  '[role="listbox"]',
  '[role="dialog"]',
].join();

export function useEnterKey(run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.target instanceof Element && event.target.closest(ownEnter)) return;
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
