/** The ⋮ menu of a template. What cannot be done stays visible, off, and says why. */
import { Menu } from "@mantine/core";
import {
  IconCheck,
  IconCopy,
  IconCursorText,
  IconDotsVertical,
  IconDownload,
  IconPencil,
  IconTrash,
} from "@tabler/icons-react";
import type { TemplateSummary } from "@/bindings";
import { LazyMenu } from "@/components/LazyMenu";
import table from "@/components/list/Table.module.css";
import { t } from "@/words";

export interface RowHandlers {
  /** Whoever sits there may change templates. */
  manages: boolean;
  onEdit: (template: TemplateSummary) => void;
  onUse: (template: TemplateSummary) => void;
  onDuplicate: (template: TemplateSummary) => void;
  onRename: (template: TemplateSummary) => void;
  onExport: (template: TemplateSummary) => void;
  onRemove: (template: TemplateSummary) => void;
}

/** After the menu has closed and given the focus back, so that a dialog knows where it belongs when it closes in turn. */
function later(open: () => void) {
  return () => requestAnimationFrame(() => requestAnimationFrame(open));
}

export function RowMenu({
  template,
  handlers,
}: {
  template: TemplateSummary;
  handlers: RowHandlers;
}) {
  const { name, built_in, in_use } = template;
  const fixed = built_in ? t("templates-brought-along") : null;
  const kept = fixed ?? (in_use ? t("templates-it-is-in-use") : null);
  const icon = { size: 16, stroke: 1.7, "aria-hidden": true } as const;
  return (
    <LazyMenu
      position="bottom-end"
      width={220}
      target={
        <button
          type="button"
          className={table.more}
          aria-label={t("templates-actions-for", { name })}
        >
          <IconDotsVertical size={16} stroke={1.7} aria-hidden />
        </button>
      }
    >
      {handlers.manages && (
        <>
          <Menu.Item
            leftSection={<IconPencil {...icon} />}
            onClick={() => handlers.onEdit(template)}
          >
            {t("templates-edit")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCheck {...icon} />}
            disabled={in_use}
            onClick={() => handlers.onUse(template)}
          >
            {t("templates-use")}
            {in_use && <span className={table.why}>{t("templates-it-is-in-use")}</span>}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconCopy {...icon} />}
            onClick={later(() => handlers.onDuplicate(template))}
          >
            {t("templates-duplicate-menu")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCursorText {...icon} />}
            disabled={fixed !== null}
            onClick={later(() => handlers.onRename(template))}
          >
            {t("templates-rename-menu")}
            {fixed && <span className={table.why}>{fixed}</span>}
          </Menu.Item>
        </>
      )}
      <Menu.Item
        leftSection={<IconDownload {...icon} />}
        onClick={() => handlers.onExport(template)}
      >
        {t("templates-export")}
      </Menu.Item>
      {handlers.manages && (
        <>
          {" "}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconTrash {...icon} />}
            color={kept === null ? "var(--danger-ink)" : undefined}
            disabled={kept !== null}
            onClick={later(() => handlers.onRemove(template))}
          >
            {t("templates-remove-menu")}
            {kept && <span className={table.why}>{kept}</span>}
          </Menu.Item>
        </>
      )}
    </LazyMenu>
  );
}
