/** The Devices page: every device that has checked in, what it is, whose it is, and what can be asked of it. */
import { Button } from "@mantine/core";
import { IconFileExport, IconPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { lazy, useCallback, useMemo, useRef, useState } from "react";
import { useMay } from "@/app/rights";
import { ErrorState } from "@/components/ErrorState";
import { focusInstead } from "@/components/focusBack";
import { Later } from "@/components/Later";
import { LoadingRows } from "@/components/list/LoadingRows";
import { useColumnChoice } from "@/components/list/useColumnChoice";
import { PageHead } from "@/components/PageHead";
import { Say, t } from "@/words";
import { useDeviceActions } from "./actions";
import type { Ask, Asked } from "./asks";
import { columns } from "./columns";
import { DeviceChips } from "./DeviceChips";
import { DeviceFilters } from "./DeviceFilters";
import { DeviceSelectionBar } from "./DeviceSelectionBar";
import classes from "./DevicesPage.module.css";
import { DeviceTable } from "./DeviceTable";
import { NoDevices, NothingFits } from "./NoDevices";
import { useDeviceCounts, useDeviceList, useLiveDevices } from "./queries";
import { filterOf, isNarrowed, usualSort, wholeList } from "./search";
import { useBulkActions } from "./useBulkActions";
import { useChosen } from "./useChosen";
import { useDeviceSearch } from "./useDeviceSearch";

const DeviceDrawer = lazy(async () => ({
  default: (await import("./drawer/DeviceDrawer")).DeviceDrawer,
}));
const GroupDialog = lazy(async () => ({
  default: (await import("@/features/enrollment/GroupDialog")).GroupDialog,
}));
const DeviceDialogs = lazy(async () => ({
  default: (await import("./dialogs/DeviceDialogs")).DeviceDialogs,
}));

export function DevicesPage() {
  const navigate = useNavigate();
  const acts = useMay("act_on_devices");
  const enrolls = useMay("by_myself");
  const [search, change] = useDeviceSearch();
  const filter = useMemo(() => filterOf(search), [search]);
  const sort = search.sort ?? usualSort;
  const list = useDeviceList(filter, sort);
  const counts = useDeviceCounts(filter).data;
  const actions = useDeviceActions();
  const columnChoice = useColumnChoice("muster.devices.columns", columns);
  useLiveDevices(list.data?.pages.length ?? 1);

  const [view, setView] = useState<[first: number, last: number]>([0, 0]);
  const [asked, setAsked] = useState<Asked | null>(null);

  /** What had the focus when a question was asked. */
  const askedFrom = useRef<Element | null>(null);
  const ask = useCallback<Ask>((kind, device) => {
    askedFrom.current = document.activeElement;
    setAsked({ kind, device });
  }, []);
  const endAsking = () => {
    const device = asked?.device.id;
    setAsked(null);
    // What was asked from may be gone: a staged device that was assigned offers that no longer.
    focusInstead(
      askedFrom.current,
      () =>
        document.querySelector<HTMLElement>("[role=dialog] [aria-haspopup=menu]") ??
        document.getElementById(`device-row-${device}`),
    );
  };
  const { chosen, mark, clear } = useChosen();
  const bulk = useBulkActions();
  const [busy, setBusy] = useState(false);
  const [grouping, setGrouping] = useState(false);
  const picked = [...chosen.values()];
  const doToAll = async (deed: Promise<void>) => {
    setBusy(true);
    try {
      await deed;
      clear();
    } finally {
      setBusy(false);
    }
  };

  const onView = useCallback((first: number, last: number) => setView([first, last]), []);
  const { hasNextPage, isFetching, fetchNextPage } = list;
  const needMore = useCallback(() => {
    // A quiet re-read must not be cut off by the next window.
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);

  const total = counts?.total ?? list.rows.length;
  const narrowed = isNarrowed(filter);
  const empty = list.isSuccess && !list.isPlaceholderData && list.rows.length === 0;
  const teaching = empty && !narrowed;
  return (
    <div className={classes.page}>
      <PageHead title={t("devices-devices")}>
        {!teaching && (
          <Button
            variant="default"
            leftSection={<IconFileExport size={16} stroke={1.7} />}
            disabled={list.rows.length === 0}
            onClick={() => void actions.exportCsv(filter)}
          >
            {t("devices-export")}
          </Button>
        )}
        {enrolls && (
          <Button
            leftSection={<IconPlus size={16} stroke={2} />}
            variant={teaching ? "default" : undefined}
            onClick={() => void navigate({ to: "/enrollment/enroll" })}
          >
            {t("devices-enroll-device")}
          </Button>
        )}
      </PageHead>
      <section className={classes.list} aria-label={t("devices-devices")}>
        {!teaching && (
          <div className={classes.filters}>
            <DeviceFilters search={search} change={change} columnChoice={columnChoice} />
            <DeviceChips
              counts={counts}
              chosen={search.state}
              onChange={(state) => change({ state })}
            />
          </div>
        )}
        <DeviceTable
          rows={list.rows}
          total={total}
          columns={columnChoice.shown}
          sort={sort}
          onSort={(sort) => change({ sort })}
          acts={acts}
          chosen={chosen}
          onMark={mark}
          opened={search.device}
          onOpen={(device) => change({ device })}
          onAsk={ask}
          onNeedMore={needMore}
          onView={onView}
          stale={list.isPlaceholderData}
        >
          {list.isPending && <LoadingRows what="devices" />}
          {list.isError && list.rows.length === 0 && (
            <ErrorState error={list.error} onRetry={() => void list.refetch()} />
          )}
          {empty &&
            (narrowed ? (
              <NothingFits filter={filter} onClear={() => change(wholeList)} />
            ) : (
              <NoDevices />
            ))}
        </DeviceTable>
        {list.rows.length > 0 && (
          <footer className={classes.foot}>
            <span className={`${classes.quiet} tabular`}>
              {t("devices-range", {
                first: view[0] + 1,
                last: Math.min(view[1] + 1, total),
                total,
              })}
            </span>
            {list.isError && (
              <span className={classes.behind} role="status">
                <Say
                  id="devices-list-behind"
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
              <span className={classes.quiet}>{t("devices-loading-more")}</span>
            )}
            {chosen.size > 0 && (
              <DeviceSelectionBar
                size={chosen.size}
                busy={busy}
                onRefresh={() => void doToAll(bulk.refresh(picked))}
                onGroup={() => setGrouping(true)}
                onOwnership={(owned) => void doToAll(bulk.own(picked, owned))}
                onClear={clear}
              />
            )}
          </footer>
        )}
      </section>
      <Later>
        <DeviceDrawer
          id={search.device}
          asking={asked !== null}
          onAsk={ask}
          onClose={() => change({ device: undefined })}
        />
        <GroupDialog
          size={grouping ? chosen.size : null}
          one="device"
          moves={t("devices-they-move-at-once")}
          onChange={async (group) => void doToAll(bulk.move(picked, group))}
          onClose={() => setGrouping(false)}
        />
        <DeviceDialogs asked={asked} onClose={endAsking} />
      </Later>
    </div>
  );
}
