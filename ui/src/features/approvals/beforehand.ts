/**
 * Whether so many invites will wait for a second account, said before they are sent. The engine decides when they are; this goes
 * by what it decides by, and says nothing where it does not know.
 */
import { useQuery } from "@tanstack/react-query";
import { accounts } from "@/features/settings/accounts/queries";
import { readSecurity, securityKey } from "@/features/settings/security/securityForm";

/** The number above which sendings wait, when `invites` is above it; else nothing. */
export function useWillWait(invites: number | undefined): number | null {
  const above =
    useQuery({ queryKey: securityKey, queryFn: readSecurity }).data?.approval_above ?? 0;
  const many = above > 0 && invites !== undefined && invites > above;
  const { data = [] } = useQuery({ ...accounts, enabled: many });
  const second = data.filter(({ role, disabled }) => role === "administrator" && !disabled);
  return many && second.length >= 2 ? above : null;
}
