import { describe, expect, it } from "vitest";
import { filterOf } from "./search";
import { allMatching, has, headerMark, mark, nothing, sizeOf, toWire } from "./selection";

const all = filterOf({});
const failed = filterOf({ state: "failed" });

describe("the selection", () => {
  it("survives filtering when it is made of single invites", () => {
    const chosen = mark(nothing, ["a", "b"], true, all);
    expect(has(chosen, "a", failed)).toBe(true);
    expect(sizeOf(mark(chosen, ["c"], true, failed))).toBe(3);
  });

  it("takes single invites out of all that match", () => {
    const chosen = mark(allMatching(failed, 3041), ["a"], false, failed);
    expect(sizeOf(chosen)).toBe(3040);
    expect(has(chosen, "a", failed)).toBe(false);
    expect(toWire(chosen)).toEqual({ kind: "matching", filter: failed, except: ["a"] });
    expect(sizeOf(mark(chosen, ["a"], true, failed))).toBe(3041);
  });

  it("does not claim rows of another filter", () => {
    expect(has(allMatching(failed, 3041), "a", all)).toBe(false);
  });

  it("tells the header whether all, some or none are chosen", () => {
    const chosen = mark(nothing, ["a"], true, all);
    expect(headerMark(chosen, ["a", "b"], all)).toBe("some");
    expect(headerMark(chosen, ["a"], all)).toBe("all");
    expect(headerMark(chosen, ["b"], all)).toBe("none");
    expect(headerMark(chosen, [], all)).toBe("none");
  });
});
