/** In which language the preview is: the chosen one, else the organisation's. */
import { useQuery } from "@tanstack/react-query";
import { ownLanguageName } from "@/components/languages";
import { templateList } from "@/features/templates/queries";

export function usePreviewLanguage(language: string | undefined): string {
  const list = useQuery(templateList);
  const tag = language || list.data?.organisation_language;
  return tag ? ownLanguageName(tag) : "";
}
