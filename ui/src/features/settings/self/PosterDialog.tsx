/** The poster as a PDF: on what paper, in which language; and, once written, where it is. */
import { Button, Modal, SegmentedControl, Select } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { type CardPaper, commands, type PosterPrint } from "@/bindings";
import dialog from "@/components/Dialog.module.css";
import { ErrorState } from "@/components/ErrorState";
import { languageChoice } from "@/components/languageChoice";
import { languageLabel } from "@/components/languages";
import { FileResult } from "@/features/enrollment/cards/FileResult";
import { papers, paperWords, usualPaper } from "@/features/enrollment/cards/options";
import { templateList } from "@/features/templates/queries";
import { call } from "@/platform/call";
import { t } from "@/words";
import classes from "./PosterDialog.module.css";

/** Stands for the organisation's language: a select has no blank value. */
const ours = "ours";

function usePosterOptions(): [PosterPrint, (part: Partial<PosterPrint>) => void] {
  const [kept, keep] = useLocalStorage<Partial<PosterPrint>>({
    key: "muster.poster",
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  const options: PosterPrint = {
    paper: papers.find((paper) => paper === kept?.paper) ?? usualPaper(),
    language: typeof kept?.language === "string" ? kept.language : "",
  };
  return [options, (part) => keep({ ...options, ...part })];
}

export function PosterDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const print = useMutation({
    mutationFn: (options: PosterPrint) => call(commands.printPoster(options)),
  });
  // The system's dialog stands over this one, and its answer belongs here.
  const close = () => {
    if (!print.isPending) onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      onExitTransitionEnd={() => print.reset()}
      title={t("self-poster-title")}
      size={520}
    >
      {print.data ? (
        <FileResult made={print.data} onClose={close}>
          <p className={classes.made}>{t("self-poster-is-written")}</p>
        </FileResult>
      ) : (
        <PosterForm
          busy={print.isPending}
          unsaved={print.data === null}
          error={print.error}
          onSave={(options) => print.mutate(options)}
          onClose={close}
        />
      )}
    </Modal>
  );
}

function PosterForm({
  busy,
  unsaved,
  error,
  onSave,
  onClose,
}: {
  busy: boolean;
  /** The last try ended without a place. */
  unsaved: boolean;
  error: unknown;
  onSave: (options: PosterPrint) => void;
  onClose: () => void;
}) {
  const [kept, change] = usePosterOptions();
  const list = useQuery({ ...templateList, enabled: true });
  const languages = list.data?.languages ?? [];
  // A language that was chosen once may be none of them any more.
  const language = languages.some(({ tag }) => tag === kept.language) ? kept.language : "";
  const paperLabel = useId();
  return (
    <form
      className={dialog.body}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSave({ paper: kept.paper, language });
      }}
    >
      <p className={dialog.text}>{t("self-poster-what")}</p>
      <div className={classes.fields}>
        <Select
          {...languageChoice}
          label={t("self-poster-language")}
          value={language === "" ? ours : language}
          data={[
            { value: ours, label: t("self-poster-ours") },
            ...languages.map((one) => ({ value: one.tag, label: languageLabel(one) })),
          ]}
          error={list.isError ? t("self-poster-no-languages") : undefined}
          allowDeselect={false}
          data-autofocus
          onChange={(tag) => change({ language: tag === null || tag === ours ? "" : tag })}
        />
        <div>
          <span id={paperLabel} className={classes.label}>
            {t("enrollment-paper")}
          </span>
          <SegmentedControl
            aria-labelledby={paperLabel}
            value={kept.paper}
            onChange={(paper) => change({ paper: paper as CardPaper })}
            data={papers.map((paper) => ({ value: paper, label: paperWords[paper] }))}
          />
        </div>
      </div>
      {error != null && (
        <div className={classes.failure}>
          <ErrorState error={error} compact />
        </div>
      )}
      <div className={dialog.actions}>
        <p className={classes.saving} role="status">
          {busy
            ? t("enrollment-waiting-for-the-place")
            : unsaved && t("enrollment-no-place-chosen")}
        </p>
        <Button variant="default" disabled={busy} onClick={onClose}>
          {t("enrollment-cancel")}
        </Button>
        <Button type="submit" loading={busy}>
          {t("enrollment-save-pdf")}
        </Button>
      </div>
    </form>
  );
}
