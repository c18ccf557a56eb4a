/** Language of messages and portal: everybody's own, or one for all. */
import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { languageChoice } from "@/components/languageChoice";
import { languageLabel, languageName } from "@/components/languages";
import { templateList } from "@/features/templates/queries";
import { explain } from "@/platform/errors";
import { t } from "@/words";

/** No tag is blank: a select takes a blank value for none chosen. */
const everyones = "own";

export function LanguageField({
  value,
  error,
  disabled,
  within,
  onChange,
}: {
  /** A BCP 47 tag, or blank. */
  value: string;
  error?: string;
  disabled?: boolean;
  /** It stands in a panel that a click outside closes. */
  within?: boolean;
  onChange: (tag: string) => void;
}) {
  const list = useQuery(templateList);
  const known = list.data?.languages ?? [];
  const listed = known.map((language) => ({ value: language.tag, label: languageLabel(language) }));
  // The chosen one has its name also before the list is there, or without it.
  const choices =
    value === "" || known.some(({ tag }) => tag === value)
      ? listed
      : [{ value, label: languageName(value) }, ...listed];
  const main = list.data?.organisation_language;
  const blank = main
    ? t("enroll-each-persons-else", { name: languageName(main) })
    : t("enroll-each-persons-own");
  return (
    <Select
      {...languageChoice}
      label={t("enroll-language")}
      value={value === "" ? everyones : value}
      data={[{ value: everyones, label: blank }, ...choices]}
      description={
        list.isError
          ? t("enroll-languages-could-not-be-read", { message: explain(list.error).message })
          : t("enroll-of-messages-and-portal")
      }
      error={error}
      disabled={disabled}
      comboboxProps={within ? { withinPortal: false } : undefined}
      onChange={(chosen) => onChange(chosen === null || chosen === everyones ? "" : chosen)}
    />
  );
}
