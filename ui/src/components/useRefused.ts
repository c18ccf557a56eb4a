/** The engine's words at the fields of a form: gone from a field once it is changed, there again with the next refusal. */
import { useState } from "react";
import type { FieldWords } from "@/platform/fieldProblems";

export function useMended() {
  const [mended, setMended] = useState<readonly string[]>([]);
  return {
    mend: (field: string) => setMended((before) => [...before, field]),
    reset: () => setMended([]),
    at: (words: FieldWords, field: string) => (mended.includes(field) ? undefined : words[field]),
    /** Those of the fields that were not changed since. */
    left: (words: FieldWords): FieldWords =>
      Object.fromEntries(Object.entries(words).filter(([field]) => !mended.includes(field))),
  };
}
