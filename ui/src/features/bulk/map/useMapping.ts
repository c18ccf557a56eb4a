/** The mapping as it was just chosen; the engine hears of each change and remembers it for files with this header. */
import { useMutation } from "@tanstack/react-query";
import { commands, type ImportView } from "@/bindings";
import { call } from "@/platform/call";
import { bulk } from "../opened";
import { type Mapping, mappingOf } from "./mapping";

export function useMapping(view: ImportView) {
  const saving = useMutation({
    mutationFn: (mapping: Mapping) =>
      call(commands.mapImport(view.id, [...mapping.columns], [...mapping.constants])),
    // One after the other, so that the last choice is the one that holds.
    scope: { id: `map/${view.id}` },
    onSuccess: bulk.reread,
  });
  // What is on its way to the engine is shown already; what it refused is not.
  const mapping = saving.isPending ? saving.variables : mappingOf(view);
  return { mapping, change: (next: Mapping) => saving.mutate(next), saving };
}
