/** The page's share of the address, and a way to change parts of it. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { type UserSearch, userSearch } from "./search";

export type ChangeSearch = (part: Partial<UserSearch>) => void;

export function useUserSearch(): [UserSearch, ChangeSearch] {
  const search = userSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = useCallback<ChangeSearch>(
    (part) => {
      // Opening a user is a step one can go back from; closing it and narrowing the list are not.
      const replace = part.user === undefined;
      void navigate({
        to: "/users",
        replace,
        search: (before: Record<string, unknown>) => ({ ...before, ...part }),
      });
    },
    [navigate],
  );
  return [search, change];
}
