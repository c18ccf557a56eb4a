/** What can be done to a template from the list. Each says how it went. */
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { commands, type TemplateImported, type TemplateSummary } from "@/bindings";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import { refreshTemplates } from "../queries";
import { purposeWords } from "../words";

export interface TemplateActions {
  use: (template: TemplateSummary) => void;
  takeOut: (template: TemplateSummary) => void;
  /** These reject when they failed: their dialog says so. An import gives `null` when no file was chosen. */
  bringIn: () => Promise<TemplateImported | null>;
  duplicate: (template: TemplateSummary, name: string) => Promise<void>;
  rename: (template: TemplateSummary, name: string) => Promise<void>;
  remove: (template: TemplateSummary) => Promise<void>;
}

export function useTemplateActions(): TemplateActions {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMemo(() => {
    const refresh = () => refreshTemplates(queries);
    const open = (templateId: string) => async () => {
      await navigate({ to: "/templates/$templateId", params: { templateId } });
    };
    const use = async (template: TemplateSummary) => {
      // biome-ignore lint/correctness/useHookAtTopLevel: a command of the engine, no hook
      await call(commands.useTemplate(template.purpose, template.id));
      await refresh();
      const { label } = purposeWords[template.purpose];
      toasts.done(t("templates-use-done", { kind: label, name: template.name }));
    };
    const takeOut = async (template: TemplateSummary) => {
      const file = await call(commands.exportTemplate(template.id));
      if (file !== null) toasts.done(t("templates-export-done", { file }));
    };
    const bringIn = async () => {
      const came = await call(commands.importTemplate());
      if (came) await refresh();
      return came;
    };
    const failed = (cause: unknown) => toasts.failed(cause);
    return {
      use: (template) => void use(template).catch(failed),
      takeOut: (template) => void takeOut(template).catch(failed),
      bringIn,
      duplicate: async (template, name) => {
        const id = await call(commands.duplicateTemplate(template.id, name));
        await refresh();
        toasts.offer(t("templates-duplicate-done", { name }), t("templates-open"), open(id));
      },
      rename: async (template, name) => {
        await call(commands.renameTemplate(template.id, name));
        await refresh();
        toasts.done(t("templates-rename-done", { name }));
      },
      remove: async (template) => {
        await call(commands.removeTemplate(template.id));
        await refresh();
        toasts.done(t("templates-remove-done", { name: template.name }));
      },
    };
  }, [queries, navigate]);
}
