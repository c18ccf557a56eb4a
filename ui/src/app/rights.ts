/**
 * What a role may do, as the engine has it (`Role::may` in crates/domain/src/account.rs). The engine refuses all the same;
 * this only keeps from offering what it would refuse.
 */
import type { Role } from "@/bindings";
import { useConsoleSession } from "./consoleSession";

export type Right =
  /** What whoever is signed in needs. */
  | "signed_in"
  /** Make a code for a device at hand. */
  | "by_myself"
  /** See devices; a technician, the own ones. */
  | "see_devices"
  /** Change devices and send them commands. */
  | "act_on_devices"
  /** See all else; no link, passcode or mail that carries one. */
  | "read"
  /** Change anything, see links and passcodes. */
  | "manage";

const rights: Record<Exclude<Role, "administrator">, readonly Right[]> = {
  technician: ["signed_in", "by_myself", "see_devices", "act_on_devices"],
  auditor: ["signed_in", "see_devices", "read"],
};

/** Whether a role has a right. Without accounts there is no role, and nothing is kept from anybody. */
export function roleMay(role: Role | null, right: Right): boolean {
  return role === null || role === "administrator" || rights[role].includes(right);
}

/** Whether whoever sits there has a right. */
export function useMay(right: Right): boolean {
  return roleMay(useConsoleSession()?.role ?? null, right);
}

/** Which right the pages of an address take; the longest that fits holds. */
const pages: readonly (readonly [path: string, right: Right])[] = [
  ["/enrollment/by-myself", "by_myself"],
  // The wizard; without the right to manage it has the way By myself alone.
  ["/enrollment/enroll", "by_myself"],
  ["/enrollment/bulk", "manage"],
  // What is read there is for those who may agree to it.
  ["/enrollment/approvals", "manage"],
  ["/users/import", "manage"],
  ["/devices", "see_devices"],
  ["/directories/new", "manage"],
];

export function rightOf(path: string): Right {
  const page = pages.find(([start]) => path === start || path.startsWith(`${start}/`));
  return page?.[1] ?? "read";
}

/** Where a role begins. */
export function startOf(role: Role | null): string {
  return roleMay(role, "read") ? "/enrollment" : "/enrollment/by-myself";
}
