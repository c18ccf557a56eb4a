/** Before a file is open: the place to drop it on, and the other ways to bring it. */
import { Button, Loader } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useState } from "react";
import { Warning } from "@/components/Field";
import { Kbd } from "@/components/Kbd";
import { StepHead } from "@/features/enroll/StepHead";
import { Say, t } from "@/words";
import step from "../Step.module.css";
import { readingWords, type useOpening } from "../useOpening";
import classes from "./ChooseFile.module.css";
import { FileTrouble } from "./FileTrouble";
import { PasteField } from "./PasteField";

export function ChooseFile({
  title = t("bulk-who-is-in-the-list"),
  text = t("bulk-one-row-for-each-device"),
  opening,
  over,
  oneLine,
  headers,
}: {
  title?: string;
  text?: string;
  opening: ReturnType<typeof useOpening>;
  /** A file is held over the window. */
  over: boolean;
  /** A single line was pasted. */
  oneLine: boolean;
  /** Of the example rows to paste; those of invites when left out. */
  headers?: readonly string[];
}) {
  const busy = opening.isPending;
  const [pasting, setPasting] = useState(false);
  return (
    <div className={step.step}>
      <StepHead title={title} text={text} />
      {opening.isError && <FileTrouble error={opening.error} />}
      <section
        className={classes.zone}
        data-over={over || undefined}
        data-busy={busy || undefined}
        aria-label={t("bulk-file")}
        aria-busy={busy}
      >
        {busy ? (
          <p className={classes.reading} role="status">
            <Loader size={18} /> {readingWords(opening.variables)}
          </p>
        ) : (
          <>
            <span className={classes.picture}>
              <IconFileSpreadsheet size={28} stroke={1.5} aria-hidden />
            </span>
            <p className={classes.words}>
              {over ? t("bulk-let-go-to-read-the") : t("bulk-drop-a-csv-file-or")}
            </p>
            <p className={classes.or}>{t("bulk-or")}</p>
            <Button
              size="md"
              // Whoever pastes by hand goes on below.
              variant={pasting ? "default" : "filled"}
              data-autofocus
              onClick={() => opening.open({ kind: "picked" })}
            >
              {t("bulk-choose-a-file")}
            </Button>
            <p className={classes.hint}>
              <Say id="bulk-paste-anywhere" parts={{ keys: <Kbd keys="mod+v" /> }} />
            </p>
          </>
        )}
      </section>
      {oneLine && !busy && <Warning>{t("bulk-what-was-pasted-is-a")}</Warning>}
      <PasteField
        disabled={busy}
        headers={headers}
        shown={pasting}
        onShow={setPasting}
        onRows={(text) => opening.open({ kind: "pasted", text })}
      />
    </div>
  );
}
