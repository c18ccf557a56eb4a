/** One directory of the list: what it is, how it stands, when it is read next. */
import { ActionIcon, Menu, Switch } from "@mantine/core";
import {
  IconDotsVertical,
  IconEye,
  IconLogin2,
  IconServer2,
  IconSettings,
  IconTrash,
  IconUsers,
} from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { DirectoryRow } from "@/bindings";
import { LazyMenu } from "@/components/LazyMenu";
import { RelativeTime } from "@/components/RelativeTime";
import { toasts } from "@/components/toasts";
import { Say, t } from "@/words";
import { useDirectoryActions } from "../actions";
import { StandingBadge } from "../StandingBadge";
import { UsersOf } from "../UsersOf";
import { phaseWords, resultOf, type Standing, standingOf } from "../words";
import classes from "./DirectoriesPage.module.css";

const icon = { size: 16, stroke: 1.7, "aria-hidden": true } as const;

export function DirectoryLine({
  row,
  manages,
  onRemove,
}: {
  row: DirectoryRow;
  manages: boolean;
  onRemove: () => void;
}) {
  const { id, name } = row;
  const params = { directoryId: id };
  const standing = standingOf(row);
  const Mark = row.kind === "ldap" ? IconServer2 : IconLogin2;
  return (
    <li className={classes.line} data-off={!row.enabled || undefined}>
      <span className={classes.icon}>
        <Mark size={19} stroke={1.7} aria-hidden />
      </span>
      <div className={classes.who}>
        <Link
          to="/directories/$directoryId"
          params={params}
          data-name
          className={`${classes.name} truncate`}
          title={name}
        >
          {name}
        </Link>
        <p className={`${classes.small} truncate`}>{row.make}</p>
        <p className={`${classes.small} truncate`} title={row.place}>
          {row.place}
        </p>
      </div>
      <State row={row} standing={standing} />
      <div className={classes.small}>
        <UsersOf row={row} />
      </div>
      <div className={classes.small}>
        <Next row={row} />
      </div>
      <EnabledSwitch row={row} manages={manages} />
      <Actions row={row} manages={manages} onRemove={onRemove} />
    </li>
  );
}

function State({ row, standing }: { row: DirectoryRow; standing: Standing }) {
  const { last, running, synced_at, failures, held } = row.sync;
  const bad = standing === "unusable" || standing === "failing";
  return (
    <div className={classes.state}>
      <p className={classes.stateLine}>
        <StandingBadge standing={standing} />
        {synced_at !== null && (
          <span className={classes.when}>
            <Say
              id={bad ? "directories-read-last" : "directories-read-when"}
              parts={{ time: <RelativeTime at={synced_at} /> }}
            />
          </span>
        )}
      </p>
      <p
        className={classes.words}
        data-bad={bad || undefined}
        data-warn={standing === "held" || standing === "gaps" || undefined}
      >
        {standing === "unusable" && row.problem}
        {standing === "running" && running && phaseWords(running, row.users)}
        {standing === "ready" && t("directories-oidc-ready")}
        {standing === "unused" && t("directories-oidc-unused")}
        {standing === "unread" && t("directories-unread-yet")}
        {["held", "gaps", "synced", "failing"].includes(standing) && last && resultOf(last)}
        {standing === "failing" && failures > 1 && (
          <> {t("directories-failed-in-a-row", { n: failures })}</>
        )}
        {standing === "off" && t("directories-off-means")}
      </p>
      {standing === "failing" && last?.outcome === "failed" && last.remedy && (
        <p className={classes.words}>{last.remedy}</p>
      )}
      {bad && held !== null && (
        <p className={classes.words} data-warn>
          {t("directories-held-too")}
        </p>
      )}
    </div>
  );
}

function Next({ row }: { row: DirectoryRow }) {
  if (row.kind === "oidc" || !row.enabled) return <span title={t("app-does-not-apply")}>—</span>;
  const { next_at } = row.sync;
  if (next_at === null)
    return row.sync.last ? t("directories-only-by-hand") : t("directories-after-the-first");
  if (row.sync.running) return t("directories-now");
  return next_at <= Date.now() ? (
    t("directories-next-soon")
  ) : (
    <Say
      id={standingOf(row) === "failing" ? "directories-tries-again" : "directories-next-when"}
      parts={{ time: <RelativeTime at={next_at} /> }}
    />
  );
}

function EnabledSwitch({ row, manages }: { row: DirectoryRow; manages: boolean }) {
  const actions = useDirectoryActions();
  const [busy, setBusy] = useState(false);
  return (
    <Switch
      aria-label={t("directories-use", { name: row.name })}
      checked={row.enabled}
      disabled={!manages || busy}
      onChange={(event) => {
        setBusy(true);
        actions
          .enable(row, event.currentTarget.checked)
          .catch(toasts.failed)
          .finally(() => setBusy(false));
      }}
    />
  );
}

/** After the menu has closed and given the focus back, so that a dialog knows where it belongs when it closes in turn. */
const later = (open: () => void) => () => requestAnimationFrame(() => requestAnimationFrame(open));

function Actions({
  row,
  manages,
  onRemove,
}: {
  row: DirectoryRow;
  manages: boolean;
  onRemove: () => void;
}) {
  const navigate = useNavigate();
  const params = { directoryId: row.id };
  return (
    <LazyMenu
      position="bottom-end"
      width={220}
      target={
        <ActionIcon size={28} aria-label={t("directories-actions-for", { name: row.name })}>
          <IconDotsVertical {...icon} />
        </ActionIcon>
      }
    >
      <Menu.Item
        leftSection={<IconEye {...icon} />}
        onClick={() => void navigate({ to: "/directories/$directoryId", params })}
      >
        {row.kind === "ldap" ? t("directories-syncs-and-preview") : t("directories-overview")}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconSettings {...icon} />}
        onClick={() => void navigate({ to: "/directories/$directoryId/settings", params })}
      >
        {t("directories-settings")}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconUsers {...icon} />}
        onClick={() => void navigate({ to: "/users", search: { source: row.id } })}
      >
        {t("directories-show-users")}
      </Menu.Item>
      {manages && (
        <>
          <Menu.Divider />
          <Menu.Item
            color="var(--danger-ink)"
            leftSection={<IconTrash {...icon} />}
            onClick={later(onRemove)}
          >
            {t("directories-remove")}
          </Menu.Item>
        </>
      )}
    </LazyMenu>
  );
}
