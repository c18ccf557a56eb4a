import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { ImportQuery, ImportRow, ImportRows } from "@/bindings";
import { columnWidths, scrollTo } from "./columns";
import { longest, reachOf, shiftAfter, topOf } from "./reach";
import { pageSize, RowPages } from "./rowPages";

describe("the columns of the grid", () => {
  it("are at least as wide as their cells are drawn", () => {
    const sheet = readFileSync(
      path.resolve("src/features/bulk/review/grid/GridLine.module.css"),
      "utf8",
    );
    const drawn = sheet.matchAll(/\.cell\[data-field="(\w+)"\] \{\s*flex: [\d.]+ 0 (\d+)px;/g);
    // Columns without a width are of people only, and never drawn here.
    const wide = Object.entries(columnWidths).filter(([, width]) => width > 0);
    expect(
      Object.fromEntries([...drawn].map(([, field, width]) => [field, Number(width)])),
    ).toEqual(Object.fromEntries(wide));
  });
});

describe("the reach of the grid", () => {
  const view = 600;

  it("leaves a list that fits as it is", () => {
    const reach = reachOf(100_000, 32);
    expect(reach.drawn).toBe(3_200_000);
    expect(shiftAfter(reach, view, 0, 0, 2_000_000)).toBe(0);
  });

  it("reaches the last of a million rows in an element that browsers bear", () => {
    const reach = reachOf(1_000_000, 32);
    expect(reach.drawn).toBe(longest);
    const end = reach.drawn - view;
    const shift = shiftAfter(reach, view, 0, 0, end);
    expect(end + shift + view).toBe(32_000_000);
  });

  it("keeps the wheel even, and finds every row that is jumped to", () => {
    const reach = reachOf(1_000_000, 32);
    for (const row of [0, 1, 250_000, 654_321, 999_999]) {
      const [top, shift] = topOf(reach, view, row * 32);
      expect(top + shift).toBe(Math.min(row * 32, 32_000_000 - view));
      if (top > 0 && top < reach.drawn - view - 100) {
        expect(shiftAfter(reach, view, shift, top, top + 96)).toBe(shift);
      }
    }
  });
});

describe("a column that is gone to", () => {
  // The line and the name stay: 60 and 122 wide.
  const covered = 182;
  const to = (left: number, at: number, width = 600) =>
    scrollTo({
      view: { left: at, width },
      column: { left, width: 140 },
      covered,
      first: false,
    });

  it("comes out from below the names, or in from the right, and else stays where it is", () => {
    expect(to(432, 400)).toBe(250);
    expect(to(900, 0)).toBe(440);
    expect(to(432, 100)).toBe(100);
    // Narrower than what stays and the column together: its beginning is seen.
    expect(to(900, 0, 250)).toBe(718);
  });

  it("is at the left end for the first, and needs nothing for one that stays", () => {
    const view = { left: 300, width: 600 };
    expect(scrollTo({ view, column: null, covered, first: true })).toBe(0);
    expect(scrollTo({ view, column: null, covered, first: false })).toBe(300);
  });
});

describe("the pages of the grid", () => {
  const all: ImportQuery = { show: "all", field: null, search: "" };
  const row = (n: number): ImportRow => ({
    row: n,
    line: n + 2,
    state: "ready",
    duplicate: null,
    kept: false,
    cells: [],
  });
  const answer = (total: number, offset: number, revision = 1): ImportRows => ({
    revision,
    total,
    offset,
    fields: ["email"],
    rows: Array.from({ length: Math.min(pageSize, total - offset) }, (_, n) => row(offset + n)),
  });
  const settle = () => new Promise((done) => setTimeout(done, 0));

  it("asks for no more than two windows at once and skips what was scrolled past", async () => {
    const waiting: (() => void)[] = [];
    const asked: number[] = [];
    const pages = new RowPages(
      (_query, offset) => {
        asked.push(offset);
        return new Promise((done) => waiting.push(() => done(answer(100_000, offset))));
      },
      all,
      () => undefined,
    );
    pages.renew(all, 1);
    pages.want(0, 20);
    for (let at = 1000; at <= 90_000; at += 1000) pages.want(at, at + 20);
    expect(asked).toEqual([0, 1000]);
    while (waiting.length > 0) {
      waiting.shift()?.();
      await settle();
    }
    expect(asked.slice(2)).toEqual([90_000, 90_100, 89_900]);
    expect(pages.get(90_020)?.line).toBe(90_022);
  });

  it("finds a line by halving", async () => {
    const read = vi.fn(async (_query: ImportQuery, offset: number) => answer(100_000, offset));
    const pages = new RowPages(read, all, () => undefined);
    pages.renew(all, 1);
    await expect(pages.locate((one) => one.line, 77_777)).resolves.toBe(77_775);
    expect(read.mock.calls.length).toBeLessThan(16);
  });

  it("keeps old rows in view until newer ones are here, and tells when the engine is ahead", async () => {
    let revision = 1;
    const newer = vi.fn();
    const pages = new RowPages(async (_query, offset) => answer(300, offset, revision), all, newer);
    pages.renew(all, 1);
    pages.want(0, 10);
    await settle();
    pages.renew(all, 2);
    expect(pages.get(5)?.line).toBe(7);
    revision = 3;
    pages.want(0, 10);
    await settle();
    expect(newer).toHaveBeenCalled();
  });
});
