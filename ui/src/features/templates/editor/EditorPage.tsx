/** One template: its words by channel and language on the left, the message as it would arrive on the right. */
import { useParams, useSearch } from "@tanstack/react-router";
import type { Editor } from "@tiptap/core";
import { useCallback, useRef, useState } from "react";
import { useMay } from "@/app/rights";
import type { FieldName } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { useShortcuts } from "@/keyboard/useShortcuts";
import { t } from "@/words";
import { useTemplate, useTemplateList } from "../queries";
import { templateSearch } from "../search";
import { channelOf, firstLanguage } from "../words";
import { ChecksPanel } from "./checks/ChecksPanel";
import { showFinding } from "./checks/showFinding";
import { EditorHead } from "./EditorHead";
import classes from "./EditorPage.module.css";
import { Fields } from "./Fields";
import { LeaveDialog } from "./LeaveDialog";
import { Notes } from "./Notes";
import { PreviewPane } from "./preview/PreviewPane";
import { charactersOf, usePreview } from "./preview/usePreview";
import { FieldSprite } from "./rich/fields/icons";
import { insertFieldOrBlock } from "./rich/insertBlock";
import "./rich/prose.css";
import { Segments } from "./Segments";
import { readinessOfSheet } from "./sheet";
import { TongueBar } from "./TongueBar";
import { TestDialog } from "./test/TestDialog";
import { useSheet } from "./useSheet";
import { VersionsDrawer } from "./versions/VersionsDrawer";

export function EditorPage() {
  const { templateId = "" } = useParams({ strict: false }) as { templateId?: string };
  const search = templateSearch(useSearch({ strict: false }));
  const list = useTemplateList();
  const manages = useMay("manage");
  const template = list.data?.templates.find(({ id }) => id === templateId);
  const channel = channelOf(template, search.channel);
  const language =
    search.language ?? (template && list.data ? firstLanguage(template, channel, list.data) : "");
  const address = language === "" ? null : { template_id: templateId, channel, language };
  const query = useTemplate(address);
  const { sheet, state } = useSheet(query.data);
  const preview = usePreview(state);
  const body = useRef<Editor | null>(null);
  const [versions, setVersions] = useState(false);
  const [testing, setTesting] = useState(false);
  const tongue = list.data?.languages.find(({ tag }) => tag === language) ?? {
    tag: language,
    name: language,
    right_to_left: false,
  };

  const stands = useCallback((editor: Editor) => {
    body.current = editor;
  }, []);
  const insert = useCallback((name: FieldName) => {
    if (body.current) insertFieldOrBlock(body.current, name);
  }, []);
  useShortcuts(
    [
      {
        keys: "{",
        label: t("templates-insert-field"),
        group: t("templates-template"),
        run: () => body.current?.chain().focus().openFieldList().run(),
      },
      {
        keys: "mod+s",
        label: t("templates-save-the-draft-now"),
        group: t("templates-template"),
        whileTyping: true,
        run: () => void sheet?.flush(),
      },
    ],
    manages,
  );
  const musts = preview.shown?.findings.filter(({ level }) => level === "must") ?? [];
  const failed = list.data ? query : list;

  return (
    <div className={classes.page}>
      <FieldSprite />
      <EditorHead
        name={state?.view.template.name ?? template?.name ?? t("templates-template")}
        sheet={sheet}
        state={state}
        preview={preview}
        must={musts[0] ?? null}
        onMust={() => musts[0] && showFinding(musts[0].code)}
        onVersions={() => setVersions(true)}
        onTest={() => setTesting(true)}
      />
      <div className={classes.split}>
        <div className={classes.left}>
          {list.data && template && (
            <TongueBar
              list={list.data}
              template={template}
              channel={channel}
              language={language}
              readiness={state && readinessOfSheet(state)}
            />
          )}
          {failed.isError && (
            <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
          )}
          {!state && !failed.isError && (
            <p role="status" className={classes.reading}>
              {t("templates-reading-the-template")}
            </p>
          )}
          {sheet && state && (
            <>
              <Notes sheet={sheet} state={state} onCompare={() => setVersions(true)} />
              <Fields
                key={`${channel} ${language} ${state.round}`}
                sheet={sheet}
                tongue={tongue}
                subjectLength={charactersOf(preview.shown?.mail?.subject)}
                preheaderLength={charactersOf(preview.shown?.mail?.preheader)}
                onBody={stands}
              />
              {channel === "sms" && <Segments text={preview.shown?.text ?? null} />}
              {manages && <ChecksPanel preview={preview} onInsert={insert} />}
            </>
          )}
        </div>
        <PreviewPane channel={channel} rightToLeft={tongue.right_to_left} preview={preview} />
      </div>
      <LeaveDialog sheet={sheet} />
      {sheet && state && (
        <VersionsDrawer
          opened={versions}
          sheet={sheet}
          state={state}
          languageName={tongue.name}
          onClose={() => setVersions(false)}
        />
      )}
      {state && (
        <TestDialog
          opened={testing}
          request={preview.request}
          findings={preview.shown?.findings ?? []}
          onClose={() => setTesting(false)}
        />
      )}
    </div>
  );
}
