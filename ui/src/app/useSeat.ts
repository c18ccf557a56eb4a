/** Getting up from the console: locking it, and signing out. Only where there are accounts. */
import { useQueryClient } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { toasts } from "@/components/toasts";
import { bulk } from "@/features/bulk/opened";
import { call } from "@/platform/call";
import { lockNow, sessionKey, useConsoleSession } from "./consoleSession";

export interface Seat {
  lock: () => void;
  signOut: () => void;
}

/** `null` where nobody signs in. */
export function useSeat(): Seat | null {
  const queries = useQueryClient();
  if (useConsoleSession()?.state !== "signed_in") return null;
  return {
    lock: () => lockNow(queries),
    signOut: () => {
      // A file that is open in the wizard is this person's; the next one must not find it.
      if (bulk.now().view) bulk.discard();
      call(commands.signOut())
        .then((session) => queries.setQueryData(sessionKey, session))
        .catch((cause) => toasts.failed(cause));
    },
  };
}
