/** After a refusal the focus goes to the first field that has words at it. */
import { type RefObject, useEffect } from "react";

export function useFirstRefused(place: RefObject<HTMLElement | null>, refusal: unknown): void {
  useEffect(() => {
    if (refusal === null || refusal === undefined) return;
    const field = place.current?.querySelector<HTMLElement>(
      "[data-error] :is(input, textarea, button):not(:disabled)",
    );
    field?.focus();
  }, [place, refusal]);
}
