/** The poster as a PDF: on what paper, in which language; and, once written, where it is. */
import { Modal, Select } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { ComponentProps } from "react";
import { useOverview } from "@/app/session";
import { commands, type PortalStatus, type PosterPrint, type SelfEnrollmentPage } from "@/bindings";
import dialog from "@/components/Dialog.module.css";
import { languageChoice } from "@/components/languageChoice";
import { languageLabel, languageName } from "@/components/languages";
import { useOrganisation } from "@/features/enroll/remembered";
import { FileResult } from "@/features/enrollment/cards/FileResult";
import { papers, usualPaper } from "@/features/enrollment/cards/options";
import { PaperField } from "@/features/enrollment/cards/PaperField";
import { SavePdfFoot } from "@/features/enrollment/cards/SavePdfFoot";
import { templateList } from "@/features/templates/queries";
import { call } from "@/platform/call";
import { ownKey } from "@/platform/own";
import { t } from "@/words";
import classes from "./PosterDialog.module.css";
import { isNothingReady, readyOf } from "./ready";

/** Stands for the organisation's language: a select has no blank value. */
const ours = "ours";

function usePosterOptions(): [PosterPrint, (part: Partial<PosterPrint>) => void] {
  const [kept, keep] = useLocalStorage<Partial<PosterPrint>>({
    key: ownKey("muster.poster"),
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  const options: PosterPrint = {
    paper: papers.find((paper) => paper === kept?.paper) ?? usualPaper(),
    language: typeof kept?.language === "string" ? kept.language : "",
  };
  return [options, (part) => keep({ ...options, ...part })];
}

export function PosterDialog({
  page,
  opened,
  onClose,
}: {
  page: SelfEnrollmentPage;
  opened: boolean;
  onClose: () => void;
}) {
  const portal = useOverview()?.portal;
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
          warnings={warningsOf(page, portal)}
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

/** What whoever follows the poster would meet today; nothing when they can enroll. */
function warningsOf(page: SelfEnrollmentPage, portal: PortalStatus | undefined): string[] {
  // What is printed stands on paper for good: an address that leads nowhere comes before what can be switched on later.
  const said = portal?.doubt ? [t("self-poster-in-vain", { why: portal.doubt })] : [];
  if (!page.settings.enabled) return [...said, t("self-poster-while-off")];
  return said.length === 0 && isNothingReady(readyOf(page, page.settings))
    ? [t("self-poster-nothing-enrolls")]
    : said;
}

function PosterForm({
  warnings,
  busy,
  unsaved,
  error,
  onSave,
  onClose,
}: {
  warnings: readonly string[];
  onSave: (options: PosterPrint) => void;
} & ComponentProps<typeof SavePdfFoot>) {
  const [kept, change] = usePosterOptions();
  const list = useQuery({ ...templateList, enabled: true });
  const main = useOrganisation().language;
  const languages = list.data?.languages ?? [];
  // A language that was chosen once may be none of them any more.
  const language = languages.some(({ tag }) => tag === kept.language) ? kept.language : "";
  return (
    <form
      className={dialog.body}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSave({ paper: kept.paper, language });
      }}
    >
      <p className={dialog.text}>{t("self-poster-what")}</p>
      {warnings.map((warning) => (
        <p key={warning} className={classes.warning} role="note">
          <IconAlertTriangle size={17} stroke={1.7} aria-hidden />
          {warning}
        </p>
      ))}
      <div className={classes.fields}>
        <Select
          {...languageChoice}
          label={t("self-poster-language")}
          value={language === "" ? ours : language}
          data={[
            {
              value: ours,
              label: main
                ? t("self-poster-ours-named", { name: languageName(main) })
                : t("self-poster-ours"),
            },
            ...languages.map((one) => ({ value: one.tag, label: languageLabel(one) })),
          ]}
          error={list.isError ? t("self-poster-no-languages") : undefined}
          allowDeselect={false}
          data-autofocus
          onChange={(tag) => change({ language: tag === null || tag === ours ? "" : tag })}
        />
        <PaperField stacked value={kept.paper} onChange={(paper) => change({ paper })} />
      </div>
      <SavePdfFoot {...{ busy, unsaved, error, onClose }} />
    </form>
  );
}
