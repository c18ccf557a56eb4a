/** What is done to users: the request, the words about its outcome, and the quiet reading again. */
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import {
  commands,
  type LiveInvites,
  type Selection,
  type UserDraft,
  type UserFilter,
  type UserRow,
  type UserSelection,
} from "@/bindings";
import { toasts } from "@/components/toasts";
import { outcome } from "@/features/enrollment/actions";
import { call } from "@/platform/call";
import { t } from "@/words";
import { usersKey, windowSize } from "./queries";

/** So many are named one by one, so that archiving them can be undone. */
const mostUndone = 1_000;

/** The ids behind a selection; `null` when they are too many. */
export async function idsOf(selection: UserSelection): Promise<string[] | null> {
  if (selection.kind === "ids") return selection.ids;
  const except = new Set(selection.except);
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { rows: UserRow[]; next: string | null } = await call(
      commands.listUsers(selection.filter, "name", cursor, windowSize),
    );
    ids.push(...page.rows.map((row) => row.id).filter((id) => !except.has(id)));
    if (ids.length > mostUndone) return null;
    cursor = page.next;
  } while (cursor !== null);
  return ids;
}

export function useUserActions() {
  const queries = useQueryClient();
  return useMemo(() => {
    const reread = () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: usersKey }),
        queries.invalidateQueries({ queryKey: ["invites"] }),
        queries.invalidateQueries({ queryKey: ["devices"] }),
        queries.invalidateQueries({ queryKey: ["domains"] }),
      ]);
    const restore = async (selection: UserSelection) => {
      const done = await call(commands.restoreUsers(selection));
      toasts.done(t("users-restored", { n: done.changed }));
      await reread();
    };
    return {
      reread,
      /** Throws, so that the dialog which asked can show why. */
      save: async (id: string | null, draft: UserDraft) => {
        const saved = await call(
          id === null ? commands.addUser(draft) : commands.editUser(id, draft),
        );
        if (saved.kind === "saved") {
          const { name } = saved.row;
          toasts.done(id === null ? t("users-added", { name }) : t("users-saved", { name }));
          await reread();
        }
        return saved;
      },
      /** Throws, so that the dialog which asked can show why. */
      archive: async (selection: UserSelection, live: LiveInvites) => {
        // By their ids: a filter would afterwards show others as well.
        const ids = await idsOf(selection);
        const done = await call(
          commands.archiveUsers(ids === null ? selection : { kind: "ids", ids }, live),
        );
        const words =
          done.revoked > 0
            ? t("users-archived-revoked", { n: done.changed, invites: done.revoked })
            : t("users-archived-done", { n: done.changed });
        if (ids === null || done.changed === 0) toasts.done(words);
        else {
          // What was revoked stays so: only the users come back.
          const back =
            done.revoked > 0 ? t("users-bring-back", { n: done.changed }) : t("users-undo");
          toasts.offer(words, back, () => restore({ kind: "ids", ids }));
        }
        await reread();
      },
      /** Throws, so that the dialog which asked can show why. */
      revoke: async (invites: Selection) => {
        const done = await call(commands.revokeInvites(invites));
        toasts.done(outcome(done, t("enrollment-now-revoked", { n: done.changed })));
        await reread();
      },
      letSignInAgain: async ({ id, name }: UserRow) => {
        try {
          await call(commands.letUserSignInAgain(id));
          toasts.done(t("users-may-sign-in-again", { name }));
          await reread();
        } catch (cause) {
          toasts.failed(cause);
        }
      },
      restore: async (selection: UserSelection) => {
        try {
          await restore(selection);
        } catch (cause) {
          toasts.failed(cause);
        }
      },
      /** Throws, so that the dialog which asked can show why. */
      setDomain: async (selection: UserSelection, domain: string) => {
        const done = await call(commands.setUsersDomain(selection, domain));
        const name = domain.trim();
        toasts.done(
          [
            name === ""
              ? t("users-domain-taken", { n: done.changed })
              : t("users-domain-set", { n: done.changed, name }),
            done.skipped > 0 && t("users-domain-skipped", { n: done.skipped }),
          ]
            .filter(Boolean)
            .join(" "),
        );
        await reread();
      },
      /** Throws, so that the dialog which asked can show why. */
      remove: async (selection: UserSelection) => {
        const done = await call(commands.deleteUsers(selection));
        toasts.done(t("users-deleted", { n: done.changed }));
        await reread();
      },
      /** Throws, so that the dialog which asked can show why. */
      merge: async (keep: UserRow, merge: readonly UserRow[]) => {
        const stays = await call(
          commands.mergeUsers(
            keep.id,
            merge.map((user) => user.id),
          ),
        );
        toasts.done(t("users-merged-done", { n: merge.length, name: stays.name }));
        await reread();
        return stays;
      },
      exportCsv: async (filter: UserFilter) => {
        try {
          const path = await call(commands.exportUsers(filter));
          if (path) toasts.done(t("users-export-done", { path }));
        } catch (cause) {
          toasts.failed(cause);
        }
      },
    };
  }, [queries]);
}

export type UserActions = ReturnType<typeof useUserActions>;
