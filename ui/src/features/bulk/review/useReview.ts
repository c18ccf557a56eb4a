/**
 * What the review step knows and does: which rows are shown, which cell one stands on, and the changes made from there. The
 * grid, the panel and the keys all act through this.
 */
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import {
  type CellPlace,
  commands,
  type Field,
  type ImportChange,
  type ImportOptions,
  type ImportQuery,
  type ImportRow,
  type ImportView,
} from "@/bindings";
import { call } from "@/platform/call";
import { RowPages } from "./grid/rowPages";
import { useChecks } from "./useChecks";

export interface Cursor {
  position: number;
  field: Field;
}

/** Where one goes after a change: the next problem, the same row, or a neighbour of the cell. */
export type Then = "next" | "stay" | "down" | "left" | "right";

/** What the grid lets itself be told. */
export interface GridHandle {
  reveal: (position: number, field: Field) => void;
  focus: () => void;
}

export const everything: ImportQuery = { show: "all", field: null, search: "" };

export function useReview(view: ImportView, options: ImportOptions) {
  const { id } = view;
  const checks = useChecks(id, options);
  const { summary, change, check } = checks;
  const [query, setQuery] = useState<ImportQuery>(everything);
  const [cursor, setCursor] = useState<Cursor | null>(null);
  /** Text that editing begins with; null is the cell's own. */
  const [editing, setEditing] = useState<{ typed: string | null } | null>(null);
  const grid = useRef<GridHandle | null>(null);

  const pages = useMemo(
    () =>
      new RowPages(
        (asked, offset, limit) => call(commands.importRows(id, asked, offset, limit)),
        everything,
        check,
      ),
    [id, check],
  );
  const revision = summary?.revision ?? -1;
  useEffect(() => {
    if (revision >= 0) pages.renew(query, revision);
  }, [pages, query, revision]);

  const latest = useRef({ query, cursor, editing });
  latest.current = { query, cursor, editing };

  const go = useCallback((next: Cursor) => {
    setEditing(null);
    setCursor(next);
    // What is done in the same breath is done from here.
    latest.current.cursor = next;
    grid.current?.reveal(next.position, next.field);
  }, []);

  /** Shows other rows. One stands on the first problem of them, where `jump` says so. */
  const show = useCallback(
    async (next: ImportQuery, jump = false) => {
      setEditing(null);
      setCursor(null);
      setQuery(next);
      latest.current = { query: next, cursor: null, editing: null };
      grid.current?.reveal(0, "user_name");
      if (!jump) return;
      const place = await call(commands.nextImportIssue(id, next, null, true)).catch(() => null);
      if (place && latest.current.query === next) go(place);
    },
    [id, go],
  );

  // The first look: at what needs fixing, if anything does.
  const opened = useRef(false);
  useEffect(() => {
    if (!summary || opened.current) return;
    opened.current = true;
    grid.current?.focus();
    if (summary.errors > 0) void show({ ...everything, show: "errors" }, true);
  }, [summary, show]);

  const here = useCallback((): CellPlace | null => {
    const { cursor } = latest.current;
    const row = cursor && pages.get(cursor.position);
    return row ? { row: row.row, ...cursor } : null;
  }, [pages]);

  const toProblem = useCallback(
    async (forward: boolean, from = here()) => {
      const { query } = latest.current;
      const place = await call(commands.nextImportIssue(id, query, from, forward)).catch(
        () => null,
      );
      if (place && latest.current.query === query) go(place);
      return place;
    },
    [id, here, go],
  );

  const move = useCallback(
    (down: number, right: number) => {
      const { cursor } = latest.current;
      const { fields, total } = pages;
      if (total === 0) return;
      const at = cursor ? fields.indexOf(cursor.field) : 0;
      const field = fields[Math.max(0, Math.min(fields.length - 1, at + right))] ?? "user_name";
      const position = cursor ? cursor.position + down : 0;
      go({ position: Math.max(0, Math.min(total - 1, position)), field });
    },
    [pages, go],
  );

  const act = useCallback(
    async (asked: ImportChange, then: Then = "stay") => {
      const from = here();
      setEditing(null);
      const after = await change(asked);
      if (!after) return;
      const { query } = latest.current;
      pages.renew(query, after.revision);
      requestAnimationFrame(() => {
        // The button that was pressed may be gone with what it was about.
        if (document.activeElement === document.body) grid.current?.focus();
      });
      if (then === "next" && from && (await toProblem(true, from))) return;
      if (!from) return;
      if (then === "down") return move(1, 0);
      if (then === "left") return move(0, -1);
      if (then === "right") return move(0, 1);
      // A narrower list may have lost rows above: one stays on the row, or on the one that took its place.
      if (query.show === "all" && query.field === null && query.search === "") return;
      const position = await pages.locate((row) => row.row, from.row).catch(() => from.position);
      if (latest.current.query !== query) return;
      if (pages.total === 0) setCursor(null);
      else go({ field: from.field, position: Math.min(position, pages.total - 1) });
    },
    [here, change, pages, toProblem, move, go],
  );

  /** To a line of the file, among what is shown or, where it is not, among all rows. */
  const toLine = useCallback(
    async (line: number, field: Field) => {
      const find = async () => {
        const position = await pages.locate((row) => row.line, line);
        return (await pages.at(position))?.line === line ? position : -1;
      };
      let position = await find();
      if (position < 0) {
        setQuery(everything);
        latest.current.query = everything;
        pages.renew(everything, revision);
        position = await find();
      }
      if (position >= 0) go({ position, field });
    },
    [pages, revision, go],
  );

  // Only the grid is drawn anew with each page that comes; the rest only when it is about the current row.
  const row: ImportRow | undefined = useSyncExternalStore(pages.subscribe, () =>
    cursor ? pages.get(cursor.position) : undefined,
  );
  return {
    id,
    view,
    checks,
    summary,
    query,
    show,
    pages,
    cursor,
    row,
    go,
    move,
    toProblem,
    toLine,
    act,
    editing,
    edit: setEditing,
    grid,
  };
}

export type Review = ReturnType<typeof useReview>;
