/** *Test* of a directory, saved or not: its steps, and what it found beside them. */
import { commands, type DirectoryDraft, type DirectoryTest, events } from "@/bindings";
import {
  type ConnectionTestKind,
  commonSteps,
  type NamedStep,
} from "@/features/settings/server/useConnectionTest";
import { t } from "@/words";

const way = commonSteps.filter(({ id }) => id !== "sign_in");

const ldapSteps: readonly NamedStep[] = [
  { id: "settings", name: t("directories-test-settings") },
  ...way,
  { id: "root_dse", name: t("directories-test-root") },
  { id: "sign_in", name: t("directories-test-sign-in") },
  { id: "base", name: t("directories-test-base") },
  { id: "users", name: t("directories-test-users") },
  { id: "groups", name: t("directories-test-groups") },
  { id: "attributes", name: t("directories-test-attributes") },
  { id: "lockout", name: t("directories-test-lockout") },
];

const oidcSteps: readonly NamedStep[] = [
  { id: "settings", name: t("directories-test-settings") },
  ...way,
  { id: "discovery", name: t("directories-test-discovery") },
  { id: "issuer", name: t("directories-test-issuer") },
  { id: "keys", name: t("directories-test-keys") },
  { id: "pkce", name: t("directories-test-pkce") },
  { id: "redirect", name: t("directories-test-redirect") },
  { id: "client", name: t("directories-test-client") },
];

/** `onFound` hears of what is tested, and of its samples: `null` as it begins. */
export function directoryTest(
  kind: "ldap" | "oidc",
  onFound: (found: DirectoryTest | null, tested: DirectoryDraft) => void,
): ConnectionTestKind<DirectoryDraft> {
  let latest = 0;
  return {
    title: t("directories-test"),
    who: "directory",
    steps: kind === "ldap" ? ldapSteps : oidcSteps,
    test: async (draft) => {
      latest += 1;
      const mine = latest;
      onFound(null, draft);
      const answer = await commands.testDirectory(draft);
      if (answer.status === "error") return answer;
      // One that was begun anew since is not asked about any more.
      if (mine === latest) onFound(answer.data, draft);
      return { status: "ok", data: answer.data.steps };
    },
    listen: (heard) => events.directoryTestProgress.listen(heard),
    harmless:
      kind === "ldap" ? t("directories-test-harmless") : t("directories-test-harmless-oidc"),
    works: kind === "ldap" ? t("directories-test-works") : t("directories-test-works-oidc"),
  };
}
