/** The very mail that a row gets: real template, real person; link, passcode and QR code are samples. */
import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type ImportOptions, type ImportQuery, type ImportView } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { count } from "@/components/numbers";
import { MailSheet } from "@/features/enroll/preview/MailSheet";
import classes from "@/features/enroll/preview/PreviewPane.module.css";
import { call } from "@/platform/call";
import steps from "./PreviewSteps.module.css";
import { useSettledOptions } from "./useImportPlan";

export function PreviewPane({
  view,
  options,
  ready,
}: {
  view: ImportView;
  options: ImportOptions;
  /** Rows that become an invite. */
  ready: number;
}) {
  const { settled } = useSettledOptions(options);
  const [asked, setAsked] = useState(0);
  const person = Math.min(asked, Math.max(0, ready - 1));
  const preview = useQuery({
    queryKey: ["import-preview", view.id, settled, person],
    queryFn: async () =>
      call(commands.previewImport(view.id, settled, await readyRow(view.id, person))),
    enabled: ready > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const mail = preview.data;
  return (
    <section className={classes.pane} aria-label="Preview of the mail">
      <div className={classes.head}>
        <span className={classes.title}>Preview</span>
        <span className={`${classes.asOne} truncate`}>
          {mail ? `as ${mail.to.replace(/\s*<.*$/, "")}` : ""}
        </span>
        <span className={classes.language}>English</span>
        {ready > 1 && <Steps at={person} all={ready} onGo={setAsked} />}
      </div>
      {preview.isError && (
        <div className={classes.failed}>
          <ErrorState error={preview.error} onRetry={() => void preview.refetch()} compact />
        </div>
      )}
      {mail ? (
        <MailSheet mail={mail} />
      ) : (
        !preview.isError && (
          <div className={classes.sheet} aria-busy={ready > 0}>
            <p className={classes.waiting}>
              {ready > 0 ? "Writing the mail…" : "No row is ready: there is nobody to write to"}
            </p>
          </div>
        )
      )}
      <p className={classes.foot}>Link, passcode and QR code are samples</p>
    </section>
  );
}

/** Which row the nth invite is made of. The first is the engine's own choice. */
async function readyRow(id: string, position: number): Promise<number | null> {
  if (position === 0) return null;
  const found = await call(commands.importRows(id, readyRows, position, 1));
  return found.rows[0]?.row ?? null;
}

const readyRows: ImportQuery = { show: "ready", field: null, search: "" };

function Steps({ at, all, onGo }: { at: number; all: number; onGo: (at: number) => void }) {
  return (
    <span className={steps.steps}>
      <ActionIcon
        variant="default"
        size={28}
        aria-label="Mail to the person before"
        title="Mail to the person before"
        disabled={at === 0}
        onClick={() => onGo(at - 1)}
      >
        <IconChevronLeft size={16} stroke={1.7} aria-hidden />
      </ActionIcon>
      <span className={`${steps.at} tabular`}>
        {count(at + 1)} of {count(all)}
      </span>
      <ActionIcon
        variant="default"
        size={28}
        aria-label="Mail to the next person"
        title="Mail to the next person"
        disabled={at >= all - 1}
        onClick={() => onGo(at + 1)}
      >
        <IconChevronRight size={16} stroke={1.7} aria-hidden />
      </ActionIcon>
    </span>
  );
}
