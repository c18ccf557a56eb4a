/** How invitees of new invites will prove who they are: as it is set, and by the way that the invite travels. */
import { useQuery } from "@tanstack/react-query";
import type { Authentication, Via } from "@/bindings";
import { enrollmentKey, readEnrollment } from "@/features/settings/enrollment/enrollmentForm";

export function useAuthentication(via: Via): Authentication {
  // By myself goes by its code, whatever is set.
  const byItself = via === "by_myself";
  const set = useQuery({ queryKey: enrollmentKey, queryFn: readEnrollment, enabled: !byItself });
  if (byItself) return "passcode";
  return via === "self_enrollment" ? "directory" : (set.data?.authentication ?? "passcode");
}
