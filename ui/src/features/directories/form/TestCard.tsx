/** *Test*: every step, and a few users and groups as they would be read. Nothing is saved by it. */
import { type RefObject, useMemo, useRef, useState } from "react";
import type { DirectoryDraft, DirectoryTest, TestStep } from "@/bindings";
import { ConnectionTest } from "@/features/settings/server/ConnectionTest";
import { t } from "@/words";
import { directoryTest } from "./directoryTest";
import { Found } from "./Found";

export function TestCard({
  draft,
  ready,
  onRefused,
  onFailed,
  again,
}: {
  draft: DirectoryDraft;
  ready: boolean;
  onRefused: (cause: unknown) => void;
  /** The step that failed; `null` when a test begins. */
  onFailed: (step: TestStep | null) => void;
  again: RefObject<(() => void) | null>;
}) {
  const [found, setFound] = useState<DirectoryTest | null>(null);
  const { kind } = draft.connection;
  const tell = useRef(onFailed);
  tell.current = onFailed;
  const test = useMemo(
    () =>
      directoryTest(kind, (found) => {
        setFound(found);
        tell.current(found?.steps.find(({ outcome }) => outcome === "failed") ?? null);
      }),
    [kind],
  );
  return (
    <ConnectionTest
      kind={test}
      again={again}
      change={draft}
      ready={ready}
      notReady={kind === "ldap" ? t("server-name-one-first") : t("directories-test-not-ready")}
      onRefused={onRefused}
      below={found && kind === "ldap" && <Found found={found} />}
    />
  );
}
