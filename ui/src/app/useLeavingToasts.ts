/** Toasts leave with the page that they tell of. */
import type { AnyRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { leavePage } from "@/components/toastStack";

export function useLeavingToasts(router: AnyRouter): void {
  useEffect(
    () =>
      // Steps, filters and open drawers stand in the rest of the address: they are no other page.
      router.subscribe("onBeforeNavigate", ({ pathChanged }) => {
        if (pathChanged) leavePage();
      }),
    [router],
  );
}
