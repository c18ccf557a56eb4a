import { describe, expect, it } from "vitest";
import type { FunnelPart } from "@/bindings";
import { columnsOf, height, namedDays, roundTop } from "./daysShape";
import { headline, stepsOf, worstOf, worstWords } from "./dropOff";
import { partTarget } from "./partTarget";
import { funnelSearch } from "./search";

const part = (
  sent: number,
  opened: number,
  verified: number,
  enrolled: number,
  key = "",
): FunnelPart => ({ key, name: key, sent, opened, verified, enrolled });

describe("where people drop off", () => {
  it("is the step that loses most people, not the largest share", () => {
    const steps = stepsOf(part(100, 60, 50, 5));
    expect(steps.map((step) => step.lost)).toEqual([40, 10, 45]);
    expect(worstOf(steps)?.to).toBe("enrolled");
  });

  it("is nowhere when all come through, or nothing was sent", () => {
    expect(worstOf(stepsOf(part(7, 7, 7, 7)))).toBeUndefined();
    expect(worstWords(part(0, 0, 0, 0))).toBeUndefined();
  });

  it("is said as a share of all that were sent", () => {
    expect(worstWords(part(1000, 628, 600, 590))).toBe("before opening · 37.2%");
    expect(worstWords(part(10, 10, 6, 6))).toBe("before verifying · 40%");
  });

  it("is said in one sentence", () => {
    expect(headline(part(1, 0, 0, 0))).toBe(
      "0 of 1 invite led to an enrolled device. Most drop off before opening: 1 invite.",
    );
    expect(headline(part(3, 3, 3, 3))).toBe(
      "3 of 3 invites led to an enrolled device: everyone who was invited came through.",
    );
  });
});

describe("what a part leads to", () => {
  it("is the list with its filter and those of the page", () => {
    const search = { platform: "ios", group: "g1" } as const;
    expect(partTarget("batch", part(1, 0, 0, 0, "b1"), search)).toEqual({
      platforms: ["ios"],
      group: "g1",
      batch: "b1",
    });
    expect(partTarget("platform", part(1, 0, 0, 0, "windows"), search)).toMatchObject({
      platforms: ["windows"],
    });
    expect(partTarget("group", part(1, 0, 0, 0, ""), {})).toEqual({ group: "" });
  });

  it("is nothing where the list has no such filter", () => {
    expect(partTarget("batch", part(1, 0, 0, 0, ""), {})).toBeUndefined();
    expect(partTarget("day", part(1, 0, 0, 0, "2026-03-04"), {})).toBeUndefined();
    expect(partTarget("platform", part(1, 0, 0, 0, "beos"), {})).toBeUndefined();
  });
});

describe("the address", () => {
  it("counts as far as it makes sense", () => {
    expect(funnelSearch({ by: "moon", platform: "ios", batch: "", group: "", x: 1 })).toEqual({
      by: undefined,
      platform: "ios",
      batch: undefined,
      group: "",
    });
  });
});

describe("the picture of days", () => {
  it("has a round number at its top, and room for the busiest day", () => {
    expect([0, 1, 3, 9, 11, 243, 492, 810, 1001].map(roundTop)).toEqual([
      2, 2, 4, 10, 20, 300, 500, 1000, 1500,
    ]);
  });

  it("draws stages to scale within each other, and never hides one that was reached", () => {
    const [full, rare, none] = columnsOf(
      [part(100, 50, 25, 25), part(100, 1, 0, 0), part(0, 0, 0, 0)],
      200,
    );
    expect(full?.heights).toEqual([height / 2, height / 4, height / 8, height / 8]);
    expect(rare?.heights[1]).toBe(1.5);
    expect(none?.heights).toEqual([0, 0, 0, 0]);
  });

  it("names the first and the last day, and a few between", () => {
    expect(namedDays(7, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(namedDays(30, 6)).toEqual([0, 6, 12, 17, 23, 29]);
  });
});
