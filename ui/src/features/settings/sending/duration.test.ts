import { describe, expect, it } from "vitest";
import { durationWords, meaning, sendingTime } from "./duration";

const none = { per_minute: 0, per_hour: 0, per_day: 0 };
const minute = 60;
const hour = 3600;
const day = 24 * hour;

describe("how long a sending takes", () => {
  it("is no time without a limit, and for what one window allows", () => {
    expect(sendingTime(10_000, none)).toBe(0);
    expect(sendingTime(30, { ...none, per_minute: 30 })).toBe(0);
    expect(sendingTime(0, { ...none, per_minute: 30 })).toBe(0);
  });

  it("counts the windows that pass before the last mail", () => {
    expect(sendingTime(31, { ...none, per_minute: 30 })).toBe(minute);
    expect(sendingTime(1_000, { ...none, per_minute: 30 })).toBe(33 * minute);
    expect(sendingTime(501, { ...none, per_hour: 500 })).toBe(hour);
    expect(sendingTime(10_000, { ...none, per_day: 2_000 })).toBe(4 * day);
  });

  it("lets each limit bite where it is the tightest", () => {
    const microsoft = { per_minute: 30, per_hour: 0, per_day: 10_000 };
    expect(sendingTime(10_001, microsoft)).toBe(day);
    expect(sendingTime(10_061, microsoft)).toBe(day + 2 * minute);
    const slow = { per_minute: 0, per_hour: 50, per_day: 100_000 };
    expect(sendingTime(12_000, slow)).toBe(239 * hour);
  });
});

describe("the words for it", () => {
  it("stay coarse", () => {
    expect(durationWords(20)).toBe("about 1 minute");
    expect(durationWords(33 * minute)).toBe("about 33 minutes");
    expect(durationWords(5.6 * hour)).toBe("about 6 hours");
    expect(durationWords(4.8 * day)).toBe("about 5 days");
  });

  it("say what the limits mean", () => {
    expect(meaning(none, true)).toBe(
      "Without a limit mails go out as fast as the server takes them.",
    );
    expect(meaning({ per_minute: 30, per_hour: 0, per_day: 10_000 }, false)).toBe(
      "1,000 mails take about 33 minutes, 10,000 about 6 hours.",
    );
    expect(meaning({ ...none, per_day: 2_000 }, true)).toBe(
      "1,000 mails go out without a wait, 10,000 take about 4 days, and quiet hours come on top.",
    );
    expect(meaning({ ...none, per_day: 20_000 }, false)).toBe(
      "10,000 mails go out without a wait.",
    );
  });
});
