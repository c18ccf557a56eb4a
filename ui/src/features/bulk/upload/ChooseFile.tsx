/** Before a file is open: the place to drop it on, and the other ways to bring it. */
import { Button, Loader } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { Warning } from "@/components/Field";
import { Kbd } from "@/components/Kbd";
import { StepHead } from "@/features/enroll/StepHead";
import step from "../Step.module.css";
import { sourceWords, type useOpening } from "../useOpening";
import classes from "./ChooseFile.module.css";
import { FileTrouble } from "./FileTrouble";
import { PasteField } from "./PasteField";

export function ChooseFile({
  opening,
  over,
  oneLine,
}: {
  opening: ReturnType<typeof useOpening>;
  /** A file is held over the window. */
  over: boolean;
  /** A single line was pasted. */
  oneLine: boolean;
}) {
  const busy = opening.isPending;
  return (
    <div className={step.step}>
      <StepHead
        title="Who is in the list?"
        text="One row for each device. Nothing is sent before the last step."
      />
      {opening.isError && <FileTrouble error={opening.error} />}
      <section
        className={classes.zone}
        data-over={over || undefined}
        data-busy={busy || undefined}
        aria-label="File"
        aria-busy={busy}
      >
        {busy ? (
          <p className={classes.reading} role="status">
            <Loader size={18} /> Reading {sourceWords(opening.variables)}…
          </p>
        ) : (
          <>
            <span className={classes.picture}>
              <IconFileSpreadsheet size={28} stroke={1.5} aria-hidden />
            </span>
            <p className={classes.words}>
              {over ? "Let go to read the file" : "Drop a CSV file or an Excel workbook here"}
            </p>
            <p className={classes.or}>or</p>
            <Button size="md" data-autofocus onClick={() => opening.open({ kind: "picked" })}>
              Choose a file…
            </Button>
            <p className={classes.hint}>
              Rows from a spreadsheet? Copy them and press <Kbd keys="mod+v" /> anywhere here
            </p>
          </>
        )}
      </section>
      {oneLine && !busy && (
        <Warning>
          What was pasted is a single line. Copy the rows together with their header.
        </Warning>
      )}
      <PasteField disabled={busy} onRows={(text) => opening.open({ kind: "pasted", text })} />
    </div>
  );
}
