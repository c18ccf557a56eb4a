/** *Test*: every step, and a few users and groups as they would be read. Nothing is saved by it. */
import { useMemo, useState } from "react";
import type { DirectoryDraft, DirectoryTest } from "@/bindings";
import { ConnectionTest } from "@/features/settings/server/ConnectionTest";
import { t } from "@/words";
import { directoryTest } from "./directoryTest";
import { Found } from "./Found";

export function TestCard({
  draft,
  ready,
  onRefused,
}: {
  draft: DirectoryDraft;
  ready: boolean;
  onRefused: (cause: unknown) => void;
}) {
  const [found, setFound] = useState<DirectoryTest | null>(null);
  const { kind } = draft.connection;
  const test = useMemo(() => directoryTest(kind, setFound), [kind]);
  return (
    <ConnectionTest
      kind={test}
      change={draft}
      ready={ready}
      notReady={kind === "ldap" ? t("server-name-one-first") : t("directories-test-not-ready")}
      onRefused={onRefused}
      below={found && kind === "ldap" && <Found found={found} />}
    />
  );
}
