/** The list of fields under the caret: arrows move, Enter or Tab takes, typing narrows. The focus stays in the text. */
import { Portal } from "@mantine/core";
import type { Editor } from "@tiptap/core";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { TemplateField } from "@/bindings";
import { t } from "@/words";
import classes from "./FieldList.module.css";
import { fieldQuery } from "./fields/fieldList";
import { fieldIcons } from "./fields/icons";
import { useEditorValue } from "./useEditorValue";

/** Fields whose name, or one of its words, begins with what was typed. */
export function fitting(fields: readonly TemplateField[], typed: string): TemplateField[] {
  const wanted = typed.trim().toLowerCase();
  return fields.filter(({ label }) => {
    const name = label.toLowerCase();
    return name.startsWith(wanted) || name.split(" ").some((word) => word.startsWith(wanted));
  });
}

export function FieldList({
  editor,
  fields,
}: {
  editor: Editor;
  fields: readonly TemplateField[];
}) {
  const id = useId();
  const query = useEditorValue(editor, ({ state }) => fieldQuery(state));
  const [at, setAt] = useState(0);
  const found = query ? fitting(fields, query.typed) : [];
  const open = found.length > 0;
  const current = Math.min(at, found.length - 1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another word, another first
  useEffect(() => setAt(0), [query?.typed, query?.from]);

  useEffect(() => {
    editor.storage.fieldList.onKey = (event) => {
      if (!open) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) {
        setAt((current + step + found.length) % found.length);
        return true;
      }
      const chosen = found[current];
      if ((event.key !== "Enter" && event.key !== "Tab") || !chosen) return false;
      editor.commands.insertField(chosen.field);
      return true;
    };
    return () => {
      // The editor itself may be gone first.
      if (!editor.isDestroyed) editor.storage.fieldList.onKey = null;
    };
  });

  // Whoever cannot see the list hears of it where the focus is.
  useEffect(() => {
    if (!open) return;
    const { dom } = editor.view;
    dom.setAttribute("aria-controls", `${id}-list`);
    dom.setAttribute("aria-activedescendant", `${id}-${current}`);
    return () => {
      dom.removeAttribute("aria-controls");
      dom.removeAttribute("aria-activedescendant");
    };
  }, [editor, id, open, current]);

  if (!query) return null;
  return (
    <Portal>
      <Options
        id={id}
        editor={editor}
        from={query.from}
        found={found}
        current={current}
        onPoint={setAt}
      />
    </Portal>
  );
}

function Options({
  id,
  editor,
  from,
  found,
  current,
  onPoint,
}: {
  id: string;
  editor: Editor;
  /** Where the brace stands. */
  from: number;
  found: readonly TemplateField[];
  current: number;
  onPoint: (index: number) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (list.current) place(list.current, editor, from);
  });
  useEffect(() => {
    const follow = () => list.current && place(list.current, editor, from);
    window.addEventListener("scroll", follow, { capture: true, passive: true });
    return () => window.removeEventListener("scroll", follow, { capture: true });
  }, [editor, from]);
  useEffect(() => {
    document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: "nearest" });
  }, [id, current]);
  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label={t("templates-fields")}
      className={classes.list}
      data-nothing={found.length === 0 || undefined}
    >
      {found.map((field, index) => {
        const FieldIcon = fieldIcons[field.field];
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text above holds the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text
          <div
            key={field.field}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            className={classes.option}
            onMouseMove={() => onPoint(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => editor.chain().focus().insertField(field.field).run()}
          >
            <FieldIcon size={16} stroke={1.7} aria-hidden />
            {field.label}
            {field.may_be_empty && (
              <span className={classes.aside}>{t("templates-may-be-empty")}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** Under its brace, or above it where there is no room below. */
function place(list: HTMLElement, editor: Editor, from: number): void {
  const gap = 4;
  const { left, top, bottom } = caretAt(editor, from);
  const { height, width } = list.getBoundingClientRect();
  const below = bottom + gap + height <= window.innerHeight - gap;
  list.style.top = `${below ? bottom + gap : Math.max(gap, top - gap - height)}px`;
  list.style.left = `${Math.max(gap, Math.min(left, window.innerWidth - width - gap))}px`;
}

function caretAt(editor: Editor, at: number) {
  try {
    return editor.view.coordsAtPos(at);
  } catch {
    // Nothing is laid out: a test without a screen.
    return editor.view.dom.getBoundingClientRect();
  }
}
