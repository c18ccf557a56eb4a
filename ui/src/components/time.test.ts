import { describe, expect, it } from "vitest";
import { clock, onCalendar, relative, timeLeft, whenNext } from "./time";

const now = Date.UTC(2026, 2, 17, 14, 0, 0);
const minute = 60_000;
const day = 24 * 60 * minute;

describe("a calendar day", () => {
  it("is written as days are elsewhere", () => {
    expect(onCalendar("2026-11-26")).toBe("26 Nov");
    expect(onCalendar("26 Nov")).toBe("26 Nov");
  });
});

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

  it("names when something goes on", () => {
    const at = (date: number, h: number) => new Date(2026, 2, date, h, 5).getTime();
    expect(whenNext(at(17, 14), at(17, 9))).toBe("at 14:05");
    expect(whenNext(at(18, 7), at(17, 23))).toBe("tomorrow at 07:05");
    expect(whenNext(at(23, 7), at(20, 18))).toBe("Monday at 07:05");
    expect(whenNext(at(30, 7), at(17, 9))).toMatch(/^on Mon,? 30 Mar/);
  });

  it("tells long sendings in days", () => {
    expect(timeLeft(40)).toBe("about 40 s left");
    expect(timeLeft(6 * 3600)).toBe("about 6 h left");
    expect(timeLeft(5 * 86_400)).toBe("about 5 days left");
  });

  it("counts down without passing zero", () => {
    expect(clock(13 * minute + 7_000)).toBe("13:07");
    expect(clock(62 * minute + 5_000)).toBe("1:02:05");
    expect(clock(2 * day + 4 * 60 * minute)).toBe("2 d 4 h");
    expect(clock(-5)).toBe("00:00");
  });
});
