/** Opens the wizard with these users chosen, beside whoever is in it already. */
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { UserRow } from "@/bindings";
import { toasts } from "@/components/toasts";
import { enrollment } from "@/features/enroll/draft";
import { addRecipients } from "@/features/enroll/fields/recipients";
import { t } from "@/words";

/** Why somebody cannot be invited; `null` when they can. */
export function whyNotInvited(user: UserRow): string | null {
  if (user.merged_into !== null) return t("users-merged-cannot-be-invited");
  return user.email === "" ? t("users-no-address-no-invite") : null;
}

export function useInviting() {
  const navigate = useNavigate();
  return useCallback(
    (users: readonly UserRow[]) => {
      const able = users.filter((user) => whyNotInvited(user) === null);
      const people = able.map(({ name, email, phone }) =>
        phone ? { name, email, phone } : { name, email },
      );
      const { recipients, words } = addRecipients(enrollment.now().recipients, people);
      enrollment.change({ recipients, method: "invites" });
      const left = users.length - able.length;
      void navigate({ to: "/enrollment/enroll", search: { method: "invites" } }).then(() => {
        const told = [words, left > 0 && t("users-without-address-left-out", { n: left })]
          .filter(Boolean)
          .join(" ");
        if (told) toasts.done(told);
      });
    },
    [navigate],
  );
}
