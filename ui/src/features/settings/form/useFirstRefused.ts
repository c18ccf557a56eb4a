/** After a refusal the focus goes to the first field of the page that has words at it. */
import { useEffect } from "react";

/** Focuses that field, if there is one. */
export function focusFirstRefused(): void {
  document
    .getElementById("main")
    ?.querySelector<HTMLElement>("[data-error] :is(input, textarea, button):not(:disabled)")
    ?.focus();
}

/** `refusal` is what was thrown, or nothing. */
export function useFirstRefused(refusal: unknown): void {
  useEffect(() => {
    if (refusal !== null && refusal !== undefined) focusFirstRefused();
  }, [refusal]);
}
