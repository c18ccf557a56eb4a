/** The sheet of the view that was read, for as long as it is shown. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { TemplateView } from "@/bindings";
import { refreshTemplates } from "../queries";
import { Sheet, type SheetState } from "./sheet";

const nothing = () => () => {};

export function useSheet(view: TemplateView | undefined): {
  sheet: Sheet | null;
  state: SheetState | null;
} {
  const queries = useQueryClient();
  const sheet = useMemo(() => (view ? new Sheet(view) : null), [view]);
  const state = useSyncExternalStore(sheet?.subscribe ?? nothing, () => sheet?.read() ?? null);

  useEffect(() => {
    if (!sheet) return;
    // The window is closed or another one comes to the front: the pause may never end.
    const save = () => void sheet.flush();
    window.addEventListener("blur", save);
    window.addEventListener("pagehide", save);
    return () => {
      window.removeEventListener("blur", save);
      window.removeEventListener("pagehide", save);
      sheet.close();
      void refreshTemplates(queries);
    };
  }, [sheet, queries]);

  // The list knows of drafts and versions, too.
  const savedAt = state?.savedAt;
  const version = state?.view.version;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever one of them changes
  useEffect(() => {
    if (sheet) void refreshTemplates(queries);
  }, [savedAt === null, version, sheet, queries]);

  return { sheet, state };
}
