/** Domain, language and time zone of a user; blank is none, or the organisation's. */
import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { commands, type UserDraft } from "@/bindings";
import { languageChoice } from "@/components/languageChoice";
import { languageLabel, languageName } from "@/components/languages";
import { TimeZoneSelect } from "@/components/TimeZoneSelect";
import { timeZonePlace } from "@/components/timeZones";
import { TextCombobox } from "@/features/enroll/fields/TextCombobox";
import { useOrganisation } from "@/features/enroll/remembered";
import { templateList } from "@/features/templates/queries";
import { call } from "@/platform/call";
import type { FieldWords } from "@/platform/fieldProblems";
import { t } from "@/words";
import { fieldWords, type UserField } from "../words";
import classes from "./Dialogs.module.css";

/** No tag is blank: a select takes a blank value for none chosen. */
const ours = "ours";

export function MoreFields({
  draft,
  set,
  words,
  kept,
  directory,
}: {
  draft: UserDraft;
  set: (part: Partial<UserDraft>) => void;
  words: FieldWords;
  /** Whether a directory keeps the field. */
  kept: (field: UserField) => boolean;
  directory: string | undefined;
}) {
  const organisation = useOrganisation();
  const list = useQuery(templateList);
  const known = list.data?.languages ?? [];
  const languages = known.map((one) => ({ value: one.tag, label: languageLabel(one) }));
  if (draft.language !== "" && !known.some((one) => one.tag === draft.language))
    languages.unshift({ value: draft.language, label: languageName(draft.language) });
  const hint = (field: UserField) =>
    kept(field) && directory ? t("users-from-directory", { directory }) : undefined;
  const main = organisation.language ? languageName(organisation.language) : "";
  const zone = organisation.time_zone ? timeZonePlace(organisation.time_zone) : "";
  return (
    <>
      <DomainField
        value={draft.domain}
        hint={hint("domain")}
        error={words.domain}
        disabled={kept("domain")}
        onChange={(domain) => set({ domain })}
      />
      <div className={classes.pair}>
        <Select
          {...languageChoice}
          label={fieldWords.language}
          value={draft.language === "" ? ours : draft.language}
          data={[
            {
              value: ours,
              label: main ? t("users-ours-named", { name: main }) : t("users-ours"),
            },
            ...languages,
          ]}
          description={hint("language")}
          error={words.language}
          disabled={kept("language")}
          allowDeselect={false}
          onChange={(tag) => set({ language: tag === null || tag === ours ? "" : tag })}
        />
        <TimeZoneSelect
          label={fieldWords.time_zone}
          value={draft.time_zone}
          blank={zone ? t("users-ours-named", { name: zone }) : t("users-ours")}
          description={hint("time_zone")}
          error={words.time_zone}
          disabled={kept("time_zone")}
          onChange={(time_zone) => set({ time_zone })}
        />
      </div>
    </>
  );
}

/** One of the domains in use, or a new one. */
export function DomainField({
  value,
  blank = t("users-no-domain"),
  hint,
  error,
  disabled,
  focus,
  onChange,
}: {
  value: string;
  /** What none means. */
  blank?: string;
  hint?: string;
  error?: string;
  disabled?: boolean;
  /** It takes the focus when its dialog opens. */
  focus?: boolean;
  onChange: (domain: string) => void;
}) {
  const domains = useQuery({
    queryKey: ["domains"],
    queryFn: () => call(commands.listDomains()),
  });
  return (
    <TextCombobox
      label={fieldWords.domain}
      value={value}
      choices={(domains.data ?? []).map((domain) => ({ value: domain }))}
      blank={blank}
      clear={t("users-clear-domain")}
      fresh={(domain) => t("users-use-domain", { domain })}
      hint={hint}
      error={error}
      disabled={disabled}
      focus={focus}
      maxLength={400}
      onChange={onChange}
    />
  );
}
