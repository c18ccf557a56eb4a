/** The devices of a group, by user, a window at a time; chosen ones, or all that the search shows, are moved together. */
import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconArrowRight, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMay } from "@/app/rights";
import type { GroupRow } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { TickBox } from "@/components/TickBox";
import { DeviceBadge } from "@/features/devices/DeviceBadge";
import { nameOf } from "@/features/devices/words";
import { t } from "@/words";
import type { Ask } from "../asks";
import { membersFilter, useMembers } from "../queries";
import classes from "./GroupDrawer.module.css";

export function Members({ group, onAsk }: { group: GroupRow; onAsk: Ask }) {
  const manages = useMay("manage");
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), 180);
  const filter = membersFilter(group.id, search);
  const list = useMembers(filter);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { rows } = list;
  const here = rows.filter((row) => chosen.has(row.id)).length;
  const allHere = rows.length > 0 && here === rows.length;
  const toggle = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    setChosen(next);
  };
  const move = () => {
    // All that is in it, also what was not read yet.
    const whole = search === "" && allHere && list.hasNextPage;
    onAsk({
      kind: "move",
      from: group,
      selection: whole
        ? { kind: "matching", filter, except: [] }
        : { kind: "ids", ids: [...chosen] },
      size: whole ? group.devices : chosen.size,
    });
  };
  if (group.devices === 0 && search === "")
    return (
      <section aria-labelledby="members">
        <h3 id="members" className={classes.heading}>
          {t("groups-members")}
        </h3>
        <p className={classes.quiet}>{t("groups-no-members")}</p>
      </section>
    );
  return (
    <section aria-labelledby="members">
      <div className={classes.membersHead}>
        <h3 id="members" className={classes.heading}>
          {t("groups-members")}
        </h3>
        <TextInput
          className={classes.search}
          aria-label={t("groups-find-a-member")}
          placeholder={t("groups-device-or-user")}
          leftSection={<IconSearch size={15} stroke={1.7} aria-hidden />}
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {list.isError && (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} compact />
      )}
      {rows.length > 0 && (
        <div className={classes.frame}>
          {manages && (
            <div className={classes.all}>
              <TickBox
                label={t("groups-select-all-members")}
                checked={allHere}
                indeterminate={here > 0 && !allHere}
                onChange={() =>
                  toggle(
                    rows.map((row) => row.id),
                    !allHere,
                  )
                }
              />
              <span className={classes.quiet} role="status">
                {chosen.size === 0
                  ? t("groups-choose-to-move")
                  : t("groups-chosen", { n: chosen.size })}
              </span>
              <Button
                className={classes.move}
                size="compact-sm"
                variant="default"
                leftSection={<IconArrowRight size={14} stroke={1.7} aria-hidden />}
                disabled={chosen.size === 0}
                onClick={move}
              >
                {t("groups-move")}
              </Button>
            </div>
          )}
          <ul className={classes.items}>
            {rows.map((row) => (
              <li key={row.id} className={classes.item}>
                {manages && (
                  <TickBox
                    label={t("groups-select-one", { name: nameOf(row) })}
                    checked={chosen.has(row.id)}
                    onChange={(event) => toggle([row.id], event.currentTarget.checked)}
                  />
                )}
                <span className={classes.names}>
                  <Link to="/devices" search={{ device: row.id }} className="truncate">
                    {nameOf(row)}
                  </Link>
                  <span className={`${classes.quiet} truncate`}>{row.user_name}</span>
                </span>
                <DeviceBadge state={row.state} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {list.isSuccess && !list.isPlaceholderData && rows.length === 0 && (
        <p className={classes.quiet}>{t("groups-no-member-fits")}</p>
      )}
      {list.hasNextPage && (
        <button
          type="button"
          className={`link-button ${classes.more}`}
          disabled={list.isFetching}
          onClick={() => void list.fetchNextPage()}
        >
          {t("groups-show-more")}
        </button>
      )}
    </section>
  );
}
