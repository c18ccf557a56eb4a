/** The toolbar of a mail's body. */
import { Menu } from "@mantine/core";
import {
  IconBold,
  IconHandClick,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconPlus,
  IconQrcode,
  IconSeparatorHorizontal,
} from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { LazyMenu } from "@/components/LazyMenu";
import { t } from "@/words";
import { insertBlock } from "../insertBlock";
import { useEditorValue } from "../useEditorValue";
import { InsertField } from "./InsertField";
import { UndoTools } from "./PlainBar";
import { StyleMenu } from "./StyleMenu";
import { Tool } from "./Tool";
import classes from "./Toolbar.module.css";
import { ToolRow } from "./ToolRow";

export function Toolbar({
  editor,
  undoes,
  withQr,
  onLink,
}: {
  editor: Editor;
  /** Where Undo and Redo act: a mail's subject and preheader have no toolbar of their own. */
  undoes: Editor;
  /** A message of this kind has a QR code and a link that opens something. */
  withQr: boolean;
  onLink: () => void;
}) {
  const on = useEditorValue(editor, (now) => ({
    bold: now.isActive("bold"),
    italic: now.isActive("italic"),
    link: now.isActive("link"),
    bullets: now.isActive("bulletList"),
    numbers: now.isActive("orderedList"),
  }));
  const run = () => editor.chain().focus();
  return (
    <ToolRow>
      <StyleMenu editor={editor} />
      <span className={classes.line} />
      <Tool
        icon={IconBold}
        name={t("templates-bold")}
        keys="mod+b"
        on={on.bold}
        onClick={() => run().toggleBold().run()}
      />
      <Tool
        icon={IconItalic}
        name={t("templates-italic")}
        keys="mod+i"
        on={on.italic}
        onClick={() => run().toggleItalic().run()}
      />
      <Tool icon={IconLink} name={t("templates-link-tool")} on={on.link} onClick={onLink} />
      <span className={classes.line} />
      <Tool
        icon={IconList}
        name={t("templates-bullets")}
        on={on.bullets}
        onClick={() => run().toggleBulletList().run()}
      />
      <Tool
        icon={IconListNumbers}
        name={t("templates-numbers")}
        on={on.numbers}
        onClick={() => run().toggleOrderedList().run()}
      />
      <InsertMenu editor={editor} withQr={withQr} />
      <span className={classes.line} />
      <UndoTools editor={undoes} />
      <InsertField editor={editor} />
    </ToolRow>
  );
}

function InsertMenu({ editor, withQr }: { editor: Editor; withQr: boolean }) {
  const blocks = [
    { type: "button", label: t("templates-button"), icon: IconHandClick, there: withQr },
    { type: "qrPanel", label: t("templates-qr-code-panel"), icon: IconQrcode, there: withQr },
    {
      type: "horizontalRule",
      label: t("templates-line-across"),
      icon: IconSeparatorHorizontal,
      there: true,
    },
  ] as const;
  return (
    <LazyMenu
      position="bottom-start"
      width={190}
      target={
        <button
          type="button"
          className={classes.tool}
          aria-label={t("templates-insert-a-block")}
          title={t("templates-insert-a-block")}
          onMouseDown={(event) => event.preventDefault()}
        >
          <IconPlus size={17} stroke={1.7} aria-hidden />
        </button>
      }
    >
      {blocks
        .filter(({ there }) => there)
        .map(({ type, label, icon: Mark }) => (
          <Menu.Item
            key={type}
            leftSection={<Mark size={16} stroke={1.7} aria-hidden />}
            // The menu gives the focus back to its button first.
            onClick={() => requestAnimationFrame(() => insertBlock(editor, type))}
          >
            {label}
          </Menu.Item>
        ))}
    </LazyMenu>
  );
}
