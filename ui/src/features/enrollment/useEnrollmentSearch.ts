/** The page's share of the address, and a way to change parts of it. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { type EnrollmentSearch, enrollmentSearch } from "./search";

export type ChangeSearch = (part: Partial<EnrollmentSearch>) => void;

export function useEnrollmentSearch(): [EnrollmentSearch, ChangeSearch] {
  const search = enrollmentSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = useCallback<ChangeSearch>(
    (part) => {
      // Opening an invite is a step one can go back from; closing it and narrowing the list are not.
      const replace = part.invite === undefined;
      void navigate({
        to: "/enrollment",
        replace,
        search: (before: Record<string, unknown>) => ({ ...before, ...part }),
      });
    },
    [navigate],
  );
  return [search, change];
}
