/** The rules and defaults, and their changes: shown at once, saved one after the other, each on what the last one left. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  commands,
  type GroupRulesView,
  type OwnedBy,
  type Platform,
  type RuleDraft,
  type RuleView,
} from "@/bindings";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { groupsKey, rulesKey } from "../queries";

export const draftOf = ({ id, when, group_id }: RuleView): RuleDraft => ({ id, when, group_id });

/** Two rules in each other's place. */
export function moved<R>(rules: readonly R[], from: number, to: number): R[] {
  const next = [...rules];
  const [rule] = next.splice(from, 1);
  if (rule !== undefined) next.splice(to, 0, rule);
  return next;
}

export function useRuleBook() {
  const queries = useQueryClient();
  const read = () => queries.getQueryData<GroupRulesView>(rulesKey);
  const keep = (view: GroupRulesView) => {
    queries.setQueryData(rulesKey, view);
    // The list says how many rules and defaults lead to a group.
    void queries.invalidateQueries({ queryKey: [...groupsKey, "all", "page"] });
    void queries.invalidateQueries({ queryKey: [...groupsKey, "all", "one"] });
  };
  const save = useMutation({
    // A revision read when it is this one's turn: the one before has changed it.
    mutationFn: (change: (rules: RuleView[]) => RuleDraft[]) => {
      const view = read();
      return call(commands.saveGroupRules(change(view?.rules ?? []), view?.revision ?? ""));
    },
    scope: { id: "group-rules" },
    onSuccess: keep,
    onError: () => void queries.invalidateQueries({ queryKey: rulesKey }),
  });
  const setDefault = useMutation({
    mutationFn: (to: { owned: OwnedBy; platform: Platform; group: string | null }) =>
      call(commands.setDefaultGroup(to.owned, to.platform, to.group)),
    scope: { id: "group-rules" },
    onSuccess: keep,
    onError: (cause) => {
      toasts.failed(cause);
      void queries.invalidateQueries({ queryKey: rulesKey });
    },
  });
  const shift = (id: string, by: 1 | -1) => {
    const view = read();
    const from = view?.rules.findIndex((rule) => rule.id === id) ?? -1;
    const to = from + by;
    if (!view || from < 0 || to < 0 || to >= view.rules.length) return null;
    save.mutate(
      (rules) => {
        const at = rules.findIndex((rule) => rule.id === id);
        return moved(rules, at, at + by).map(draftOf);
      },
      { onError: (cause) => toasts.failed(cause) },
    );
    return to + 1;
  };
  return { save, setDefault, shift };
}

export type RuleBook = ReturnType<typeof useRuleBook>;
