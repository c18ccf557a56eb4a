/** Opening a file, whichever way it comes: dropped, picked, pasted. One at a time. */
import { useMutation } from "@tanstack/react-query";
import { commands, type ImportView } from "@/bindings";
import { AppError, call } from "@/platform/call";
import { t } from "@/words";
import { bulk } from "./opened";

export type Source =
  | { kind: "dropped"; paths: readonly string[] }
  | { kind: "picked" }
  | { kind: "pasted"; text: string };

/** `null` when the picker was closed without a choice. */
async function open(source: Source): Promise<ImportView | null> {
  if (source.kind === "picked") return call(commands.pickImport());
  if (source.kind === "pasted") return call(commands.pasteImport(source.text));
  const [path, ...more] = source.paths;
  if (path === undefined || more.length > 0) {
    throw new AppError({
      code: "invalid_input",
      message: t("bulk-files-were-dropped", { n: source.paths.length }),
      hint: t("bulk-drop-one-file-at-a"),
    });
  }
  return call(commands.openImport(path));
}

/** `onOpen` takes the file; without it bulk enrollment does. */
export function useOpening(onOpen: (view: ImportView) => void = bulk.open) {
  const opening = useMutation({
    mutationFn: open,
    onSuccess: (view) => {
      if (view) onOpen(view);
    },
  });
  const { isPending, mutate } = opening;
  return {
    ...opening,
    open: (source: Source) => {
      if (!isPending) mutate(source);
    },
  };
}

/** "March onboarding.csv", without its folder, on any system. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) || path;
}

/** The words beside the spinner: what is being read. */
export function readingWords(source: Source | undefined): string {
  if (source?.kind === "dropped" && source.paths[0])
    return t("bulk-reading-file", { file: fileName(source.paths[0]) });
  return source?.kind === "pasted" ? t("bulk-reading-pasted") : t("bulk-reading-the-file");
}
