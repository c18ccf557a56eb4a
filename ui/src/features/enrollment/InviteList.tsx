/** Filters, table, footer and everything that opens from a row; it holds the selection. */
import { lazy, useCallback, useState } from "react";
import type { InviteFilter, InviteRow } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { Later } from "@/components/Later";
import { LoadingRows } from "@/components/list/LoadingRows";
import { useColumnChoice } from "@/components/list/useColumnChoice";
import { useAskWillWait } from "@/features/approvals/beforehand";
import { Say, t } from "@/words";
import { type InviteActions, one } from "./actions";
import type { Asked, AskedAgain } from "./askFirst";
import { columns } from "./columns";
import classes from "./EnrollmentPage.module.css";
import { FilterBar } from "./FilterBar";
import { InviteTable } from "./InviteTable";
import { NoInvites, NothingFits } from "./NoInvites";
import { useCounts, useInviteList, useLiveInvites } from "./queries";
import { canResend } from "./RowMenu";
import { SelectionBar } from "./SelectionBar";
import { StateChips } from "./StateChips";
import { type EnrollmentSearch, isNarrowed, sameFilter } from "./search";
import { allMatching, type Chosen, has, mark, nothing, sizeOf, toWire } from "./selection";
import type { ChangeSearch } from "./useEnrollmentSearch";

const InviteDrawer = lazy(async () => ({ default: (await import("./InviteDrawer")).InviteDrawer }));
const QrDialog = lazy(async () => ({ default: (await import("./QrDialog")).QrDialog }));
const GroupDialog = lazy(async () => ({ default: (await import("./GroupDialog")).GroupDialog }));
const ResendDialog = lazy(async () => ({ default: (await import("./askFirst")).ResendDialog }));
const RevokeDialog = lazy(async () => ({ default: (await import("./askFirst")).RevokeDialog }));

