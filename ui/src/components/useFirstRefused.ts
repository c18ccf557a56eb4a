/** After a refusal the focus goes to the first field that has words at it: of the page, or of the form it is about. */
import { type RefObject, useEffect } from "react";

/** Focuses that field, if there is one. */
export function focusFirstRefused(within: HTMLElement | null = document.getElementById("main")) {
  within
    ?.querySelector<HTMLElement>(
      ":is([data-error] :is(input, textarea, button), [aria-invalid=true]):not(:disabled)",
    )
    ?.focus();
}

/** `refusal` is what was thrown, or nothing. */
export function useFirstRefused(refusal: unknown, form?: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (refusal !== null && refusal !== undefined) focusFirstRefused(form?.current ?? undefined);
  }, [refusal, form]);
}
