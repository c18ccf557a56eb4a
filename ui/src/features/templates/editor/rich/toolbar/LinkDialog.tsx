/** Where the chosen words lead: a page, a mail address or a phone number of the organisation's own. */
import { Button, Modal, TextInput } from "@mantine/core";
import { type Editor, getMarkRange } from "@tiptap/core";
import { useState } from "react";
import dialog from "@/components/Dialog.module.css";
import { t } from "@/words";
import { meantAddress } from "../address";

export function LinkDialog({
  editor,
  opened,
  onClose,
}: {
  editor: Editor;
  opened: boolean;
  onClose: () => void;
}) {
  return (
    <Modal opened={opened} onClose={onClose} title={t("templates-link")} size={440}>
      {opened && <LinkForm editor={editor} onClose={onClose} />}
    </Modal>
  );
}

function LinkForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const before = editor.getAttributes("link").href as string | undefined;
  const [typed, setTyped] = useState(before ?? "");
  const [tried, setTried] = useState(false);
  const address = meantAddress(typed);
  const done = () => {
    onClose();
    requestAnimationFrame(() => editor.commands.focus());
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (address === null) return setTried(true);
        setLink(editor, address);
        done();
      }}
    >
      <TextInput
        label={t("templates-address")}
        placeholder="https://help.northwind.example"
        data-autofocus
        value={typed}
        maxLength={2000}
        onChange={(event) => setTyped(event.currentTarget.value)}
        description={t("templates-a-page-a-mail-address")}
        error={tried && address === null ? t("templates-no-such-address") : undefined}
      />
      <div className={dialog.actions}>
        {before !== undefined && (
          <Button
            variant="subtle"
            color="danger"
            mr="auto"
            onClick={() => {
              editor.chain().extendMarkRange("link").unsetMark("link").run();
              done();
            }}
          >
            {t("templates-remove-the-link")}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t("templates-cancel")}
        </Button>
        <Button type="submit">
          {before === undefined ? t("templates-add-link") : t("templates-change-link")}
        </Button>
      </div>
    </form>
  );
}

/** On the chosen words; on the link that the caret stands in; else the address itself is written. */
function setLink(editor: Editor, href: string): void {
  const { selection, schema } = editor.state;
  const type = schema.marks.link;
  const around = type && getMarkRange(selection.$from, type);
  if (selection.empty && !around) {
    const text = href.replace(/^(mailto|tel):/, "");
    editor.commands.insertContent({
      type: "text",
      text,
      marks: [{ type: "link", attrs: { href } }],
    });
    return;
  }
  const chain = editor.chain();
  if (selection.empty) chain.extendMarkRange("link");
  chain.setMark("link", { href }).run();
}