export function InviteList({
  search,
  change,
  filter,
  actions,
  manages,
  onPrint,
}: {
  search: EnrollmentSearch;
  change: ChangeSearch;
  filter: InviteFilter;
  actions: InviteActions;
  /** Whoever sits there may change things. */
  manages: boolean;
  onPrint: (asked: Asked) => void;
}) {
  const sort = search.sort ?? "recent_activity";
  const list = useInviteList(filter, sort);
  const counts = useCounts(filter).data;
  const columnChoice = useColumnChoice("muster.enrollment.columns", columns);
  useLiveInvites(list.data?.pages.length ?? 1);

  const [chosen, setChosen] = useState<Chosen>(nothing);
  const [view, setView] = useState<[first: number, last: number]>([0, 0]);
  const [revoking, setRevoking] = useState<Asked | null>(null);
  const [resending, setResending] = useState<AskedAgain | null>(null);
  const willWait = useAskWillWait();
  const [grouping, setGrouping] = useState(false);
  const [qr, setQr] = useState<InviteRow | null>(null);

  const onView = useCallback((first: number, last: number) => setView([first, last]), []);
  const { hasNextPage, isFetching, fetchNextPage } = list;
  const needMore = useCallback(() => {
    // A quiet re-read must not be cut off by the next window.
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);

  const total = counts?.total ?? list.rows.length;
  const size = sizeOf(chosen);
  const elsewhere = chosen.kind === "matching" && !sameFilter(chosen.filter, filter);
  const clear = () => setChosen(nothing);
  const resend = async ({ selection, chosen }: Asked) => {
    await actions.resend(selection);
    if (chosen) clear();
  };
  const revoke = async ({ selection, chosen }: Asked) => {
    await actions.revoke(selection);
    if (chosen) clear();
  };
  /** The selection, named where it is one that the list knows. */
  const askedOfChosen = (): Asked => {
    const [id] = chosen.kind === "ids" && size === 1 ? chosen.ids : [];
    const name = list.rows.find((row) => row.id === id)?.user_name;
    return { selection: toWire(chosen), size, name, chosen: true };
  };
  const askToResend = async (asked: Asked, again: number) =>
    setResending({ ...asked, again, above: await willWait(again) });
  const resendOne = (row: InviteRow) =>
    void askToResend({ selection: one(row.id), size: 1, name: row.user_name }, 1);
  const resendChosen = () => {
    // Rows further down are not known here: they count as if all could be sent again.
    const not = list.rows.filter((row) => has(chosen, row.id, filter) && !canResend(row)).length;
    void askToResend(askedOfChosen(), size - not);
  };
  const revokeOne = (row: InviteRow) =>
    setRevoking({ selection: one(row.id), size: 1, name: row.user_name });

  const printOne = (row: InviteRow) =>
    onPrint({ selection: one(row.id), size: 1, name: row.user_name });

  const narrowed = isNarrowed(filter);
  const empty = list.isSuccess && !list.isPlaceholderData && list.rows.length === 0;
  return (
    <section className={classes.list} aria-labelledby="invites">
      <h2 id="invites" className={classes.listTitle}>
        {t("enrollment-invites")}
      </h2>
      {(!empty || narrowed) && (
        <div className={classes.filters}>
          <FilterBar search={search} change={change} counts={counts} columnChoice={columnChoice} />
          <StateChips
            counts={counts}
            chosen={search.state}
            onChange={(state) => change({ state })}
          />
        </div>
      )}
      <InviteTable
        rows={list.rows}
        total={total}
        columns={columnChoice.shown}
        sort={sort}
        onSort={(sort) => change({ sort })}
        filter={filter}
        chosen={chosen}
        manages={manages}
        onMark={(ids, on) => setChosen((before) => mark(before, ids, on, filter))}
        onOpen={(invite) => change({ invite })}
        onShowQr={setQr}
        onPrint={printOne}
        onResend={resendOne}
        onRevoke={revokeOne}
        actions={actions}
        onNeedMore={needMore}
        onView={onView}
        stale={list.isPlaceholderData}
      >
        {list.isPending && <LoadingRows what="invites" />}
        {list.isError && list.rows.length === 0 && (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        )}
        {empty &&
          (narrowed ? (
            <NothingFits
              filter={filter}
              onClear={() =>
                change({
                  q: undefined,
                  state: undefined,
                  platforms: undefined,
                  owned: undefined,
                  group: undefined,
                  batch: undefined,
                })
              }
            />
          ) : (
            <NoInvites manages={manages} />
          ))}
      </InviteTable>
      {list.rows.length > 0 && (
        <footer className={classes.foot}>
          <span className={`${classes.quiet} tabular`}>
            {t("enrollment-rows-in-view", {
              first: view[0] + 1,
              last: Math.min(view[1] + 1, total),
              total,
            })}
          </span>
          {list.isError && (
            <span className={classes.behind} role="status">
              <Say
                id="enrollment-list-behind"
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
            <span className={classes.quiet}>{t("enrollment-loading-more")}</span>
          )}
          {size > 0 && (
            <SelectionBar
              size={size}
              total={
                chosen.kind === "ids" &&
                list.rows.length > 0 &&
                size >= list.rows.length &&
                total > size
                  ? total
                  : undefined
              }
              elsewhere={elsewhere}
              onSelectAll={() => setChosen(allMatching(filter, total))}
              onShowThem={() => chosen.kind === "matching" && change(searchOf(chosen.filter))}
              onResend={resendChosen}
              onPrint={() => onPrint({ selection: toWire(chosen), size })}
              onGroup={() => setGrouping(true)}
              onOwnership={(owned) => void actions.changeOwnership(toWire(chosen), owned)}
              onRevoke={() => setRevoking(askedOfChosen())}
              onClear={clear}
            />
          )}
        </footer>
      )}
      <Later>
        <InviteDrawer
          id={search.invite}
          manages={manages}
          onResend={resendOne}
          onRevoke={revokeOne}
          onClose={() => change({ invite: undefined })}
        />
        <QrDialog invite={qr} onClose={() => setQr(null)} />
        <GroupDialog
          size={grouping ? size : null}
          onChange={(group) => actions.changeGroup(toWire(chosen), group)}
          onClose={() => setGrouping(false)}
        />
        <ResendDialog asked={resending} onConfirm={resend} onClose={() => setResending(null)} />
        <RevokeDialog asked={revoking} onConfirm={revoke} onClose={() => setRevoking(null)} />
      </Later>
    </section>
  );
}

/** The address that shows what `filter` shows. */
function searchOf(filter: InviteFilter): Partial<EnrollmentSearch> {
  return {
    q: filter.search || undefined,
    state: filter.states[0],
    platforms: filter.platforms.length > 0 ? filter.platforms : undefined,
    owned: filter.owned_by ?? undefined,
    group: filter.group_id ?? undefined,
    batch: filter.batch_id ?? undefined,
  };
}
