/** Those to be invited again, drawn only while in view: each can be taken out, and its address corrected. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { ErrorState } from "@/components/ErrorState";
import { replyWords } from "@/components/replies";
import { StateBadge } from "@/components/StateBadge";
import { TickBox } from "@/components/TickBox";
import { t } from "@/words";
import { type Choice, isAddress, missedStates, withEmail, withInvite } from "./choice";
import classes from "./Reinvite.module.css";
import { type MissedRow, useMissed } from "./useMissed";

const rowHeight = 54;
/** Rows left below the view when the next window is asked for. */
const askAhead = 40;

export function MissedList({
  batch,
  choice,
  refused,
  onChange,
  onMended,
}: {
  batch: string;
  choice: Choice;
  /** Words of a refusal by invite. */
  refused: ReadonlyMap<string, string>;
  onChange: (choice: Choice) => void;
  /** The refused address of this invite was changed. */
  onMended: (id: string) => void;
}) {
  const states = missedStates.filter((state) => choice.states.has(state));
  const list = useMissed(batch, states);
  const { rows, hasNextPage, isFetching, fetchNextPage } = list;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
    initialRect: { width: 700, height: 600 },
  });
  const items = virtual.getVirtualItems();
  const near = (items.at(-1)?.index ?? 0) >= rows.length - askAhead;
  useEffect(() => {
    if (near && hasNextPage && !isFetching) void fetchNextPage();
  }, [near, hasNextPage, isFetching, fetchNextPage]);

  // The first row that was refused comes into view.
  const faulty = rows.findIndex((row) => refused.has(row.id));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new refusal moves the list
  useEffect(() => {
    if (faulty >= 0) virtual.scrollToIndex(faulty, { align: "center" });
  }, [refused.size]);

  return (
    <div ref={scroller} className={classes.scroller}>
      {states.length === 0 && (
        <p className={classes.none}>{t("batches-choose-at-least-one-state")}</p>
      )}
      {states.length > 0 && list.isPending && (
        <p className={classes.none} role="status">
          {t("batches-reading-the-invites")}
        </p>
      )}
      {list.isError && rows.length === 0 && (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} compact />
      )}
      {states.length > 0 && list.isSuccess && rows.length === 0 && (
        <p className={classes.none}>{t("batches-nobody-is-in-these-states")}</p>
      )}
      <ul
        className={classes.rows}
        style={{ height: virtual.getTotalSize() }}
        aria-label={t("batches-who")}
      >
        {items.map((item) => {
          const row = rows[item.index];
          return row ? (
            <Line
              key={row.id}
              row={row}
              top={item.start}
              taken={!choice.except.has(row.id)}
              email={choice.corrections.get(row.id)?.email ?? row.user_email}
              refused={refused.get(row.id)}
              onTake={(on) => onChange(withInvite(choice, row.id, row.state, on))}
              onEmail={(email) => {
                onChange(withEmail(choice, row, email));
                if (refused.has(row.id)) onMended(row.id);
              }}
            />
          ) : null;
        })}
      </ul>
    </div>
  );
}

function Line({
  row,
  top,
  taken,
  email,
  refused,
  onTake,
  onEmail,
}: {
  row: MissedRow;
  /** Distance from the top of the list, in CSS pixels. */
  top: number;
  taken: boolean;
  email: string;
  refused: string | undefined;
  onTake: (on: boolean) => void;
  onEmail: (email: string) => void;
}) {
  const changed = email.trim() !== row.user_email;
  const problem =
    refused ?? (changed && !isAddress(email) ? t("batches-not-an-address-yet") : undefined);
  const hint = `hint-${row.id}`;
  return (
    <li
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      data-out={!taken || undefined}
    >
      <TickBox
        label={t("batches-re-invite-user", { user_name: row.user_name })}
        checked={taken}
        onChange={(event) => onTake(event.currentTarget.checked)}
      />
      <span className={classes.who}>
        <span className={`${classes.name} truncate`} title={row.user_name}>
          {row.user_name}
        </span>
        <span className={classes.state}>
          <StateBadge state={row.state} />
          <span className="truncate" title={row.reason || undefined}>
            {replyWords(row.reason)}
          </span>
        </span>
      </span>
      <span className={classes.address}>
        <input
          type="email"
          className={classes.input}
          aria-label={t("batches-address-of", { user_name: row.user_name })}
          aria-invalid={problem !== undefined}
          aria-describedby={problem || changed ? hint : undefined}
          data-changed={changed || undefined}
          value={email}
          maxLength={254}
          disabled={!taken}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onEmail(event.currentTarget.value)}
        />
        {problem ? (
          <span id={hint} className={`${classes.problem} truncate`} title={problem}>
            {problem}
          </span>
        ) : (
          changed && (
            <span id={hint} className={`${classes.was} truncate`} title={row.user_email}>
              {t("batches-address-was", { email: row.user_email })}
            </span>
          )
        )}
      </span>
    </li>
  );
}
