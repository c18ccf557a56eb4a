/** The form of a user as it is being filled in. */
import type { UserDraft, UserRow } from "@/bindings";
import { isAddress, nameFrom } from "@/features/enroll/fields/addresses";

export const blankDraft: UserDraft = {
  name: "",
  email: "",
  user_name: "",
  domain: "",
  phone: "",
  language: "",
  time_zone: "",
};

export function draftOf(user: UserRow): UserDraft {
  return {
    name: user.name,
    email: user.email,
    user_name: user.user_name ?? "",
    domain: user.domain ?? "",
    phone: user.phone ?? "",
    language: user.language ?? "",
    time_zone: user.time_zone ?? "",
  };
}

/** What was typed elsewhere is a name, or an address with a name in it. */
export function draftFrom(typed: string): UserDraft {
  const text = typed.trim();
  return text.includes("@")
    ? { ...blankDraft, email: text, name: isAddress(text) ? nameFrom(text) : "" }
    : { ...blankDraft, name: text };
}

export function isChanged(a: UserDraft, b: UserDraft): boolean {
  return (Object.keys(a) as (keyof UserDraft)[]).some((key) => a[key].trim() !== b[key].trim());
}
