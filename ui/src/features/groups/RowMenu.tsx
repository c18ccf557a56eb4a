/** The ⋮ menu of a group. */
import { Menu } from "@mantine/core";
import {
  IconDeviceMobile,
  IconDotsVertical,
  IconListDetails,
  IconPencil,
  IconSend,
  IconTrash,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useMay } from "@/app/rights";
import type { GroupRow } from "@/bindings";
import { LazyMenu } from "@/components/LazyMenu";
import table from "@/components/list/Table.module.css";
import { t } from "@/words";
import type { Ask } from "./asks";

const icon = { size: 16, stroke: 1.7, "aria-hidden": true } as const;

/** After the menu has closed and given the focus back, so that a dialog knows where it belongs when it closes in turn. */
function later(open: () => void) {
  return () => requestAnimationFrame(() => requestAnimationFrame(open));
}

export function RowMenu({
  row,
  onOpen,
  onAsk,
}: {
  row: GroupRow;
  onOpen: (row: GroupRow) => void;
  onAsk: Ask;
}) {
  const navigate = useNavigate();
  const manages = useMay("manage");
  return (
    <LazyMenu
      position="bottom-end"
      width={220}
      target={
        <button
          type="button"
          className={table.more}
          tabIndex={-1}
          aria-label={t("groups-actions-for", { name: row.name })}
        >
          <IconDotsVertical {...icon} />
        </button>
      }
    >
      <Menu.Item leftSection={<IconListDetails {...icon} />} onClick={() => onOpen(row)}>
        {t("groups-details")}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconDeviceMobile {...icon} />}
        onClick={() => void navigate({ to: "/devices", search: { group: row.id } })}
      >
        {t("groups-show-devices")}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconSend {...icon} />}
        onClick={() => void navigate({ to: "/enrollment", search: { group: row.id } })}
      >
        {t("groups-show-invites")}
      </Menu.Item>
      {manages && (
        <>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconPencil {...icon} />}
            onClick={later(() => onAsk({ kind: "name", group: row }))}
          >
            {t("groups-rename")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash {...icon} />}
            color="var(--danger-ink)"
            onClick={later(() => onAsk({ kind: "remove", group: row }))}
          >
            {t("groups-remove")}
          </Menu.Item>
        </>
      )}
    </LazyMenu>
  );
}
