/** The accounts as the section reads them, and what is done to them: each answer is the new list. */
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { sessionKey } from "@/app/consoleSession";
import { type AccountRow, commands } from "@/bindings";
import { call } from "@/platform/call";

const accountsKey = ["accounts"] as const;

export const accounts = queryOptions({
  queryKey: accountsKey,
  queryFn: () => call(commands.listAccounts()),
});

export function useAccounts() {
  return useQuery(accounts);
}

/** Takes the new list over; who sits there may have become another by it, or be named otherwise. */
export function useTakeOver() {
  const queries = useQueryClient();
  return async (answer: Promise<AccountRow[]>) => {
    queries.setQueryData(accountsKey, await answer);
    await queries.invalidateQueries({ queryKey: sessionKey });
  };
}
