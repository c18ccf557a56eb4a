/**
 * A choice that decides whether a row is ready at all: the way, because texts need numbers. The rows are checked anew first,
 * then it holds, so that numbers and choice are never of two minds.
 */
import { useRef, useState } from "react";
import { commands, type ImportOptions } from "@/bindings";
import { call } from "@/platform/call";
import { bulk, type Choices } from "../opened";

export function useRecheck(id: string, options: ImportOptions) {
  const [checking, setChecking] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const latest = useRef(0);
  const choose = async (patch: Partial<Pick<Choices, "via" | "language" | "time_zone">>) => {
    latest.current += 1;
    const mine = latest.current;
    setChecking(true);
    setFailure(null);
    try {
      const summary = await call(commands.reviewImport(id, { ...options, ...patch }));
      if (mine !== latest.current || bulk.now().view?.id !== id) return;
      bulk.review(summary);
      bulk.choose(patch);
    } catch (cause) {
      if (mine === latest.current) setFailure(cause);
    } finally {
      if (mine === latest.current) setChecking(false);
    }
  };
  return { choose, checking, failure };
}
