/** The fields that the message does not use yet, to put in with one click. */
import { IconPlus } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import type { FieldName, TemplateField } from "@/bindings";
import { t } from "@/words";
import classes from "./MoreFields.module.css";
import { useEditorValue } from "./useEditorValue";

/** What a message wants most often; the others follow in the engine's order. */
const wanted: readonly FieldName[] = [
  "user_name",
  "passcode",
  "link",
  "expires_on",
  "group",
  "organisation",
  "support_phone",
  "device_platform",
];

/** As many as stand in one line; all others are in the list that `{` opens. */
const shown = 4;

function usedIn(editor: Editor): FieldName[] {
  const used = new Set<FieldName>();
  editor.state.doc.descendants((node) => {
    if (node.type.name === "field") used.add(node.attrs.name);
    if (node.type.name === "button") used.add("link");
    if (node.type.name === "qrPanel") used.add("qr_code");
  });
  return [...used].sort();
}

export function MoreFields({
  editor,
  fields,
}: {
  editor: Editor;
  fields: readonly TemplateField[];
}) {
  const used = useEditorValue(editor, usedIn);
  const unused = fields.filter(({ field }) => !used.includes(field));
  if (unused.length === 0) return null;
  const rank = ({ field }: TemplateField) => {
    const at = wanted.indexOf(field);
    return at < 0 ? wanted.length : at;
  };
  const more = [...unused].sort((a, b) => rank(a) - rank(b)).slice(0, shown);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no row of buttons
    <div className={classes.more} role="group" aria-label={t("templates-more-fields")}>
      <span className={classes.label}>{t("templates-more-fields")}</span>
      {more.map(({ field, label }) => (
        <button
          key={field}
          type="button"
          className={classes.field}
          aria-label={t("templates-insert-named", { label })}
          // The caret stays where the field shall go.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => editor.chain().focus().insertField(field).run()}
        >
          <IconPlus size={13} stroke={1.9} aria-hidden />
          {label}
        </button>
      ))}
    </div>
  );
}
