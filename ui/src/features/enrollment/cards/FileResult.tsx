/** A PDF that was written: what came of it, where it is, and letters that are missing on it. */
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
import { CopyButton } from "@/components/CopyButton";
import dialog from "@/components/Dialog.module.css";
import { Say, t } from "@/words";
import classes from "./Cards.module.css";

/** Characters that are named; the rest are counted. */
const named = 8;

/** With its number: where no font has it, this window may have none either. */
const spelled = (character: string) =>
  `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")})`;

export function FileResult({
  made,
  onClose,
  children,
}: {
  made: { path: string; without_font: readonly string[] };
  onClose: () => void;
  /** What was made, in a sentence or two. */
  children: ReactNode;
}) {
  const done = useRef<HTMLButtonElement>(null);
  // The button that had the focus is gone with the form.
  useEffect(() => done.current?.focus(), []);
  return (
    <div className={dialog.body}>
      <div className={classes.done} role="status">
        <IconCircleCheck size={20} stroke={1.7} aria-hidden />
        <div>{children}</div>
      </div>
      <p className={classes.file}>
        <span className={classes.path}>{made.path}</span>
        <CopyButton
          value={made.path}
          name={t("enrollment-copy-the-path")}
          label={t("enrollment-copy-path")}
        />
      </p>
      {made.without_font.length > 0 && <WithoutFont characters={made.without_font} />}
      <div className={dialog.actions}>
        <Button ref={done} onClick={onClose}>
          {t("enrollment-done")}
        </Button>
      </div>
    </div>
  );
}

function WithoutFont({ characters }: { characters: readonly string[] }) {
  const more = characters.length - named;
  const shown = characters.slice(0, named).map(spelled).join(", ");
  const parts = {
    b: (inside: ReactNode) => <strong className={classes.characters}>{inside}</strong>,
  };
  return (
    <div className={classes.warning} role="alert">
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
      <div>
        <p>
          {more > 0 ? (
            <Say id="enrollment-many-without-font" vars={{ shown, more }} parts={parts} />
          ) : (
            <Say
              id="enrollment-some-without-font"
              vars={{ shown, n: characters.length }}
              parts={parts}
            />
          )}
        </p>
        <p>{t("enrollment-install-a-font-for-that")}</p>
      </div>
    </div>
  );
}
