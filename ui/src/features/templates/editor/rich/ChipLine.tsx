/** Subject or preheader: one line of words and chips, with how long it is. */
import type { Editor } from "@tiptap/core";
import { useId } from "react";
import type { TemplateField, TemplateInline } from "@/bindings";
import { t } from "@/words";
import classes from "./ChipLine.module.css";
import { docOfLine, linesOf } from "./content";
import { oneLine } from "./extensions";
import { FieldList } from "./FieldList";
import { isSecret, labelOf } from "./fields/labels";
import { type Tongue, writing } from "./tongue";
import { useEditorValue } from "./useEditorValue";
import { useRichText } from "./useRichText";

/** As long as it will about be: fields count as their names. */
export function lengthOf(pieces: readonly TemplateInline[]): number {
  return pieces.reduce((sum, piece) => {
    if (piece.type === "text") return sum + [...piece.text].length;
    return sum + (piece.type === "field" ? labelOf(piece.attrs.name).length : 1);
  }, 0);
}

export function ChipLine({
  label,
  hint,
  value,
  tongue,
  fields,
  onChange,
}: {
  label: string;
  /** What it is for, as long as it is empty. */
  hint?: string;
  /** At first; what is written leaves by `onChange`. */
  value: TemplateInline[];
  tongue: Tongue;
  fields: readonly TemplateField[];
  onChange: (value: TemplateInline[]) => void;
}) {
  const id = useId();
  const { editor, place } = useRichText({
    extensions: oneLine,
    doc: docOfLine(value),
    attributes: { ...writing(tongue), "aria-labelledby": id, "aria-multiline": "false" },
    onChange: (doc) => onChange(linesOf(doc)),
  });
  return (
    <div>
      <div id={id} className={classes.label}>
        {label}
      </div>
      <div className={classes.box} dir={tongue.right_to_left ? "rtl" : "ltr"}>
        <div ref={place} className={classes.line} />
        {editor && <Count editor={editor} hint={hint} />}
      </div>
      {editor && (
        // Lists and locked screens show this line to everybody.
        <FieldList editor={editor} fields={fields.filter(({ field }) => !isSecret(field))} />
      )}
    </div>
  );
}

function Count({ editor, hint }: { editor: Editor; hint?: string }) {
  const length = useEditorValue(editor, (now) => lengthOf(linesOf(now.getJSON())));
  return (
    <>
      {length === 0 && hint && (
        <span className={classes.hint} aria-hidden>
          {hint}
        </span>
      )}
      <span className={classes.count} title={t("templates-characters-a-field-counts-as")}>
        <span className="visually-hidden">{t("templates-characters")} </span>
        {length}
      </span>
    </>
  );
}
