import { describe, expect, it } from "vitest";
import { dayChoices, daysTo, momentAt, momentWords, spanWords, typedTime } from "./times";

/** A Tuesday noon on this computer. */
const now = new Date(2026, 2, 17, 12, 0).getTime();
const at = (day: number, hours: number, minutes = 0) =>
  new Date(2026, 2, day, hours, minutes).getTime();

describe("times of a batch", () => {
  it("says a moment by its distance", () => {
    expect(momentWords(at(17, 14, 2), now)).toBe("14:02");
    expect(momentWords(at(18, 8), now)).toBe("Tomorrow, 08:00");
    expect(momentWords(at(24, 8), now)).toMatch(/^Tue,? 24 Mar, 08:00$/);
  });

  it("says a span in a sentence", () => {
    expect(spanWords(at(17, 14, 2), at(17, 15, 10), now)).toBe("between 14:02 and 15:10");
    expect(spanWords(at(17, 14, 2), at(17, 14, 2), now)).toBe("at 14:02");
    expect(spanWords(at(17, 11, 59), at(17, 11, 59), now)).toBe("at once");
    expect(spanWords(at(18, 8), at(18, 9, 7), now)).toBe("tomorrow between 08:00 and 09:07");
    expect(spanWords(at(17, 23), at(18, 2), now)).toBe("from 23:00 to Tomorrow, 02:00");
  });

  it.each([
    ["8", 480],
    ["8:05", 485],
    ["08.30", 510],
    ["0805", 485],
    ["23:59", 1439],
    ["24:00", null],
    ["8:75", null],
    ["", null],
    ["noon", null],
  ])("reads %j as a time", (text, minutes) => {
    expect(typedTime(text)).toBe(minutes);
  });

  it("counts days by the calendar, also where the clocks change", () => {
    for (const days of [0, 1, 12, 13, 90]) {
      expect(daysTo(momentAt(now, days, 480), now)).toBe(days);
    }
    expect(dayChoices(now)).toHaveLength(91);
    expect(dayChoices(now)[1]).toEqual({ value: "1", label: "Tomorrow" });
  });
});
