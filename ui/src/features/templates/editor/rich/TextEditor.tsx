/** The words of a text message: lines of plain text and fields. */
import type { Editor } from "@tiptap/core";
import { useId, useMemo } from "react";
import { useMay } from "@/app/rights";
import type { TemplateField, TemplateInline } from "@/bindings";
import { t } from "@/words";
import { docOfLines, linesOf } from "./content";
import { textLines } from "./extensions";
import { FieldList } from "./FieldList";
import classes from "./MessageEditor.module.css";
import { MoreFields } from "./MoreFields";
import { pasting } from "./paste/pasting";
import { type Tongue, writing } from "./tongue";
import { PlainBar } from "./toolbar/PlainBar";
import { useRichText } from "./useRichText";

export function TextEditor({
  value,
  tongue,
  fields,
  onChange,
  onReady,
}: {
  /** At first; what is written leaves by `onChange`. */
  value: TemplateInline[];
  tongue: Tongue;
  fields: readonly TemplateField[];
  onChange: (value: TemplateInline[]) => void;
  onReady?: (editor: Editor) => void;
}) {
  const id = useId();
  const fixed = !useMay("manage");
  const { editor, place } = useRichText({
    fixed,
    extensions: textLines,
    doc: docOfLines(value),
    attributes: { ...writing(tongue), "aria-labelledby": id, "aria-multiline": "true" },
    props: pasting,
    onChange: (doc) => onChange(linesOf(doc)),
    onReady,
  });
  // A text carries no picture.
  const inText = useMemo(() => fields.filter(({ field }) => field !== "qr_code"), [fields]);
  return (
    <div>
      <div id={id} className={classes.label}>
        {t("templates-message")}
      </div>
      <div className={classes.box}>
        {fixed ? null : editor ? (
          <PlainBar editor={editor} />
        ) : (
          <div className={classes.noToolbar} />
        )}
        <div ref={place} className={classes.lines} />
        {editor && !fixed && <MoreFields editor={editor} fields={inText} />}
      </div>
      {editor && !fixed && <FieldList editor={editor} fields={inText} />}
    </div>
  );
}
