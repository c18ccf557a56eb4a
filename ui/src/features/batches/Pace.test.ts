import { describe, expect, it } from "vitest";
import type { HoldReason } from "@/bindings";
import { holdWords } from "./Pace";

const now = new Date(2026, 2, 17, 13, 55).getTime();
const today = new Date(2026, 2, 17, 14, 5).getTime();
const hold = (reason: HoldReason, until: number, words = "") =>
  holdWords({ reason, until, words }, now);

describe("what mails wait for", () => {
  it("is said with when it goes on", () => {
    expect(hold("limit", today, "30 a minute")).toBe(
      "waits for the limit of 30 a minute; goes on at 14:05",
    );
    expect(hold("quiet_hours", new Date(2026, 2, 18, 7).getTime())).toBe(
      "quiet hours: goes on tomorrow at 07:00",
    );
    expect(hold("quiet_hours", new Date(2026, 2, 23, 7).getTime())).toBe(
      "quiet hours: goes on Monday at 07:00",
    );
    expect(hold("throttled", today, "450 slow down")).toBe(
      "the mail server asked to go slower; goes on at 14:05",
    );
  });
});
