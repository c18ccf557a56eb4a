/** The audit log: who did what, when and from where; and whether anybody meddled with it. */
import { Button } from "@mantine/core";
import { IconFileExport, IconShieldCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { lazy, useCallback, useMemo, useState } from "react";
import { type AuditRow, commands } from "@/bindings";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { Later } from "@/components/Later";
import { LoadingRows } from "@/components/list/LoadingRows";
import { nothingFits } from "@/components/listWords";
import { PageHead } from "@/components/PageHead";
import { toasts } from "@/components/toasts";
import { useNow } from "@/components/useNow";
import { call } from "@/platform/call";
import { Say, t } from "@/words";
import { AuditFilters } from "./AuditFilters";
import classes from "./AuditPage.module.css";
import { AuditTable } from "./AuditTable";
import { useAuditChoices, useAuditLog, useLiveLog } from "./queries";
import { filterOf, isNarrowed, wholeLog } from "./search";
import { useAuditSearch } from "./useAuditSearch";
import type { Led } from "./useLed";
import { Verdict } from "./Verdict";

const AuditDrawer = lazy(async () => ({ default: (await import("./AuditDrawer")).AuditDrawer }));

/** A day may end while the page stands open; looked at this often, in milliseconds. */
const dayPace = 60_000;

export function AuditPage() {
  const [search, change] = useAuditSearch();
  const today = new Date(useNow(dayPace)).toDateString();
  const filter = useMemo(() => filterOf(search, Date.parse(today)), [search, today]);
  const list = useAuditLog(filter, search.entry);
  const isThere = list.rows.some(({ number }) => number === search.entry);
  const choices = useAuditChoices().data;
  useLiveLog(list.data?.pages.length ?? 1);
  const [opened, setOpened] = useState<AuditRow | null>(null);
  const [led, setLed] = useState<Led | null>(null);

  const verify = useMutation({ mutationFn: () => call(commands.verifyAudit()) });
  const save = useMutation({
    mutationFn: () => call(commands.exportAudit(filter)),
    onSuccess: (path) => {
      // Nothing was written when no place was chosen.
      if (path !== null) toasts.done(t("audit-exported", { path }));
    },
    onError: (cause) => toasts.failed(cause),
  });

  const { hasNextPage, isFetching, fetchNextPage } = list;
  const needMore = useCallback(() => {
    // A quiet re-read must not be cut off by the next window.
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);

  const narrowed = isNarrowed(filter);
  const settled = list.isSuccess && !list.isPlaceholderData;
  const empty = settled && list.rows.length === 0;
  return (
    <div className={classes.page}>
      <PageHead title={t("app-audit-log")}>
        <Button
          variant="default"
          leftSection={<IconFileExport size={16} stroke={1.7} />}
          loading={save.isPending}
          disabled={list.rows.length === 0}
          onClick={() => save.mutate()}
        >
          {t("audit-export")}
        </Button>
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={16} stroke={1.7} />}
          loading={verify.isPending}
          onClick={() => verify.mutate()}
        >
          {t("audit-verify")}
        </Button>
      </PageHead>
      <section className={classes.list} aria-label={t("app-audit-log")}>
        <div className={classes.filters}>
          <AuditFilters
            search={search}
            change={(part) => change({ entry: undefined, ...part })}
            choices={choices}
          />
        </div>
        {verify.isPending && (
          <span className="visually-hidden" role="status">
            {t("audit-verifying")}
          </span>
        )}
        {verify.data && !verify.isPending && (
          <Verdict
            verdict={verify.data}
            onShow={(entry) => {
              setLed({ entry });
              change({ ...wholeLog, entry });
            }}
            onClose={verify.reset}
          />
        )}
        {verify.isError && <ErrorState error={verify.error} onRetry={() => verify.mutate()} />}
        {search.entry !== undefined && settled && (
          <p className={classes.around} role="status">
            {isThere
              ? t("audit-around", { number: search.entry })
              : t("audit-around-missing", { number: search.entry })}
            <button
              type="button"
              className="link-button"
              onClick={() => {
                setLed({});
                change({ entry: undefined });
              }}
            >
              {t("audit-show-the-latest")}
            </button>
          </p>
        )}
        <AuditTable
          rows={list.rows}
          marked={search.entry}
          led={led}
          opened={opened?.number}
          onOpen={setOpened}
          onNeedMore={needMore}
          stale={list.isPlaceholderData}
          settled={settled}
        >
          {list.isPending && <LoadingRows what="entries" />}
          {list.isError && list.rows.length === 0 && (
            <ErrorState error={list.error} onRetry={() => void list.refetch()} />
          )}
          {empty &&
            (narrowed ? (
              <EmptyState
                title={t("audit-no-entry-fits")}
                action={
                  <Button variant="default" onClick={() => change(wholeLog)}>
                    {t("audit-clear-search-and-filters")}
                  </Button>
                }
              >
                {nothingFits(filter.search, isNarrowed({ ...filter, search: "" }))}
              </EmptyState>
            ) : (
              <EmptyState title={t("audit-nothing-yet")}>{t("audit-nothing-yet-text")}</EmptyState>
            ))}
        </AuditTable>
        {list.rows.length > 0 && (
          <footer className={classes.foot}>
            <span className={`${classes.quiet} tabular`}>
              {search.entry !== undefined
                ? t("audit-shown-around", {
                    first: list.rows.at(-1)?.number ?? "",
                    last: list.rows[0]?.number ?? "",
                  })
                : hasNextPage
                  ? t("audit-loaded", { n: list.rows.length })
                  : t("audit-entries", { n: list.rows.length })}
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
              <span className={classes.quiet}>{t("audit-loading-more")}</span>
            )}
          </footer>
        )}
      </section>
      <Later>
        <AuditDrawer
          row={opened}
          onOnly={(row) => {
            setOpened(null);
            change({ ...wholeLog, kind: row.kind, subject: row.subject_id });
          }}
          onClose={() => setOpened(null)}
        />
      </Later>
    </div>
  );
}
