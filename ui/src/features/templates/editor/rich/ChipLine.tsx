/** Subject or preheader: one line of words and chips, with how long it is. */
import type { Editor } from "@tiptap/core";
import { useId } from "react";
import { useMay } from "@/app/rights";
import type { TemplateField, TemplateInline } from "@/bindings";
import { t } from "@/words";
import classes from "./ChipLine.module.css";
import { docOfLine, linesOf } from "./content";
import { oneLine } from "./extensions";
import { FieldList } from "./FieldList";
import { isSecret } from "./fields/labels";
import { type Tongue, writing } from "./tongue";
import { useEditorValue } from "./useEditorValue";
import { useRichText } from "./useRichText";

export function ChipLine({
  label,
  hint,
  value,
  tongue,
  fields,
  length,
  onChange,
  onFocus,
}: {
  label: string;
  /** What it is for, as long as it is empty. */
  hint?: string;
  /** At first; what is written leaves by `onChange`. */
  value: TemplateInline[];
  tongue: Tongue;
  fields: readonly TemplateField[];
  /** How many characters the preview makes of it, a field being what the reader sees in its place; `null` before there is one. */
  length: number | null;
  onChange: (value: TemplateInline[]) => void;
  onFocus?: (editor: Editor) => void;
}) {
  const id = useId();
  const fixed = !useMay("manage");
  const { editor, place } = useRichText({
    fixed,
    extensions: oneLine,
    doc: docOfLine(value),
    attributes: { ...writing(tongue), "aria-labelledby": id, "aria-multiline": "false" },
    onChange: (doc) => onChange(linesOf(doc)),
    onFocus,
  });
  return (
    <div>
      <div id={id} className={classes.label}>
        {label}
      </div>
      <div className={classes.box} dir={tongue.right_to_left ? "rtl" : "ltr"}>
        <div ref={place} className={classes.line} />
        {editor && <Count editor={editor} hint={hint} length={length} />}
      </div>
      {editor && !fixed && (
        // Lists and locked screens show this line to everybody.
        <FieldList editor={editor} fields={fields.filter(({ field }) => !isSecret(field))} />
      )}
    </div>
  );
}

function Count({ editor, hint, length }: { editor: Editor; hint?: string; length: number | null }) {
  const empty = useEditorValue(editor, (now) => linesOf(now.getJSON()).length === 0);
  // Of an empty line a mail may show something else in its place.
  const shown = empty ? 0 : length;
  return (
    <>
      {empty && hint && (
        <span className={classes.hint} aria-hidden>
          {hint}
        </span>
      )}
      {shown !== null && (
        <span className={classes.count} title={t("templates-characters-as-previewed")}>
          <span className="visually-hidden">{t("templates-characters")} </span>
          {shown}
        </span>
      )}
    </>
  );
}
