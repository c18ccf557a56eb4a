/** Those with whom a plan does one thing, with what changes of each. */
import { Button, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { DirectoryPlanKind, DirectoryPlanRow } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { count } from "@/components/numbers";
import { toAppError } from "@/platform/call";
import { t } from "@/words";
import { keptOfAKind, usePlanRows } from "../queries";
import { planWords } from "../words";
import { detailOf, fieldWord } from "./detail";
import classes from "./Sync.module.css";

/** Rows shown at a time. */
const atATime = 25;

const dash = "—";

export function PlanRows({
  directoryId,
  planId,
  kind,
  total,
}: {
  directoryId: string;
  planId: string;
  kind: DirectoryPlanKind;
  /** How many there are; of many only the first are kept. */
  total: number;
}) {
  const query = usePlanRows(directoryId, planId, kind);
  const [search, setSearch] = useState("");
  const [shown, setShown] = useState(atATime);
  const means = <p className={classes.means}>{planWords[kind].means}</p>;
  if (total === 0) return means;
  if (query.isPending)
    return (
      <>
        {means}
        <p className={classes.quiet} role="status">
          {t("directories-reading-rows")}
        </p>
      </>
    );
  if (query.isError)
    return toAppError(query.error).code === "not_found" ? (
      <>
        {means}
        <p className={classes.note} role="status">
          {t("directories-rows-not-kept")}
        </p>
      </>
    ) : (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />
    );
  const wanted = search.trim().toLowerCase();
  const fits = (row: DirectoryPlanRow) =>
    [
      row.name,
      row.email,
      row.detail,
      ...row.changes.flatMap(({ before, after }) => [before, after]),
    ]
      .join("\n")
      .toLowerCase()
      .includes(wanted);
  const all = query.data.rows.filter(fits);
  const rows = all.slice(0, shown);
  const leaves = kind === "gone" || kind === "disabled";
  return (
    <>
      <div className={classes.rowsHead}>
        {means}
        {query.data.rows.length > 8 && (
          <TextInput
            className={classes.search}
            aria-label={t("directories-find")}
            placeholder={t("directories-find")}
            leftSection={<IconSearch size={15} stroke={1.7} aria-hidden />}
            maxLength={200}
            value={search}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
              setShown(atATime);
            }}
          />
        )}
      </div>
      {all.length === 0 ? (
        <p className={classes.note} role="status">
          {t("directories-nobody-fits")}
        </p>
      ) : (
        <section className={classes.rows} aria-label={planWords[kind].word}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t("directories-attr-name")}</th>
                <th scope="col">{t("directories-attr-email")}</th>
                <th scope="col">
                  {kind === "changed" || all.some(({ changes }) => changes.length > 0)
                    ? t("directories-what-changes")
                    : t("directories-detail")}
                </th>
                {leaves && (
                  <th scope="col" className={classes.figure}>
                    {t("directories-live-invites")}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: entries without an id have nothing else
                <tr key={`${row.external_id} ${index}`}>
                  <td>
                    {row.user_id === null ? (
                      row.name || dash
                    ) : (
                      <Link to="/users" search={{ user: row.user_id }}>
                        {row.name}
                      </Link>
                    )}
                  </td>
                  <td>{row.email || dash}</td>
                  <td>
                    <Change row={row} />
                  </td>
                  {leaves && (
                    <td className={`${classes.figure} tabular`}>
                      {row.live_invites > 0 ? count(row.live_invites) : dash}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className={classes.rowsFoot}>
        <span className="tabular">
          {total > query.data.rows.length
            ? t("directories-rows-first", { n: rows.length, of: total, kept: keptOfAKind })
            : t("directories-rows-shown", { n: rows.length, of: all.length })}
        </span>
        {all.length > rows.length && (
          <Button variant="subtle" size="xs" onClick={() => setShown(shown + atATime)}>
            {t("directories-more-rows")}
          </Button>
        )}
      </p>
    </>
  );
}

/** Before and after, field by field, of whomever the engine tells it; else what there is to say. */
function Change({ row }: { row: DirectoryPlanRow }) {
  if (row.changes.length === 0) return detailOf(row) || dash;
  return row.changes.map(({ field, before, after }) => (
    <p key={field}>
      <span className={classes.quiet}>{fieldWord(field)}</span>{" "}
      <span className="visually-hidden">{t("directories-before")}</span>
      {before === "" ? <i>{t("directories-nothing")}</i> : <s>{before}</s>}{" "}
      <span aria-hidden>→</span>
      <span className="visually-hidden">{t("directories-after")}</span> <b>{after}</b>
    </p>
  ));
}
