/** The ⋮ menu of a row. */
import { Menu } from "@mantine/core";
import { IconDotsVertical, IconListDetails } from "@tabler/icons-react";
import type { UserRow } from "@/bindings";
import { LazyMenu } from "@/components/LazyMenu";
import table from "@/components/list/Table.module.css";
import { t } from "@/words";
import type { Ask } from "./asks";
import { UserMenuItems } from "./UserMenuItems";

export function RowMenu({
  row,
  onOpen,
  onAsk,
}: {
  row: UserRow;
  onOpen: (row: UserRow) => void;
  onAsk: Ask;
}) {
  return (
    <LazyMenu
      position="bottom-end"
      width={244}
      target={
        <button
          type="button"
          className={table.more}
          tabIndex={-1}
          aria-label={t("users-actions-for", { name: row.name })}
        >
          <IconDotsVertical size={16} stroke={1.7} aria-hidden />
        </button>
      }
    >
      <Menu.Item
        leftSection={<IconListDetails size={16} stroke={1.7} aria-hidden />}
        onClick={() => onOpen(row)}
      >
        {t("users-details")}
      </Menu.Item>
      <UserMenuItems user={row} onAsk={onAsk} />
    </LazyMenu>
  );
}
