/** The very messages, while they are being set up; link, passcode and QR code are samples. */
import { Select } from "@mantine/core";
import { useState } from "react";
import { useOverview } from "@/app/session";
import type { InviteDraft, Problem, RecipientDraft } from "@/bindings";
import { t } from "@/words";
import { MailPane } from "./MailPane";
import { usePreviewKind } from "./PreviewKind";
import classes from "./PreviewPane.module.css";
import { TextPane } from "./TextPane";
import { usePreviewLanguage } from "./usePreviewLanguage";

export function PreviewPane({
  draft,
  problemsOf,
}: {
  draft: InviteDraft;
  /** Why the nth person cannot be invited as they stand. */
  problemsOf: (index: number) => readonly Problem[];
}) {
  const overview = useOverview();
  const [asked, setAsked] = useState("0");
  const { kind, choice } = usePreviewKind(draft.via ?? "email");
  const { language, onLanguage } = usePreviewLanguage(kind, draft.language);
  const myself: RecipientDraft = {
    name: overview?.account_name ?? "",
    email: overview?.account_email ?? "",
  };
  const people = draft.recipients.map((person, index) => ({ person, index }));
  const reachable = people.filter(({ index }) =>
    // A mail goes without a number; a text goes nowhere without one.
    problemsOf(index).every(({ field }) => kind === "mail" && field.endsWith(".phone")),
  );
  const chosen = reachable.find(({ index }) => String(index) === asked) ?? reachable[0];
  const shown: InviteDraft = { ...draft, recipients: [chosen?.person ?? myself] };

  return (
    <section
      className={classes.pane}
      aria-label={
        kind === "mail" ? t("enroll-preview-of-the-mail") : t("enroll-preview-of-the-text")
      }
    >
      <div className={classes.head}>
        <span className={classes.title}>{t("enroll-preview")}</span>
        {choice}
        {reachable.length > 1 ? (
          <Select
            size="xs"
            className={classes.as}
            aria-label={t("enroll-preview-as")}
            value={String(chosen?.index ?? 0)}
            data={reachable.map(({ person, index }) => ({
              value: String(index),
              label: t("enroll-as-person", { name: person.name }),
            }))}
            onChange={(value) => setAsked(value ?? "0")}
          />
        ) : (
          <span className={`${classes.asOne} truncate`}>
            {chosen
              ? t("enroll-as-person", { name: chosen.person.name })
              : kind === "mail" && t("enroll-as-it-would-reach-you")}
          </span>
        )}
        <span className={classes.language}>{language}</span>
      </div>
      {kind === "mail" ? (
        <MailPane draft={shown} onLanguage={onLanguage} />
      ) : (
        <TextPane
          draft={chosen ? shown : null}
          missing={
            people.length > 0 ? t("enroll-text-wants-a-number") : t("enroll-text-wants-somebody")
          }
        />
      )}
      <p className={classes.foot}>
        {kind === "mail"
          ? t("enroll-link-passcode-and-qr-code")
          : t("enroll-link-and-passcode-are-samples")}
      </p>
    </section>
  );
}
