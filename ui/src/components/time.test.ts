import { describe, expect, it } from "vitest";
import { clock, relative } from "./time";

const now = Date.UTC(2026, 2, 17, 14, 0, 0);
const minute = 60_000;
const day = 24 * 60 * minute;

describe("times in words", () => {
  it.each([
    [now - 200, "now"],
    [now - 4_000, "4 s ago"],
    [now - 40 * minute, "40 min ago"],
    [now - 5 * 60 * minute, "5 h ago"],
    [now - 3 * day, "3 d ago"],
    [now + 7 * day - 5 * minute, "in 7 days"],
    [now + day + minute, "in 1 day"],
    [now + 2 * minute, "in 2 min"],
  ])("%s is %s", (moment, words) => {
    expect(relative(moment, now)).toBe(words);
  });

  it("reads ISO text as well as milliseconds", () => {
    expect(relative("2026-03-17T13:00:00Z", now)).toBe("1 h ago");
  });

  it("counts down without passing zero", () => {
    expect(clock(13 * minute + 7_000)).toBe("13:07");
    expect(clock(62 * minute + 5_000)).toBe("1:02:05");
    expect(clock(2 * day + 4 * 60 * minute)).toBe("2 d 4 h");
    expect(clock(-5)).toBe("00:00");
  });
});
