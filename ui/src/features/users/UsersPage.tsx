/** The Users page: everybody who may enroll, where they come from, how far they came, and what is done to them. */
import { Button } from "@mantine/core";
import { IconFileExport, IconFileSpreadsheet, IconUserPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { lazy, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useMay } from "@/app/rights";
import type { UserRow } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { focusInstead } from "@/components/focusBack";
import { Later } from "@/components/Later";
import { has, headerMark, sameFilter, sizeOf, toWire } from "@/components/list/chosen";
import { LoadingRows } from "@/components/list/LoadingRows";
import { RowTable } from "@/components/list/RowTable";
import { useColumnChoice } from "@/components/list/useColumnChoice";
import type { KeyWords } from "@/components/list/useRowKeys";
import { PageHead } from "@/components/PageHead";
import { Say, t } from "@/words";
import { useUserActions } from "./actions";
import type { Ask, Asked } from "./asks";
import { columns } from "./columns";
import { NothingFits, NoUsers } from "./NoUsers";
import { useChipCounts, useLiveUsers, useUserCounts, useUserList } from "./queries";
import { RowMenu } from "./RowMenu";
import { filterOf, isNarrowed, sortWords, type UserSearch, usualSort, wholeList } from "./search";
import { UserChips } from "./UserChips";
import { UserFilters } from "./UserFilters";
import { UserSelectionBar } from "./UserSelectionBar";
import classes from "./UsersPage.module.css";
import { useAsking } from "./useAsking";
import { useInviting } from "./useInviting";
import { filterToExport, rowsOf, useSelection, whyNoInvite, whyNoMerge } from "./useSelection";
import { useUserSearch } from "./useUserSearch";

const UserDrawer = lazy(async () => ({
  default: (await import("./drawer/UserDrawer")).UserDrawer,
}));
const UserDialogs = lazy(async () => ({
  default: (await import("./dialogs/UserDialogs")).UserDialogs,
}));

const keyWords: KeyWords = {
  group: t("users-users"),
  next: t("users-next-user"),
  previous: t("users-previous-user"),
  menu: t("users-menu-of-the-row"),
  open: t("users-open-the-user"),
  choosing: {
    extendDown: t("users-extend-the-selection-down"),
    extendUp: t("users-extend-the-selection-up"),
    select: t("users-select"),
    selectAll: t("users-select-all-loaded"),
  },
};
/** For whoever changes nothing: there is no menu, and nothing to choose for. */
const readingKeys: KeyWords = { ...keyWords, menu: undefined, choosing: undefined };
const boxes = {
  all: t("users-select-all-loaded-users"),
  one: (row: UserRow) => t("users-select-one", { name: row.name }),
};
const idOf = (row: UserRow) => `user-row-${row.id}`;

export function UsersPage() {
  const navigate = useNavigate();
  const manages = useMay("manage");
  const [search, change] = useUserSearch();
  const filter = useMemo(() => filterOf(search), [search]);
  const sort = search.sort ?? usualSort;
  const list = useUserList(filter, sort);
  const counts = useUserCounts(filter).data;
  const chipCounts = useChipCounts(filter).data;
  const actions = useUserActions();
  const invite = useInviting();
  const columnChoice = useColumnChoice("muster.users.columns", columns);
  useLiveUsers(list.data?.pages.length ?? 1);
  const { chosen, onMark, all, clear } = useSelection(filter);

  const [view, setView] = useState<[first: number, last: number]>([0, 0]);
  const [asked, setAsked] = useState<Asked | null>(null);
  /** What had the focus when a question was asked. */
  const askedFrom = useRef<Element | null>(null);
  const ask = useCallback<Ask>((next) => {
    askedFrom.current = document.activeElement;
    setAsked(next);
  }, []);
  // From the palette, or from another page's link.
  useEffect(() => {
    if (!search.add) return;
    if (manages) ask({ kind: "add" });
    change({ add: undefined });
  }, [search.add, ask, change, manages]);
  const endAsking = (done: boolean) => {
    const row = asked !== null && "user" in asked ? asked.user.id : undefined;
    // What was asked of the selection is over once it is done.
    if (done && asked !== null && "size" in asked && asked.name === undefined) clear();
    if (done && asked?.kind === "merge") clear();
    setAsked(null);
    // Asked from the notice of somebody's page, which may be gone by now, one goes on in that page.
    focusInstead(
      askedFrom.current,
      () =>
        document.querySelector<HTMLElement>("[role=dialog] [aria-haspopup=menu]") ??
        document.getElementById(`user-row-${row}`),
    );
  };

  const onView = useCallback((first: number, last: number) => setView([first, last]), []);
  const { hasNextPage, isFetching, fetchNextPage } = list;
  const needMore = useCallback(() => {
    // A quiet re-read must not be cut off by the next window.
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const open = useCallback((row: UserRow) => change({ user: row.id }), [change]);
  const menu = useCallback(
    (row: UserRow) => manages && <RowMenu row={row} onOpen={open} onAsk={ask} />,
    [open, ask, manages],
  );

  const total = counts?.total ?? list.rows.length;
  const narrowed = isNarrowed(filter);
  const empty = list.isSuccess && !list.isPlaceholderData && list.rows.length === 0;
  const teaching = empty && !narrowed;
  const size = sizeOf(chosen);
  const elsewhere = chosen.kind === "matching" && !sameFilter(chosen.filter, filter);
  const head = headerMark(chosen, list.rows, filter);
  const ofSelection = { selection: toWire(chosen), size };
  const toExport = filterToExport(chosen);
  const about = useAsking(ask);
  const archive = () => {
    if (filter.archived) void actions.restore(ofSelection.selection).then(clear);
    else void about("archive", ofSelection).then((done) => done && clear());
  };
  return (
    <div className={classes.page}>
      <PageHead title={t("users-users")}>
        {!teaching && (
          <Button
            variant="default"
            leftSection={<IconFileExport size={16} stroke={1.7} />}
            disabled={list.rows.length === 0}
            onClick={() => void actions.exportCsv(filter)}
          >
            {t("users-export")}
          </Button>
        )}
        {manages && (
          <>
            <Button
              variant="default"
              leftSection={<IconFileSpreadsheet size={16} stroke={1.7} />}
              onClick={() => void navigate({ to: "/users/import" })}
            >
              {t("users-import-users")}
            </Button>
            <Button
              leftSection={<IconUserPlus size={16} stroke={1.7} />}
              variant={teaching ? "default" : undefined}
              onClick={() => ask({ kind: "add" })}
            >
              {t("users-add-user")}
            </Button>
          </>
        )}
      </PageHead>
      <section className={classes.list} aria-label={t("users-users")}>
        {!teaching && (
          <div className={classes.filters}>
            <UserFilters
              counts={counts}
              search={search}
              change={change}
              columnChoice={columnChoice}
            />
            <UserChips counts={chipCounts} search={search} change={change} />
          </div>
        )}
        <RowTable
          label={t("users-users")}
          boxes={manages ? boxes : undefined}
          idOf={idOf}
          menu={menu}
          keyWords={manages ? keyWords : readingKeys}
          rows={list.rows}
          total={total}
          columns={columnChoice.shown}
          sort={sort}
          usualSort={usualSort}
          sortWords={sortWords}
          onSort={(next) => change({ sort: next })}
          head={head}
          isChosen={(row) => has(chosen, row.id, filter)}
          onMark={onMark}
          opened={search.user}
          onOpen={open}
          onNeedMore={needMore}
          onView={onView}
          stale={list.isPlaceholderData}
        >
          {list.isPending && <LoadingRows what="users" />}
          {list.isError && list.rows.length === 0 && (
            <ErrorState error={list.error} onRetry={() => void list.refetch()} />
          )}
          {empty &&
            (narrowed ? (
              <NothingFits filter={filter} onClear={() => change(wholeList)} />
            ) : (
              <NoUsers onAdd={() => ask({ kind: "add" })} />
            ))}
        </RowTable>
        {(list.rows.length > 0 || size > 0) && (
          <footer className={classes.foot}>
            {list.rows.length > 0 && (
              <span className={`${classes.quiet} tabular`}>
                {t("users-range", {
                  first: view[0] + 1,
                  last: Math.min(view[1] + 1, total),
                  total,
                })}
              </span>
            )}
            {list.isError && (
              <span className={classes.behind} role="status">
                <Say
                  id="users-list-behind"
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
            {list.isFetchingNextPage && (
              <span className={classes.quiet}>{t("users-loading-more")}</span>
            )}
            {size > 0 && (
              <UserSelectionBar
                size={size}
                total={
                  chosen.kind === "ids" && head === "all" && total > list.rows.length
                    ? total
                    : undefined
                }
                elsewhere={elsewhere}
                archived={filter.archived}
                noInvite={whyNoInvite(chosen)}
                noMerge={whyNoMerge(chosen)}
                onSelectAll={() => all(total)}
                onShowThem={() => {
                  if (chosen.kind === "matching") change(searchOf(chosen.filter));
                }}
                onInvite={() => invite(rowsOf(chosen) ?? [])}
                onDomain={() => void about("domain", ofSelection)}
                onArchive={archive}
                onMerge={() => ask({ kind: "merge", users: rowsOf(chosen) ?? [] })}
                onDelete={() => void about("delete", ofSelection)}
                onExport={toExport ? () => void actions.exportCsv(toExport) : undefined}
                onClear={clear}
              />
            )}
          </footer>
        )}
      </section>
      <Later>
        <UserDrawer
          id={search.user}
          asking={asked !== null}
          onAsk={ask}
          onOpen={(user) => change({ user })}
          onClose={() => change({ user: undefined })}
        />
        <UserDialogs asked={asked} onOpen={(user) => change({ user })} onClose={endAsking} />
      </Later>
    </div>
  );
}

/** The address that shows what a filter shows. */
function searchOf(filter: ReturnType<typeof filterOf>): Partial<UserSearch> {
  return {
    q: filter.search || undefined,
    roster: filter.roster[0],
    left: filter.left_with_live_invite ? "live" : filter.left ? "any" : undefined,
    source: filter.directory_id ?? undefined,
    domain: filter.domain ?? undefined,
    archived: filter.archived || undefined,
  };
}
