/** The terms in one language at a time: Markdown at the left, what invitees see of it at the right. */
import { Select, Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { commands, type LanguageChoice } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { languageChoice } from "@/components/languageChoice";
import { languageLabel, languageName } from "@/components/languages";
import { call } from "@/platform/call";
import { t } from "@/words";
import type { SettingsForm } from "../form/useSettingsForm";
import { TermsBlocks } from "./TermsBlocks";
import classes from "./TermsSection.module.css";
import { type TermsForm, termsKey, withText } from "./termsForm";

/** Typing pauses this long before the preview is asked for, in milliseconds. */
const pause = 250;

export function TermsEditor({
  form,
  languages,
}: {
  form: SettingsForm<TermsForm>;
  languages: readonly LanguageChoice[];
}) {
  const id = useId();
  const { view, texts } = form.values;
  const main = view.main_language;
  const [language, setLanguage] = useState(main);
  const index = texts.findIndex((one) => one.language === language);
  const text = texts[index]?.text ?? "";
  const path = `texts.${index}.text`;
  const problem = (index >= 0 ? form.errorAt(path) : undefined) ?? form.error("texts");
  const rightToLeft = languages.find(({ tag }) => tag === language)?.right_to_left;
  return (
    <div className={classes.editor}>
      <div className={classes.bar}>
        <Select
          aria-label={t("terms-language")}
          className={classes.language}
          value={language}
          data={choices(languages, texts, language)}
          searchable
          onChange={(tag) => tag && setLanguage(tag)}
          {...languageChoice}
        />
        <p className={classes.hint}>{hintOf(language, main, text !== "")}</p>
      </div>
      <div className={classes.halves}>
        <div>
          <label className={classes.half} htmlFor={id}>
            {t("terms-text")}
          </label>
          <Textarea
            id={id}
            value={text}
            rows={18}
            error={problem}
            placeholder={t("terms-placeholder")}
            lang={language}
            dir={rightToLeft ? "rtl" : "ltr"}
            classNames={{ input: classes.source }}
            onChange={(event) =>
              form.set({ texts: withText(texts, language, event.currentTarget.value) }, [path])
            }
          />
        </div>
        <div>
          <p className={classes.half}>{t("terms-as-invitees-see-them")}</p>
          <Preview text={text} language={language} rightToLeft={rightToLeft} />
        </div>
      </div>
    </div>
  );
}

function Preview({
  text,
  language,
  rightToLeft,
}: {
  text: string;
  language: string;
  rightToLeft?: boolean;
}) {
  const [asked] = useDebouncedValue(text, pause);
  const { data, error, refetch } = useQuery({
    queryKey: [...termsKey, "preview", asked],
    enabled: asked.trim() !== "",
    queryFn: () => call(commands.previewTerms(asked)),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const nothing = text.trim() === "";
  return (
    <>
      {/* It scrolls, so the keyboard must reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region */}
      <section className={classes.preview} aria-label={t("terms-preview")} tabIndex={0}>
        {nothing && <p className={classes.nothing}>{t("terms-nothing-written")}</p>}
        {!nothing && error && <ErrorState error={error} onRetry={() => void refetch()} compact />}
        {!nothing && data && (
          <TermsBlocks blocks={data.blocks} language={language} rightToLeft={rightToLeft} />
        )}
      </section>
      {!nothing && data && data.left_out.length > 0 && (
        <p className={classes.leftOut} role="status">
          {t("terms-left-out", { what: data.left_out.join(", ") })}
        </p>
      )}
    </>
  );
}

/** Those that are written come first; every other can be. */
function choices(languages: readonly LanguageChoice[], texts: TermsForm["texts"], present: string) {
  const written = new Set(texts.map((one) => one.language));
  const known = languages.some(({ tag }) => tag === present)
    ? languages
    : [
        { tag: present, name: languageName(present), own_name: languageName(present) },
        ...languages,
      ];
  const group = (fits: boolean) =>
    known
      .filter(({ tag }) => written.has(tag) === fits)
      .map((one) => ({ value: one.tag, label: languageLabel(one) }));
  return [
    { group: t("terms-written"), items: group(true) },
    { group: t("terms-not-written"), items: group(false) },
  ].filter(({ items }) => items.length > 0);
}

function hintOf(language: string, main: string, written: boolean): string {
  if (language === main) return t("terms-others-fall-back");
  return written
    ? t("terms-empty-it-to-drop")
    : t("terms-readers-get", { reader: languageName(language), main: languageName(main) });
}
