/** How templates are read, and what is read again after a change. */
import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { commands, type TemplateAddress } from "@/bindings";
import { call } from "@/platform/call";
import { onChange } from "@/platform/live";

const listKey = ["templates", "list"] as const;

/** Another window may change them at any time; the list follows, at most this often in milliseconds. */
const pace = 1000;

export const templateList = queryOptions({
  queryKey: listKey,
  queryFn: () => call(commands.listTemplates()),
});

export function useTemplateList() {
  const queries = useQueryClient();
  useEffect(() => onChange(() => void refreshTemplates(queries), pace), [queries]);
  return useQuery(templateList);
}

export function refreshTemplates(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({ queryKey: listKey });
}

/**
 * One content as it stands when its editor opens. Never read again behind the editor's back: what is written there is newer
 * than what the engine has.
 */
export function useTemplate(address: TemplateAddress | null) {
  return useQuery({
    queryKey: ["templates", "one", address],
    enabled: address !== null,
    queryFn: () => call(commands.template(address as TemplateAddress)),
    // "static": not even what reads everything again touches it.
    staleTime: "static",
    gcTime: 0,
  });
}

export function useVersions(address: TemplateAddress, opened: boolean) {
  return useQuery({
    queryKey: ["templates", "versions", address],
    enabled: opened,
    queryFn: () => call(commands.templateVersions(address)),
    staleTime: 0,
  });
}
