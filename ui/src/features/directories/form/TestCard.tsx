/** *Test*: every step, and a few users and groups as they would be read. Nothing is saved by it. */
import { type RefObject, useMemo, useRef, useState } from "react";
import type { DirectoryDraft, DirectoryTest, TestStep } from "@/bindings";
import { ConnectionTest, LookAt } from "@/features/settings/server/ConnectionTest";
import { Say, t } from "@/words";
import { directoryTest } from "./directoryTest";
import { Found, unusablePlace } from "./Found";

/** What is missing before it can be tested. */
export function notReadyWords({ connection }: DirectoryDraft): string {
  return connection.kind === "ldap" ? t("server-name-one-first") : t("directories-test-not-ready");
}

export function TestCard({
  draft,
  ready,
  onRefused,
  onFailed,
  onWorked,
  again,
  onBusy,
  inBar,
}: {
  draft: DirectoryDraft;
  ready: boolean;
  onRefused: (cause: unknown) => void;
  /** The step that failed; `null` when a test begins. */
  onFailed: (step: TestStep | null) => void;
  /** Hears of what was tested when no step of it failed. */
  onWorked: (tested: DirectoryDraft) => void;
  again: RefObject<(() => void) | null>;
  /** Hears whether what the form says is being tested. */
  onBusy: (busy: boolean) => void;
  /** The bar at the foot is there, with its button for the test. */
  inBar: boolean;
}) {
  const [found, setFound] = useState<DirectoryTest | null>(null);
  const { kind } = draft.connection;
  const tell = useRef({ onFailed, onWorked });
  tell.current = { onFailed, onWorked };
  const test = useMemo(
    () =>
      directoryTest(kind, (found, tested) => {
        setFound(found);
        const failed = found?.steps.find(({ outcome }) => outcome === "failed") ?? null;
        tell.current.onFailed(failed);
        if (found && !failed) tell.current.onWorked(tested);
      }),
    [kind],
  );
  return (
    <ConnectionTest
      kind={test}
      again={again}
      onBusy={onBusy}
      elsewhere={inBar}
      ofAuthority={kind === "ldap"}
      change={draft}
      ready={ready}
      notReady={notReadyWords(draft)}
      onRefused={onRefused}
      besides={
        found &&
        found.unusable.length > 0 && (
          <Say
            id="directories-test-some-unusable"
            vars={{ n: found.unusable.length, all: found.users.length + found.unusable.length }}
            parts={{ link: (inside) => <LookAt place={unusablePlace}>{inside}</LookAt> }}
          />
        )
      }
      below={found && kind === "ldap" && <Found found={found} />}
    />
  );
}
