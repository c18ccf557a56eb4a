/** The ⋮ menu of a row. What can be asked of the device is read when the menu opens. */
import { Menu } from "@mantine/core";
import { IconDotsVertical, IconListDetails } from "@tabler/icons-react";
import type { DeviceRow } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { LazyMenu } from "@/components/LazyMenu";
import table from "@/components/list/Table.module.css";
import { t } from "@/words";
import { useDeviceActions } from "./actions";
import type { LineHandlers } from "./DeviceLine";
import classes from "./DeviceMenu.module.css";
import { DeviceMenuItems } from "./DeviceMenuItems";
import { useDeviceDetail } from "./queries";
import { nameOf } from "./words";

export function RowMenu({ row, handlers }: { row: DeviceRow; handlers: LineHandlers }) {
  return (
    <LazyMenu
      position="bottom-end"
      width={244}
      target={
        <button
          type="button"
          className={table.more}
          tabIndex={-1}
          aria-label={t("devices-actions-for", { name: nameOf(row) })}
        >
          <IconDotsVertical size={16} stroke={1.7} aria-hidden />
        </button>
      }
    >
      <Menu.Item
        leftSection={<IconListDetails size={16} stroke={1.7} aria-hidden />}
        onClick={() => handlers.open(row)}
      >
        {t("devices-details")}
      </Menu.Item>
      <Actions id={row.id} handlers={handlers} />
    </LazyMenu>
  );
}

function Actions({ id, handlers }: { id: string; handlers: LineHandlers }) {
  const query = useDeviceDetail(id);
  const actions = useDeviceActions();
  if (query.data)
    return <DeviceMenuItems detail={query.data} actions={actions} onAsk={handlers.ask} />;
  if (query.isError)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />;
  return (
    <p className={classes.reading} role="status">
      {t("devices-reading-what-it-can-do")}
    </p>
  );
}
