/** The columns of the list: word, width, cell, and whether one may hide them. */
import type { ReactNode } from "react";
import type { DeviceRow, DeviceSort } from "@/bindings";
import type { HeadColumn } from "@/components/list/HeadCell";
import table from "@/components/list/Table.module.css";
import type { Choosable } from "@/components/list/useColumnChoice";
import { PlatformIcon } from "@/components/PlatformIcon";
import { ownershipWords, platformWords } from "@/components/platforms";
import { RelativeTime } from "@/components/RelativeTime";
import { t } from "@/words";
import { DeviceBadge } from "./DeviceBadge";
import classes from "./DeviceTable.module.css";
import { nameOf, reasonWords } from "./words";

export interface Column extends Choosable, HeadColumn<DeviceSort> {
  /** A track of the table's grid. */
  width: string;
  cell: (row: DeviceRow) => ReactNode;
}

const text = (value: string | null, none = t("devices-does-not-apply")) =>
  value ? (
    <span className="truncate" title={value}>
      {value}
    </span>
  ) : (
    <span title={none}>—</span>
  );

const twoLines = (first: string, second: string) => (
  <span className={table.user}>
    <span className={`${table.name} truncate`} title={first}>
      {first}
    </span>
    <span className={`${table.email} truncate`} title={second}>
      {second}
    </span>
  </span>
);

export const columns: readonly Column[] = [
  {
    id: "device",
    label: t("devices-device"),
    width: "minmax(126px, 1.75fr)",
    fixed: true,
    initially: true,
    cell: (row) =>
      row.name
        ? twoLines(row.name, row.model || row.product)
        : twoLines(nameOf(row), t("devices-name-not-told")),
  },
  {
    id: "user",
    label: t("devices-user"),
    width: "minmax(130px, 1.75fr)",
    sort: { by: "user", way: "ascending" },
    initially: true,
    cell: (row) => twoLines(row.user_name, row.user_email),
  },
  {
    id: "platform",
    label: t("devices-platform"),
    width: "minmax(114px, 1.2fr)",
    initially: true,
    cell: (row) => (
      <span className={table.platform}>
        <PlatformIcon platform={row.platform} size={15} />
        <span className="truncate">{row.os || platformWords[row.platform].label}</span>
      </span>
    ),
  },
  {
    id: "serial",
    label: t("devices-serial"),
    width: "minmax(92px, 1fr)",
    initially: true,
    cell: (row) => (
      <span className={`${classes.serial} truncate`}>
        {text(row.serial, t("devices-serial-not-told"))}
      </span>
    ),
  },
  {
    id: "owned",
    label: t("devices-owned-by"),
    width: "minmax(74px, 0.72fr)",
    initially: true,
    cell: (row) => ownershipWords[row.owned_by],
  },
  {
    id: "group",
    label: t("devices-group"),
    width: "minmax(64px, 1.2fr)",
    initially: true,
    cell: (row) => text(row.group, t("devices-un-assigned")),
  },
  {
    id: "seen",
    label: t("devices-last-seen"),
    width: "84px",
    sort: { by: "last_seen", way: "descending" },
    initially: true,
    cell: (row) => <RelativeTime at={row.last_seen_at} />,
  },
  {
    id: "enrolled",
    label: t("devices-enrolled"),
    width: "84px",
    sort: { by: "newest", way: "descending" },
    initially: false,
    cell: (row) => <RelativeTime at={row.enrolled_at} />,
  },
  {
    id: "state",
    label: t("devices-state"),
    width: "minmax(166px, 2fr)",
    fixed: true,
    initially: true,
    cell: (row) =>
      row.reason ? (
        // On a line of its own: beside the badge nothing of it could be read.
        <span className={classes.state}>
          <DeviceBadge state={row.state} />
          <span className={`${table.email} truncate`} title={reasonWords(row.reason)}>
            {reasonWords(row.reason)}
          </span>
        </span>
      ) : (
        <span className={table.state}>
          <DeviceBadge state={row.state} />
          {row.open_commands > 0 && (
            <span className={`${table.reason} truncate`}>
              {t("devices-commands-waiting", { n: row.open_commands })}
            </span>
          )}
        </span>
      ),
  },
];
