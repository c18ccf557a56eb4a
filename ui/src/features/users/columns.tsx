/** The columns of the list: word, width, cell, and whether one may hide them. */
import type { UserRow, UserSort } from "@/bindings";
import type { RowColumn } from "@/components/list/RowTable";
import table from "@/components/list/Table.module.css";
import type { Choosable } from "@/components/list/useColumnChoice";
import { count } from "@/components/numbers";
import { RelativeTime } from "@/components/RelativeTime";
import { t } from "@/words";
import { LeftMark, RosterBadge } from "./UserBadges";
import classes from "./UsersPage.module.css";
import { directoryLooks, fromWords } from "./words";

export interface Column extends Choosable, RowColumn<UserRow, UserSort> {
  id: string;
  label: string;
}

const text = (value: string | null) =>
  value ? (
    <span className="truncate" title={value}>
      {value}
    </span>
  ) : (
    <span title={t("users-nothing-known")}>—</span>
  );

/** A number with how many of them count now; zero is a dash. */
const amount = (n: number, aside?: string) =>
  n === 0 ? (
    <span title={t("users-none")}>—</span>
  ) : (
    <span className="tabular truncate">
      {count(n)}
      {aside && <span className={classes.aside}> {aside}</span>}
    </span>
  );

export const columns: readonly Column[] = [
  {
    id: "user",
    label: t("users-user"),
    width: "minmax(180px, 2.2fr)",
    sort: { by: "name", way: "ascending" },
    fixed: true,
    initially: true,
    cell: (row) => (
      <span className={table.user}>
        <span className={`${table.name} truncate`} title={row.name}>
          {row.name}
        </span>
        <span className={`${table.email} truncate`} title={row.email}>
          {row.email || t("users-no-address")}
        </span>
      </span>
    ),
  },
  {
    id: "user_name",
    label: t("users-user-name"),
    width: "minmax(92px, 0.9fr)",
    initially: true,
    cell: (row) => text(row.user_name),
  },
  {
    id: "domain",
    label: t("users-domain"),
    width: "minmax(106px, 1.1fr)",
    initially: true,
    cell: (row) => text(row.domain),
  },
  {
    id: "source",
    label: t("users-from"),
    width: "minmax(112px, 1.15fr)",
    initially: true,
    cell: (row) => {
      const { source } = row;
      if (source === null) return <span className={classes.quiet}>{fromWords(row)}</span>;
      if (source.state === "present")
        return (
          <span className="truncate" title={directoryLooks.present.meaning}>
            {source.directory}
          </span>
        );
      return (
        <span className={classes.two}>
          <LeftMark state={source.state} above />{" "}
          <span className={`${classes.first} truncate`} title={source.directory}>
            {source.directory}
          </span>
        </span>
      );
    },
  },
  {
    id: "roster",
    label: t("users-roster"),
    width: "minmax(128px, 0.9fr)",
    fixed: true,
    initially: true,
    cell: (row) =>
      row.left_with_live_invite ? (
        <span className={`${classes.two} ${classes.low}`}>
          <RosterBadge roster={row.roster} />
          <span className={`${classes.left} truncate`} title={t("users-left-means")}>
            {t("users-left-with-a-live-invite")}
          </span>
        </span>
      ) : (
        <RosterBadge roster={row.roster} />
      ),
  },
  {
    id: "devices",
    label: t("users-devices"),
    width: "60px",
    initially: true,
    cell: (row) => amount(row.devices),
  },
  {
    id: "invites",
    label: t("users-invites"),
    width: "minmax(72px, 0.4fr)",
    initially: true,
    cell: (row) =>
      amount(
        row.invites,
        row.live_invites > 0 ? t("users-of-them-live", { n: row.live_invites }) : undefined,
      ),
  },
  {
    id: "phone",
    label: t("users-phone"),
    width: "minmax(110px, 1fr)",
    initially: false,
    cell: (row) => text(row.phone),
  },
  {
    id: "created",
    label: t("users-made"),
    width: "88px",
    sort: { by: "newest", way: "descending" },
    initially: false,
    cell: (row) => <RelativeTime at={row.created_at} />,
  },
  {
    id: "active",
    label: t("users-last-activity"),
    width: "92px",
    sort: { by: "recent_activity", way: "descending" },
    initially: true,
    cell: (row) => <RelativeTime at={row.active_at} />,
  },
];
