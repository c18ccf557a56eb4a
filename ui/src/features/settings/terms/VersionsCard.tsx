/** What was published, the latest first; each can be read as it was. */
import { Modal, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commands } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { languageName } from "@/components/languages";
import { ReadingButton } from "@/components/ReadOnly";
import { RelativeTime } from "@/components/RelativeTime";
import { call } from "@/platform/call";
import { Say, t } from "@/words";
import { SettingCard } from "../form/SettingRow";
import { TermsBlocks } from "./TermsBlocks";
import classes from "./TermsSection.module.css";
import { languagesOf, termsKey, versionsKey } from "./termsForm";

export function VersionsCard() {
  const versions = useQuery({
    queryKey: versionsKey,
    queryFn: () => call(commands.termsVersions()),
  });
  const [shown, setShown] = useState<number | null>(null);
  if (versions.isError)
    return <ErrorState error={versions.error} onRetry={() => void versions.refetch()} compact />;
  if (!versions.data || versions.data.length === 0) return null;
  return (
    <SettingCard title={t("terms-versions")}>
      <ul className={classes.versions}>
        {versions.data.map(({ number, at, by, languages, accepted }, index) => (
          <li key={number} className={classes.version}>
            <div className={classes.versionWords}>
              <p>
                <strong>{t("terms-version", { version: number })}</strong>{" "}
                {index === 0 && <span className={classes.holds}>{t("terms-holds-now")}</span>}
              </p>
              <p className={classes.hint}>
                <Say
                  id="terms-version-by"
                  vars={{ by }}
                  parts={{ when: <RelativeTime at={at} /> }}
                />
                {" · "}
                {languagesOf(languages.map((language) => ({ language })))}
                {" · "}
                {t("terms-accepted-by", { n: accepted })}
              </p>
            </div>
            <ReadingButton
              variant="subtle"
              size="xs"
              aria-label={t("terms-read-version", { version: number })}
              onClick={() => setShown(number)}
            >
              {t("terms-read")}
            </ReadingButton>
          </li>
        ))}
      </ul>
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        title={t("terms-version", { version: shown ?? 0 })}
        size={640}
      >
        {shown !== null && <Version number={shown} />}
      </Modal>
    </SettingCard>
  );
}

function Version({ number }: { number: number }) {
  const { data, error, refetch } = useQuery({
    queryKey: [...termsKey, "version", number],
    queryFn: () => call(commands.termsVersion(number)),
    // What was published never changes; how many accepted it stands in the list.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const text = data?.texts.find(({ language }) => language === chosen) ?? data?.texts[0];
  const shown = useQuery({
    queryKey: [...termsKey, "preview", text?.text],
    enabled: text !== undefined,
    queryFn: () => call(commands.previewTerms(text?.text ?? "")),
  });
  const failure = error ?? shown.error;
  if (failure)
    return (
      <ErrorState
        error={failure}
        onRetry={() => void (error ? refetch() : shown.refetch())}
        compact
      />
    );
  if (!data || !text || !shown.data)
    return (
      <p className={classes.hint} role="status">
        {t("settings-reading")}
      </p>
    );
  return (
    <div className={classes.read}>
      {data.texts.length > 1 && (
        <SegmentedControl
          aria-label={t("terms-language")}
          value={text.language}
          data={data.texts.map(({ language }) => ({
            value: language,
            label: languageName(language),
          }))}
          onChange={setChosen}
        />
      )}
      <TermsBlocks blocks={shown.data.blocks} language={text.language} />
    </div>
  );
}
