/** The columns of the list of groups. */
import { Link } from "@tanstack/react-router";
import type { GroupRow } from "@/bindings";
import type { RowColumn } from "@/components/list/RowTable";
import table from "@/components/list/Table.module.css";
import { count } from "@/components/numbers";
import { RelativeTime } from "@/components/RelativeTime";
import { t } from "@/words";

const amount = (n: number) =>
  n === 0 ? <span title={t("groups-none")}>—</span> : <span className="tabular">{count(n)}</span>;

const linked = (n: number, to: string, search: Record<string, string>, name: string) =>
  n === 0 ? (
    amount(n)
  ) : (
    <Link to={to} search={search} className="tabular" aria-label={name} title={name}>
      {count(n)}
    </Link>
  );

export const columns: readonly RowColumn<GroupRow, "name">[] = [
  {
    id: "name",
    label: t("groups-group"),
    width: "minmax(220px, 2.4fr)",
    cell: (row) => (
      <span className={`${table.name} truncate`} title={row.name}>
        {row.name}
      </span>
    ),
  },
  {
    id: "devices",
    label: t("groups-devices"),
    width: "minmax(90px, 0.8fr)",
    cell: (row) =>
      linked(
        row.devices,
        "/devices",
        { group: row.id },
        t("groups-show-devices-of", { n: row.devices, name: row.name }),
      ),
  },
  {
    id: "invites",
    label: t("groups-invites"),
    width: "minmax(90px, 0.8fr)",
    cell: (row) =>
      linked(
        row.invites,
        "/enrollment",
        { group: row.id },
        t("groups-show-invites-of", { n: row.invites, name: row.name }),
      ),
  },
  {
    id: "joins",
    label: t("groups-devices-join"),
    width: "minmax(190px, 1.8fr)",
    cell: (row) => {
      const ways = [
        row.rules > 0 && t("groups-by-rules", { n: row.rules }),
        row.defaults > 0 && t("groups-by-defaults", { n: row.defaults }),
      ].filter(Boolean);
      return ways.length > 0 ? (
        <span className="truncate">{ways.join(", ")}</span>
      ) : (
        <span title={t("groups-only-by-name")}>—</span>
      );
    },
  },
  {
    id: "made",
    label: t("groups-made"),
    width: "100px",
    cell: (row) => <RelativeTime at={row.created_at} />,
  },
];
