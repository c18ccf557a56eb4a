/** What is done to invites: the request, the words about its outcome, and the quiet reading again. */
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import {
  type Changed,
  commands,
  type InviteFilter,
  type OwnedBy,
  type Selection,
  type SendReceipt,
} from "@/bindings";
import { toasts } from "@/components/toasts";
import { approvalsKey } from "@/features/approvals/queries";
import { call } from "@/platform/call";
import { t } from "@/words";
import { leftWords } from "./ownershipRule";

/** "3 invites revoked. 2 invites left as they were." With `why` they were. `changed` is the first sentence. */
export function outcome(done: Changed, changed: string, why = ""): string {
  if (done.skipped === 0) return changed;
  const left = t("enrollment-left-as-they-were", { n: done.skipped });
  return [changed, left, why].filter(Boolean).join(" ");
}

const nowOwned = {
  personal: "enrollment-now-personal",
  corporate: "enrollment-now-corporate",
} as const;

function resent({ invites, awaits_approval }: SendReceipt): string {
  if (invites === 0) return t("enrollment-none-of-these-invites-can");
  if (awaits_approval) return t("approvals-again-waits", { n: invites });
  return t("enrollment-new-invites-on-the-way", { n: invites });
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
        toasts.done(resent(await call(commands.resendInvites(selection))));
        void queries.invalidateQueries({ queryKey: approvalsKey });
        await refresh();
      },
      /** Throws, so that the dialog which asked can show why. */
      revoke: async (selection: Selection) => {
        const done = await call(commands.revokeInvites(selection));
        toasts.done(outcome(done, t("enrollment-now-revoked", { n: done.changed })));
        await refresh();
      },
      changeOwnership: (selection: Selection, ownedBy: OwnedBy) =>
        perform(async () => {
          const done = await call(commands.changeOwnership(selection, ownedBy));
          return outcome(done, t(nowOwned[ownedBy], { n: done.changed }), leftWords[ownedBy]);
        }),
      /** Throws, so that the dialog which asked can show why. A blank group is un-assigned. */
      changeGroup: async (selection: Selection, group: string) => {
        const done = await call(commands.changeGroup(selection, group));
        const name = group.trim();
        const changed = name
          ? t("enrollment-now-in-group", { n: done.changed, name })
          : t("enrollment-now-in-no-group", { n: done.changed });
        toasts.done(outcome(done, changed));
        await refresh();
      },
      resolveUnknown: (selection: Selection, arrived: boolean) =>
        perform(async () => {
          const done = await call(commands.resolveUnknown(selection, arrived));
          const id = arrived ? "enrollment-marked-sent" : "enrollment-marked-failed";
          return outcome(done, t(id, { n: done.changed }));
        }),
      copyLink: (id: string) =>
        perform(async () => {
          const access = await call(commands.inviteAccess(id));
          await navigator.clipboard.writeText(access.link);
          return t("enrollment-link-copied");
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
