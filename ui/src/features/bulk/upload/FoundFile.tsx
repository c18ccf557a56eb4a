/** A file is open: how it was read, with the choices that override it, its first rows, and what is odd about it. */
import { Button } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { commands, type ImportReading, type ImportView } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { call } from "@/platform/call";
import { allPlaced, fieldWords } from "@/platform/fieldProblems";
import { t } from "@/words";
import { EarlierNote } from "../EarlierNote";
import { FileLine } from "../FileLine";
import { bulk } from "../opened";
import { readingWords, type Source, type useOpening } from "../useOpening";
import { DialectFields } from "./DialectFields";
import { endWords } from "./dialect";
import { FileTrouble } from "./FileTrouble";
import { FirstRows } from "./FirstRows";
import classes from "./FoundFile.module.css";

const placed = ["sheet", "encoding", "delimiter"];

export function FoundFile({
  view,
  opening,
  over,
  onBring,
  unlessLost,
  onReread = bulk.reread,
}: {
  view: ImportView;
  opening: ReturnType<typeof useOpening>;
  over: boolean;
  onBring: (source: Source) => void;
  /** Asks first when changes of the review would be lost. */
  unlessLost: (act: () => void) => void;
  /** The file was read another way. */
  onReread?: (view: ImportView) => void;
}) {
  const reading = useMutation({
    mutationFn: (as: ImportReading) => call(commands.readImportAs(view.id, as)),
    onSuccess: onReread,
  });
  const words = fieldWords(reading.error);
  const busy = reading.isPending || opening.isPending;
  return (
    <div className={classes.found} data-over={over || undefined}>
      <div className={classes.top}>
        <FileLine view={view} words={[endWords(view.dialect)]}>
          <Button
            variant="default"
            loading={opening.isPending}
            onClick={() => onBring({ kind: "picked" })}
          >
            {t("bulk-choose-another-file")}
          </Button>
        </FileLine>
        {opening.isPending && (
          <p className={classes.reading} role="status">
            {readingWords(opening.variables)}
          </p>
        )}
        {opening.isError && <FileTrouble error={opening.error} kept={view.file_name} />}
        {view.earlier && <EarlierNote earlier={view.earlier} />}
        <DialectFields
          view={view}
          busy={busy}
          wordsAt={(field) => words[field]}
          onRead={(as) => unlessLost(() => reading.mutate(as))}
        />
        {reading.isError && !allPlaced(reading.error, placed) && (
          <ErrorState error={reading.error} compact />
        )}
        {view.notes.length > 0 && (
          <ul className={classes.notes} aria-label={t("bulk-notes-on-the-file")}>
            {view.notes.map((note) => (
              <li key={note}>
                <IconInfoCircle size={15} stroke={1.7} aria-hidden />
                {note}
              </li>
            ))}
          </ul>
        )}
      </div>
      <FirstRows view={view} busy={busy} />
      {over && <p className={classes.veil}>{t("bulk-let-go-to-read-this")}</p>}
    </div>
  );
}
