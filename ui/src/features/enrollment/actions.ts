/** What is done to invites: the request, the words about its outcome, and the quiet reading again. */
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import {
  type Changed,
  commands,
  type InviteFilter,
  type OwnedBy,
  type Selection,
} from "@/bindings";
import { counted } from "@/components/numbers";
import { ownershipWords } from "@/components/platforms";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import { leftWords } from "./ownershipRule";

/** "3 invites revoked. 2 invites left as they were." With `why` they were. */
export function outcome(done: Changed, verb: string, why = ""): string {
  const changed = `${counted(done.changed, "invite")} ${verb}.`;
  if (done.skipped === 0) return changed;
  const left = `${counted(done.skipped, "invite")} left as ${done.skipped === 1 ? "it was" : "they were"}.`;
  return [changed, left, why].filter(Boolean).join(" ");
}

function resent(invites: number): string {
  if (invites === 0) return t("enrollment-none-of-these-invites-can");
  return invites === 1
    ? t("enrollment-a-new-invite-is-on")
    : `${counted(invites, "new invite")} on the way. The old links no longer work.`;
}

export function useInviteActions() {
  const queries = useQueryClient();
  return useMemo(() => {
    const refresh = () => queries.invalidateQueries({ queryKey: ["invites"] });

    /** Does it, says what came of it, reads again. Gives false when it failed. */
    const perform = async (request: () => Promise<string | null>): Promise<boolean> => {
      try {
        const words = await request();
        if (words) toasts.done(words);
        return true;
      } catch (cause) {
        toasts.failed(cause);
        return false;
      } finally {
        void refresh();
      }
    };

    return {
      refresh,
      /** Throws, so that the dialog which asked can show why. */
      resend: async (selection: Selection) => {
        toasts.done(resent((await call(commands.resendInvites(selection))).invites));
        await refresh();
      },
      /** Throws, so that the dialog which asked can show why. */
      revoke: async (selection: Selection) => {
        toasts.done(outcome(await call(commands.revokeInvites(selection)), "revoked"));
        await refresh();
      },
      changeOwnership: (selection: Selection, ownedBy: OwnedBy) =>
        perform(async () =>
          outcome(
            await call(commands.changeOwnership(selection, ownedBy)),
            `now ${ownershipWords[ownedBy]}`,
            leftWords[ownedBy],
          ),
        ),
      /** Throws, so that the dialog which asked can show why. A blank group is un-assigned. */
      changeGroup: async (selection: Selection, group: string) => {
        const done = await call(commands.changeGroup(selection, group));
        toasts.done(outcome(done, group.trim() ? `now in ${group.trim()}` : "now in no group"));
        await refresh();
      },
      resolveUnknown: (selection: Selection, arrived: boolean) =>
        perform(async () =>
          outcome(
            await call(commands.resolveUnknown(selection, arrived)),
            arrived ? "marked as Sent" : "marked as Failed",
          ),
        ),
      copyLink: (id: string) =>
        perform(async () => {
          const access = await call(commands.inviteAccess(id));
          await navigator.clipboard.writeText(access.link);
          return t("enrollment-link-copied");
        }),
      answerRequest: (id: string, approve: boolean, name: string) =>
        perform(async () => {
          await call(commands.answerRequest(id, approve));
          return approve
            ? t("enrollment-a-new-invite-goes-to", { name })
            : t("enrollment-the-request-of-was-declined", { name });
        }),
      exportCsv: (filter: InviteFilter) =>
        perform(async () => {
          const path = await call(commands.exportInvites(filter));
          return path ? t("enrollment-saved-as", { path }) : null;
        }),
    };
  }, [queries]);
}

export type InviteActions = ReturnType<typeof useInviteActions>;

export const one = (id: string): Selection => ({ kind: "ids", ids: [id] });
