/** Looks at what stands behind a selection before anything is asked: what needs no question is done at once. */
import { useMemo } from "react";
import { commands } from "@/bindings";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import { useUserActions } from "./actions";
import type { Ask, AskedOfSome, Some } from "./asks";

export function useAsking(ask: Ask) {
  const actions = useUserActions();
  return useMemo(() => {
    /** Gives whether it is done already. */
    const about = async (kind: AskedOfSome["kind"], some: Some): Promise<boolean> => {
      try {
        const affected = await call(commands.usersAffected(some.selection));
        // Nothing ends by it, and it can be undone.
        if (kind === "archive" && affected.live_invites === 0) {
          await actions.archive(some.selection, "refuse");
          return true;
        }
        if (kind === "delete" && affected.deletable === 0) {
          toasts.done(t("users-none-can-be-deleted"));
          return false;
        }
        ask({ kind, ...some, affected });
      } catch (cause) {
        toasts.failed(cause);
      }
      return false;
    };
    return about;
  }, [ask, actions]);
}
