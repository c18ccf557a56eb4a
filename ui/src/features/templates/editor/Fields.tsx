/** What is written in: for a mail subject, preheader and message; for a text the message alone. */
import type { Editor } from "@tiptap/core";
import { memo, useState } from "react";
import { t } from "@/words";
import classes from "./Fields.module.css";
import { ChipLine } from "./rich/ChipLine";
import { MessageEditor } from "./rich/MessageEditor";
import { TextEditor } from "./rich/TextEditor";
import type { Tongue } from "./rich/tongue";
import type { Sheet } from "./sheet";

/** Drawn once: what is written changes the page on every key, and the editors need none of it. */
export const Fields = memo(function Fields({
  sheet,
  tongue,
  subjectLength,
  preheaderLength,
  onBody,
}: {
  sheet: Sheet;
  tongue: Tongue;
  /** Characters of them in the preview; `null` before there is one. */
  subjectLength: number | null;
  preheaderLength: number | null;
  /** The editor of the message stands. */
  onBody: (editor: Editor) => void;
}) {
  // What the editors begin with; from then on they know better.
  const [{ content, view }] = useState(() => sheet.read());
  const [lastWritten, setLastWritten] = useState<Editor | null>(null);
  const { fields } = view;
  if (content.channel === "sms")
    return (
      <div className={classes.fields}>
        <TextEditor
          value={content.body}
          tongue={tongue}
          fields={fields}
          onChange={(body) => sheet.write({ body })}
          onReady={onBody}
        />
      </div>
    );
  return (
    <div className={classes.fields}>
      <ChipLine
        label={t("templates-subject")}
        value={content.subject}
        tongue={tongue}
        fields={fields}
        length={subjectLength}
        onChange={(subject) => sheet.write({ subject })}
        onFocus={setLastWritten}
      />
      <ChipLine
        label={t("templates-preheader")}
        hint={t("templates-the-beginning-of-the-message")}
        value={content.preheader}
        tongue={tongue}
        fields={fields}
        length={preheaderLength}
        onChange={(preheader) => sheet.write({ preheader })}
        onFocus={setLastWritten}
      />
      <MessageEditor
        value={content.body}
        tongue={tongue}
        fields={fields}
        lastWritten={lastWritten}
        onChange={(body) => sheet.write({ body })}
        onReady={onBody}
        onFocus={setLastWritten}
      />
    </div>
  );
});
