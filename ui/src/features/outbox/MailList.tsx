/** The mails, newest first. Arrows or J and K move, as in every list of the console. */
import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { OutboxRow } from "@/bindings";
import { RelativeTime } from "@/components/RelativeTime";
import { useShortcuts } from "@/keyboard/useShortcuts";
import { t } from "@/words";
import classes from "./MailList.module.css";
import { size } from "./size";

export function MailList({
  rows,
  chosen,
  onChoose,
  more,
  loading,
  onMore,
}: {
  rows: readonly OutboxRow[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
  /** There are older mails. */
  more: boolean;
  loading: boolean;
  onMore: () => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const at = rows.findIndex((row) => row.id === chosen);
  const step = (by: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next) onChoose(next.id);
  };
  useShortcuts([
    {
      keys: "j",
      label: t("outbox-next-mail"),
      group: t("outbox-trial-outbox"),
      run: () => step(1),
    },
    {
      keys: "k",
      label: t("outbox-previous-mail"),
      group: t("outbox-trial-outbox"),
      run: () => step(-1),
    },
    { keys: "arrowdown", run: () => step(1) },
    { keys: "arrowup", run: () => step(-1) },
  ]);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);

  return (
    <nav className={classes.pane} aria-label={t("outbox-mails")}>
      <ul ref={list} className={classes.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={classes.row}
              aria-current={row.id === chosen ? "true" : undefined}
              onClick={() => onChoose(row.id)}
            >
              <span className={`${classes.to} truncate`} title={row.to}>
                {row.to}
              </span>
              <span className={classes.when}>
                <RelativeTime at={row.at} />
              </span>
              <span className={`${classes.subject} truncate`} title={row.subject}>
                {row.subject}
              </span>
              <span className={classes.size}>{size(row.bytes)}</span>
            </button>
          </li>
        ))}
      </ul>
      {more && (
        <div className={classes.more}>
          <Button variant="subtle" size="xs" loading={loading} onClick={onMore}>
            {t("outbox-older-mails")}
          </Button>
        </div>
      )}
    </nav>
  );
}
