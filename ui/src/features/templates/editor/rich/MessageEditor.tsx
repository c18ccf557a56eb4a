/** The body of a mail: toolbar, the text with its blocks, and the fields that it does not use yet. */
import type { Editor } from "@tiptap/core";
import { useId, useMemo, useState } from "react";
import { useMay } from "@/app/rights";
import type { TemplateBlock, TemplateField } from "@/bindings";
import { t } from "@/words";
import { useBrand } from "./brand";
import { bodyOf, docOfBody } from "./content";
import { mailBody } from "./extensions";
import { FieldList } from "./FieldList";
import classes from "./MessageEditor.module.css";
import { MoreFields } from "./MoreFields";
import { pasting } from "./paste/pasting";
import { type Tongue, writing } from "./tongue";
import { LinkDialog } from "./toolbar/LinkDialog";
import { Toolbar } from "./toolbar/Toolbar";
import { useRichText } from "./useRichText";

export function MessageEditor({
  value,
  tongue,
  fields,
  lastWritten,
  onChange,
  onReady,
  onFocus,
}: {
  /** At first; what is written leaves by `onChange`. */
  value: TemplateBlock[];
  tongue: Tongue;
  fields: readonly TemplateField[];
  /** The field, this one or another, whose steps the toolbar takes back; this one when there is none yet. */
  lastWritten: Editor | null;
  onChange: (value: TemplateBlock[]) => void;
  /** The editor stands. */
  onReady?: (editor: Editor) => void;
  onFocus?: (editor: Editor) => void;
}) {
  const id = useId();
  const brand = useBrand();
  const [linking, setLinking] = useState(false);
  const fixed = !useMay("manage");
  const { editor, place } = useRichText({
    fixed,
    extensions: mailBody,
    doc: docOfBody(value),
    attributes: { ...writing(tongue), "aria-labelledby": id, "aria-multiline": "true" },
    props: pasting,
    onChange: (doc) => onChange(bodyOf(doc)),
    onReady,
    onFocus,
  });
  // The QR code is a picture with a panel of its own, and no word in a line.
  const inText = useMemo(() => fields.filter(({ field }) => field !== "qr_code"), [fields]);
  const withQr = inText.length < fields.length;
  return (
    <div>
      <div id={id} className={classes.label}>
        {t("templates-message")}
      </div>
      <div className={classes.box}>
        {fixed ? null : editor ? (
          <Toolbar
            editor={editor}
            undoes={lastWritten ?? editor}
            withQr={withQr}
            onLink={() => setLinking(true)}
          />
        ) : (
          <div className={classes.noToolbar} />
        )}
        <div ref={place} className={classes.body} style={brand} />
        {editor && !fixed && <MoreFields editor={editor} fields={inText} />}
      </div>
      {editor && !fixed && <FieldList editor={editor} fields={inText} />}
      {editor && <LinkDialog editor={editor} opened={linking} onClose={() => setLinking(false)} />}
    </div>
  );
}
