/** The columns of the list: word, width, cell, and whether one may hide them. */
import type { ReactNode } from "react";
import type { InviteRow, InviteSort } from "@/bindings";
import classes from "@/components/list/Table.module.css";
import { PlatformIcon } from "@/components/PlatformIcon";
import { ownershipWords, platformWords } from "@/components/platforms";
import { RelativeTime } from "@/components/RelativeTime";
import { replyWords } from "@/components/replies";
import { StateBadge } from "@/components/StateBadge";
import { ViaMark } from "@/components/ViaMark";
import { LeftMark } from "@/features/users/UserBadges";
import { t } from "@/words";

export interface Column {
  id: string;
  label: string;
  /** A track of the table's grid. */
  width: string;
  /** Always there. */
  fixed?: boolean;
  /** The order that a click on its head gives, and which way that runs. */
  sort?: { by: InviteSort; way: "ascending" | "descending" };
  /** Shown until the admin says otherwise. */
  initially: boolean;
  cell: (row: InviteRow) => ReactNode;
}

const text = (value: string | null) =>
  value ? (
    <span className="truncate" title={value}>
      {value}
    </span>
  ) : (
    <span title={t("enrollment-does-not-apply")}>—</span>
  );

export const columns: readonly Column[] = [
  {
    id: "user",
    label: t("enrollment-user"),
    width: "minmax(170px, 2.44fr)",
    sort: { by: "name", way: "ascending" },
    fixed: true,
    initially: true,
    cell: (row) => (
      <span className={classes.user}>
        <span className={`${classes.name} truncate`} title={`${row.user_name}\n${row.user_email}`}>
          {row.user_name}
        </span>
        {/* A row has two lines: whoever has left stands there with that in place of the address. */}
        {row.left === null || row.left === "present" ? (
          <span className={`${classes.email} truncate`} title={row.user_email}>
            {row.user_email}
          </span>
        ) : (
          <LeftMark state={row.left} />
        )}
      </span>
    ),
  },
  {
    id: "platform",
    label: t("enrollment-platform"),
    width: "minmax(112px, 1.26fr)",
    initially: true,
    cell: (row) => (
      <span className={classes.platform}>
        <PlatformIcon platform={row.platform} size={15} />
        {platformWords[row.platform].label}
      </span>
    ),
  },
  {
    id: "owned",
    label: t("enrollment-owned-by"),
    width: "minmax(74px, 0.9fr)",
    initially: true,
    cell: (row) => ownershipWords[row.owned_by],
  },
  {
    id: "group",
    label: t("enrollment-group"),
    width: "minmax(84px, 1.4fr)",
    initially: true,
    cell: (row) => text(row.group),
  },
  {
    id: "domain",
    label: t("enrollment-domain"),
    width: "minmax(84px, 1.2fr)",
    initially: false,
    cell: (row) => text(row.domain),
  },
  {
    id: "via",
    label: t("enrollment-via"),
    width: "56px",
    initially: true,
    cell: (row) => <ViaMark via={row.via} />,
  },
  {
    id: "state",
    label: t("enrollment-state"),
    width: "minmax(172px, 2.16fr)",
    fixed: true,
    initially: true,
    cell: (row) => (
      <span className={classes.state}>
        <StateBadge state={row.state} />
        <span className={`${classes.reason} truncate`} title={row.reason || undefined}>
          {row.locked && !row.reason
            ? t("enrollment-locked-wrong-passcodes")
            : replyWords(row.reason)}
        </span>
      </span>
    ),
  },
  {
    id: "sent",
    label: t("enrollment-sent"),
    width: "82px",
    initially: true,
    cell: (row) => <RelativeTime at={row.sent_at} />,
  },
  {
    id: "expires",
    label: t("enrollment-expires"),
    width: "82px",
    sort: { by: "expires_soon", way: "ascending" },
    initially: true,
    cell: (row) => (
      <RelativeTime at={row.live || row.state === "expired" ? row.expires_at : null} />
    ),
  },
  {
    id: "activity",
    label: t("enrollment-activity"),
    width: "82px",
    sort: { by: "recent_activity", way: "descending" },
    initially: false,
    cell: (row) => <RelativeTime at={row.updated_at} />,
  },
  {
    id: "created",
    label: t("enrollment-created"),
    width: "82px",
    sort: { by: "newest", way: "descending" },
    initially: false,
    cell: (row) => <RelativeTime at={row.created_at} />,
  },
  {
    id: "by",
    label: t("enrollment-created-by"),
    width: "minmax(84px, 1fr)",
    initially: false,
    cell: (row) => text(row.created_by),
  },
];
