/** The page's share of the address, and a way to change parts of it. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { type AuditSearch, auditSearch } from "./search";

export type ChangeSearch = (part: AuditSearch) => void;

export function useAuditSearch(): [AuditSearch, ChangeSearch] {
  const search = auditSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = useCallback<ChangeSearch>(
    (part) =>
      void navigate({
        to: "/audit-log",
        replace: true,
        search: (before: Record<string, unknown>) => ({ ...before, ...part }),
      }),
    [navigate],
  );
  return [search, change];
}
