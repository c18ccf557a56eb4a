/** What becomes of the draft: published as the next version, or forgotten. Both are asked first. */
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type TermsView } from "@/bindings";
import { DeedDialog } from "@/components/DeedDialog";
import { languageName } from "@/components/languages";
import { RelativeTime } from "@/components/RelativeTime";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { Say, t } from "@/words";
import { enrollmentKey } from "../enrollment/enrollmentForm";
import type { SettingsForm } from "../form/useSettingsForm";
import classes from "./TermsSection.module.css";
import { languagesOf, type TermsForm, termsKey, toForm } from "./termsForm";

export function DraftActions({ form }: { form: SettingsForm<TermsForm> }) {
  const queries = useQueryClient();
  const [asked, setAsked] = useState<"publish" | "discard" | null>(null);
  const { view, texts } = form.values;
  const { draft, published } = view;
  const version = (published?.number ?? 0) + 1;
  const unsaved = form.changes.length > 0;

  const take = (stored: TermsView) => {
    queries.setQueryData(termsKey, toForm(stored));
    form.discard();
    void queries.invalidateQueries({ queryKey: termsKey });
    void queries.invalidateQueries({ queryKey: enrollmentKey });
  };
  const publish = async () => {
    // Saved as a whole: should publishing fail, it is a draft and not lost.
    if (unsaved) take(await call(commands.saveTermsDraft(texts)));
    take(await call(commands.publishTerms(published?.number ?? 0)));
    toasts.done(t("terms-published", { version }));
  };
  const discard = async () => {
    take(await call(commands.discardTermsDraft()));
    toasts.done(t("terms-draft-discarded"));
  };

  return (
    <div className={classes.draft}>
      <p className={classes.draftWords}>
        {unsaved ? (
          t("terms-unsaved")
        ) : draft ? (
          <Say
            id="terms-draft-saved"
            vars={{ by: draft.saved_by }}
            parts={{ when: <RelativeTime at={draft.saved_at} /> }}
          />
        ) : published ? (
          t("terms-no-draft")
        ) : (
          t("terms-never-written")
        )}
      </p>
      {draft && (
        <Button variant="subtle" onClick={() => setAsked("discard")}>
          {t("terms-discard-draft")}
        </Button>
      )}
      <Button
        // While something is unsaved, the bar's Save is the next step.
        variant={unsaved ? "default" : "filled"}
        disabled={!(draft || unsaved) || texts.length === 0}
        onClick={() => setAsked("publish")}
      >
        {unsaved
          ? t("terms-save-and-publish-version", { version })
          : t("terms-publish-version", { version })}
      </Button>
      <DeedDialog
        asked={asked === "publish" ? version : null}
        words={(n) => ({
          title: t("terms-publish-title", { version: n }),
          confirm: t("terms-publish-confirm", { version: n }),
          text: <PublishWords view={view} texts={texts} version={n} unsaved={unsaved} />,
        })}
        onConfirm={publish}
        onClose={() => setAsked(null)}
      />
      <DeedDialog
        asked={asked === "discard" ? true : null}
        danger
        words={() => ({
          title: t("terms-discard-title"),
          confirm: t("terms-discard-confirm"),
          text: published
            ? t("terms-discard-text", { version: published.number })
            : t("terms-discard-text-first"),
        })}
        onConfirm={discard}
        onClose={() => setAsked(null)}
      />
    </div>
  );
}

/** What publishing means, above all for invites that are under way. */
function PublishWords({
  view,
  texts,
  version,
  unsaved,
}: {
  view: TermsView;
  texts: TermsForm["texts"];
  version: number;
  unsaved: boolean;
}) {
  const main = languageName(view.main_language);
  return (
    <ul className={classes.means}>
      {unsaved && <li>{t("terms-means-saved-first")}</li>}
      {view.asked ? (
        <>
          <li>{t("terms-means-under-way", { version })}</li>
          <li>{t("terms-means-managed")}</li>
        </>
      ) : (
        <li>{t("terms-means-not-asked")}</li>
      )}
      <li>{t("terms-means-languages", { languages: languagesOf(texts), main })}</li>
      <li>{t("terms-means-for-good")}</li>
    </ul>
  );
}
