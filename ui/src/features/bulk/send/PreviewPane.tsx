/** The very messages that a row gets: real template, real person; link, passcode and QR code are samples. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type ImportOptions, type ImportQuery, type ImportView } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { MailSheet } from "@/features/enroll/preview/MailSheet";
import { usePreviewKind } from "@/features/enroll/preview/PreviewKind";
import classes from "@/features/enroll/preview/PreviewPane.module.css";
import { TextPane } from "@/features/enroll/preview/TextPane";
import { usePreviewLanguage } from "@/features/enroll/preview/usePreviewLanguage";
import { call } from "@/platform/call";
import { t } from "@/words";
import { PreviewSteps } from "./PreviewSteps";
import { rowDraft } from "./rowDraft";
import { useSettledOptions } from "./useImportPlan";

const nobody = t("bulk-nobody-to-write-to");

interface PaneProps {
  view: ImportView;
  options: ImportOptions;
  /** Rows that become an invite. */
  ready: number;
}

export function PreviewPane(props: PaneProps) {
  const { options, ready } = props;
  const [asked, setAsked] = useState(0);
  const { kind, choice } = usePreviewKind(options.via ?? "email");
  const { language, onLanguage } = usePreviewLanguage(kind, options.language);
  const person = Math.min(asked, Math.max(0, ready - 1));
  return (
    <section
      className={classes.pane}
      aria-label={kind === "mail" ? t("bulk-preview-of-mail") : t("bulk-preview-of-text")}
    >
      <div className={classes.head}>
        <span className={classes.title}>{t("bulk-preview")}</span>
        {choice}
        <span className={classes.language}>{language}</span>
        {ready > 1 && <PreviewSteps kind={kind} at={person} all={ready} onGo={setAsked} />}
      </div>
      {kind === "mail" ? (
        <Mail {...props} person={person} onLanguage={onLanguage} />
      ) : (
        <Text {...props} person={person} />
      )}
      <p className={classes.foot}>
        {kind === "mail"
          ? t("bulk-link-passcode-and-qr-code")
          : t("bulk-link-and-passcode-are-samples")}
      </p>
    </section>
  );
}

/** `person` is the nth row that is ready. */
type MessageProps = PaneProps & { person: number };

function Mail({
  view,
  options,
  ready,
  person,
  onLanguage,
}: MessageProps & { onLanguage: (tag: string) => void }) {
  const { settled } = useSettledOptions(options);
  const preview = useQuery({
    queryKey: ["import-preview", view.id, settled, person],
    queryFn: async () =>
      call(commands.previewImport(view.id, settled, await readyRow(view.id, person))),
    enabled: ready > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <>
      {preview.isError && (
        <div className={classes.failed}>
          <ErrorState error={preview.error} onRetry={() => void preview.refetch()} compact />
        </div>
      )}
      {preview.data ? (
        <MailSheet mail={preview.data} onLanguage={onLanguage} />
      ) : (
        !preview.isError && (
          <div className={classes.sheet} aria-busy={ready > 0}>
            <p className={classes.waiting}>{ready > 0 ? t("bulk-writing-the-mail") : nobody}</p>
          </div>
        )
      )}
    </>
  );
}

function Text({ view, options, ready, person }: MessageProps) {
  const row = useQuery({
    queryKey: ["import-text-row", view.id, person, ready],
    queryFn: () => call(commands.importRows(view.id, readyRows, person, 1)),
    enabled: ready > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  if (row.isError)
    return (
      <div className={classes.failed}>
        <ErrorState error={row.error} onRetry={() => void row.refetch()} compact />
      </div>
    );
  const draft = row.data && ready > 0 ? rowDraft(row.data, options) : null;
  return <TextPane draft={draft} missing={ready > 0 ? t("bulk-writing-the-text") : nobody} />;
}

/** Which row the nth invite is made of. The first is the engine's own choice. */
async function readyRow(id: string, position: number): Promise<number | null> {
  if (position === 0) return null;
  const found = await call(commands.importRows(id, readyRows, position, 1));
  return found.rows[0]?.row ?? null;
}

const readyRows: ImportQuery = { show: "ready", field: null, search: "" };
