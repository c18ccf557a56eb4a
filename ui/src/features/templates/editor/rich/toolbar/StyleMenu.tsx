/** What kind of paragraph the caret stands in: text, heading, small print. */
import { Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { LazyMenu } from "@/components/LazyMenu";
import { t } from "@/words";
import { useEditorValue } from "../useEditorValue";
import classes from "./Toolbar.module.css";

const styles = [
  {
    id: "text",
    label: t("templates-text"),
    set: (editor: Editor) => editor.chain().focus().setParagraph(),
  },
  {
    id: "h1",
    label: t("templates-heading-1"),
    set: (editor: Editor) => editor.chain().focus().setHeading(1),
  },
  {
    id: "h2",
    label: t("templates-heading-2"),
    set: (editor: Editor) => editor.chain().focus().setHeading(2),
  },
  {
    id: "h3",
    label: t("templates-heading-3"),
    set: (editor: Editor) => editor.chain().focus().setHeading(3),
  },
  {
    id: "quiet",
    label: t("templates-small-print"),
    set: (editor: Editor) => editor.chain().focus().setParagraph(true),
  },
] as const;

function styleAt({ state }: Editor): string {
  const { parent } = state.selection.$from;
  switch (parent.type.name) {
    case "heading":
      return `h${parent.attrs.level}`;
    case "paragraph":
      return parent.attrs.quiet ? "quiet" : "text";
    default:
      return parent.type.name;
  }
}

export function StyleMenu({ editor }: { editor: Editor }) {
  const now = useEditorValue(editor, styleAt);
  const label =
    styles.find(({ id }) => id === now)?.label ??
    (now === "button" ? t("templates-button") : t("templates-text"));
  const choose = (id: string) => {
    const style = styles.find((one) => one.id === id);
    // The menu gives the focus back to its button first.
    if (style) requestAnimationFrame(() => style.set(editor).run());
  };
  return (
    <LazyMenu
      position="bottom-start"
      width={190}
      target={
        <button
          type="button"
          className={classes.style}
          aria-label={t("templates-text-style", { label })}
          onMouseDown={(event) => event.preventDefault()}
        >
          {label}
          <IconChevronDown size={14} stroke={1.7} aria-hidden />
        </button>
      }
    >
      <Menu.RadioGroup value={now} onChange={choose}>
        {styles.map(({ id, label }) => (
          <Menu.RadioItem
            key={id}
            value={id}
            closeMenuOnClick
            className={id === "text" ? undefined : classes[id]}
          >
            {label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </LazyMenu>
  );
}
