import { describe, expect, it } from "vitest";
import { allMatching, has, headerMark, mark, nothing, sizeOf, toWire } from "./chosen";

type F = { q: string };
type R = { id: string };
const rows: R[] = [{ id: "a" }, { id: "b" }, { id: "c" }];
const shown: F = { q: "" };
const other: F = { q: "x" };

describe("what is chosen of a list", () => {
  it("stays chosen when the list shows something else", () => {
    const chosen = mark(nothing<F, R>(), rows.slice(0, 2), true, shown);
    expect(has(chosen, "a", other)).toBe(true);
    expect(sizeOf(mark(chosen, rows.slice(2), true, other))).toBe(3);
    expect(toWire(mark(chosen, rows.slice(0, 1), false, shown))).toEqual({
      kind: "ids",
      ids: ["b"],
    });
  });

  it("can be all that a filter matches, less some", () => {
    const all = mark(allMatching<F, R>(shown, 30_414), rows.slice(0, 1), false, shown);
    expect(sizeOf(all)).toBe(30_413);
    expect(has(all, "a", shown)).toBe(false);
    expect(has(all, "z", shown)).toBe(true);
    expect(has(all, "z", other)).toBe(false);
    expect(toWire(all)).toEqual({ kind: "matching", filter: shown, except: ["a"] });
    expect(headerMark(all, rows, shown)).toBe("some");
    expect(sizeOf(mark(all, rows.slice(0, 1), true, shown))).toBe(30_414);
  });

  it("begins anew when one is chosen under another filter", () => {
    const all = allMatching<F, R>(shown, 9);
    expect(toWire(mark(all, rows.slice(0, 1), true, other))).toEqual({ kind: "ids", ids: ["a"] });
  });
});
