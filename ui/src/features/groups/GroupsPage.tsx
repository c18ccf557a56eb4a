/** The Groups page: all device groups, and by which rules devices join them. */
import { Button, SegmentedControl } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { lazy, useCallback, useRef, useState } from "react";
import { useMay } from "@/app/rights";
import type { GroupRow } from "@/bindings";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { focusInstead } from "@/components/focusBack";
import { Later } from "@/components/Later";
import { LoadingRows } from "@/components/list/LoadingRows";
import { RowTable } from "@/components/list/RowTable";
import { SearchField } from "@/components/list/SearchField";
import type { KeyWords } from "@/components/list/useRowKeys";
import { nothingFits } from "@/components/listWords";
import { PageHead } from "@/components/PageHead";
import { RoleReads } from "@/components/ReadOnly";
import { Say, t } from "@/words";
import type { Ask, Asked } from "./asks";
import { columns } from "./columns";
import classes from "./GroupsPage.module.css";
import { useGroupList, useLiveGroups } from "./queries";
import { RowMenu } from "./RowMenu";
import { RulesTab } from "./rules/RulesTab";
import { useGroupSearch } from "./search";

const GroupDrawer = lazy(async () => ({
  default: (await import("./drawer/GroupDrawer")).GroupDrawer,
}));
const GroupDialogs = lazy(async () => ({
  default: (await import("./dialogs/GroupDialogs")).GroupDialogs,
}));

const keyWords: KeyWords = {
  group: t("groups-groups"),
  next: t("groups-next-group"),
  previous: t("groups-previous-group"),
  menu: t("groups-menu-of-the-row"),
  open: t("groups-open-the-group"),
};
const sortWords = { name: t("groups-sort-name") };
const idOf = (row: GroupRow) => `group-row-${row.id}`;

export function GroupsPage() {
  const manages = useMay("manage");
  const [search, change] = useGroupSearch();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [moved, setMoved] = useState(0);
  const all = useGroupList("");
  // The page without groups asks for the first one itself.
  const asks = search.tab === undefined && !search.q?.trim() && all.isSuccess && all.groups === 0;
  useLiveGroups();
  /** What had the focus when a question was asked. */
  const askedFrom = useRef<Element | null>(null);
  const ask = useCallback<Ask>((next) => {
    askedFrom.current = document.activeElement;
    setAsked(next);
  }, []);
  const endAsking = (done: boolean) => {
    // Those who were chosen are elsewhere now.
    if (done && asked?.kind === "move") setMoved((before) => before + 1);
    const row = asked !== null && "group" in asked ? asked.group?.id : undefined;
    setAsked(null);
    focusInstead(askedFrom.current, () => document.getElementById(`group-row-${row}`));
  };
  return (
    <div className={classes.page}>
      <PageHead title={t("groups-groups")}>
        {manages && !asks && (
          <Button
            leftSection={<IconPlus size={16} stroke={2} />}
            onClick={() => ask({ kind: "name", group: null })}
          >
            {t("groups-new-group")}
          </Button>
        )}
      </PageHead>
      <div className={classes.bar}>
        <SegmentedControl
          aria-label={t("groups-shown")}
          value={search.tab ?? "list"}
          data={[
            { value: "list", label: t("groups-groups") },
            { value: "rules", label: t("groups-rules-and-defaults") },
          ]}
          onChange={(tab) => change({ tab: tab === "rules" ? "rules" : undefined })}
        />
        {search.tab === undefined && (
          <SearchField
            name={t("groups-find-a-group")}
            placeholder={t("groups-find-a-group")}
            group={t("groups-groups")}
            value={search.q ?? ""}
            onChange={(q) => change({ q: q || undefined })}
          />
        )}
      </div>
      <RoleReads className={classes.reads} />
      {search.tab === "rules" ? (
        <RulesTab />
      ) : (
        <List
          query={search.q?.trim() ?? ""}
          opened={search.group}
          onOpen={(group) => change({ group })}
          onClear={() => change({ q: undefined })}
          onAsk={ask}
        />
      )}
      <Later>
        <GroupDrawer
          id={search.group}
          asking={asked !== null}
          moved={moved}
          onAsk={ask}
          onClose={() => change({ group: undefined })}
        />
        <GroupDialogs asked={asked} onOpen={(group) => change({ group })} onClose={endAsking} />
      </Later>
    </div>
  );
}

function List({
  query,
  opened,
  onOpen,
  onClear,
  onAsk,
}: {
  query: string;
  opened: string | undefined;
  onOpen: (id: string) => void;
  onClear: () => void;
  onAsk: Ask;
}) {
  const manages = useMay("manage");
  const list = useGroupList(query);
  const { hasNextPage, isFetching, fetchNextPage } = list;
  const needMore = useCallback(() => {
    // A quiet re-read must not be cut off by the next window.
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const latest = useRef(onOpen);
  latest.current = onOpen;
  const open = useCallback((row: GroupRow) => latest.current(row.id), []);
  const menu = useCallback(
    (row: GroupRow) => <RowMenu row={row} onOpen={open} onAsk={onAsk} />,
    [open, onAsk],
  );
  const empty = list.isSuccess && !list.isPlaceholderData && list.rows.length === 0;
  return (
    <section className={classes.list} aria-label={t("groups-groups")}>
      <RowTable
        label={t("groups-groups")}
        idOf={idOf}
        menu={menu}
        keyWords={keyWords}
        rows={list.rows}
        total={query === "" ? list.groups : list.rows.length}
        columns={columns}
        sort="name"
        usualSort="name"
        sortWords={sortWords}
        onSort={nowhere}
        opened={opened}
        onOpen={open}
        onNeedMore={needMore}
        onView={nowhere}
        stale={list.isPlaceholderData}
      >
        {list.isPending && <LoadingRows what="groups" />}
        {list.isError && list.rows.length === 0 && (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        )}
        {empty &&
          (query === "" ? (
            <EmptyState
              title={t("groups-no-groups-yet")}
              action={
                manages && (
                  <Button
                    leftSection={<IconPlus size={16} stroke={2} />}
                    onClick={() => onAsk({ kind: "name", group: null })}
                  >
                    {t("groups-new-group")}
                  </Button>
                )
              }
            >
              {t("groups-a-group-is")}
            </EmptyState>
          ) : (
            <EmptyState
              title={t("groups-no-group-fits")}
              action={
                <Button variant="default" onClick={onClear}>
                  {t("groups-clear-the-search")}
                </Button>
              }
            >
              {nothingFits(query, false)}
            </EmptyState>
          ))}
      </RowTable>
      {list.rows.length > 0 && (
        <footer className={classes.foot}>
          <span>{t("count-groups", { n: list.groups })}</span>
          {list.isError && (
            <span className={classes.behind} role="status">
              <Say
                id="groups-list-behind"
                parts={{
                  retry: (inside) => (
                    <button
                      type="button"
                      className="link-button"
                      onClick={() => void list.refetch()}
                    >
                      {inside}
                    </button>
                  ),
                }}
              />
            </span>
          )}
        </footer>
      )}
    </section>
  );
}

/** The list has one order, and nobody asks which rows are in view. */
function nowhere() {}
