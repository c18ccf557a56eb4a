/** The review itself: checking every row, changes one after another, and the plan in numbers after each. */
import { useCallback, useEffect, useRef, useState } from "react";
import { commands, type ImportChange, type ImportOptions, type ImportSummary } from "@/bindings";
import { call } from "@/platform/call";
import { bulk } from "../opened";

export interface Checks {
  summary: ImportSummary | null;
  /** Rows are being checked. */
  checking: boolean;
  /** Why they could not be checked. */
  failure: unknown;
  /** A change is on its way. */
  changing: boolean;
  /** Why the last change did not happen. */
  refusal: unknown;
  dismiss: () => void;
  check: () => void;
  /** Waits for the changes before it. Gives the plan after it, or null when it did not happen. */
  change: (change: ImportChange) => Promise<ImportSummary | null>;
}

export function useChecks(id: string, options: ImportOptions): Checks {
  const [summary, setSummary] = useState<ImportSummary | null>(null);
  const [checking, setChecking] = useState(true);
  const [failure, setFailure] = useState<unknown>(null);
  const [changing, setChanging] = useState(0);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [round, setRound] = useState(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const revision = useRef(-1);
  const latest = useRef(options);
  latest.current = options;
  const { create_groups, default_country, via, language, time_zone } = options;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only these options matter to the checks
  useEffect(() => {
    let gone = false;
    setChecking(true);
    setFailure(null);
    const checked = queue.current.then(() => call(commands.reviewImport(id, latest.current)));
    queue.current = checked.catch(() => undefined);
    checked
      .then((next) => {
        revision.current = next.revision;
        if (!gone) setSummary(next);
      })
      .catch((cause) => !gone && setFailure(cause))
      .finally(() => !gone && setChecking(false));
    return () => {
      gone = true;
    };
  }, [id, create_groups, default_country, via, language, time_zone, round]);

  const change = useCallback(
    (asked: ImportChange) => {
      setChanging((n) => n + 1);
      const done = queue.current
        .then(() => call(commands.changeImport(id, asked)))
        .then((next) => {
          setRefusal(null);
          setSummary(next);
          // The engine raises it only when something did change.
          if (next.revision !== revision.current) bulk.changed(asked.kind === "undo" ? -1 : 1);
          revision.current = next.revision;
          return next;
        })
        .catch((cause) => {
          setRefusal(cause);
          return null;
        })
        .finally(() => setChanging((n) => n - 1));
      queue.current = done;
      return done;
    },
    [id],
  );
  const check = useCallback(() => setRound((n) => n + 1), []);
  const dismiss = useCallback(() => setRefusal(null), []);

  return { summary, checking, failure, changing: changing > 0, refusal, dismiss, check, change };
}
