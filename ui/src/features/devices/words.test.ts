import { describe, expect, it } from "vitest";
import type { DeviceCommandKind } from "@/bindings";
import { sameName } from "./dialogs/sameName";
import { deviceSearch, filterOf, isNarrowed } from "./search";
import { storyOf } from "./story";
import { kindOf, nameOf, standingWords, timelineWords } from "./words";

const entry = (kind: string, detail = "") => ({ at: 0, kind, detail, by: "" });

describe("words about devices", () => {
  it.each([
    "authenticated",
    "enrolled",
    "enrolled_again",
    "told",
    "user_changed",
    "owned_by_changed",
    "group_changed",
    "command",
    "never_enrolled",
    "checked_out",
    "ejected",
    "certificate",
    "refused",
    "push_failed",
  ])("has words for %s", (kind) => {
    expect(timelineWords(entry(kind)).words).toMatch(/^[A-Z]/);
  });

  it("shows an event it does not know by its own name", () => {
    expect(timelineWords(entry("lost_mode_on")).words).toBe(
      "Something happened that this version of Muster has no words for",
    );
  });

  it("says which command, which ownership and which group", () => {
    expect(timelineWords(entry("command", "device_lock"))).toMatchObject({ words: "Lock: done" });
    expect(timelineWords(entry("owned_by_changed", "personal")).detail).toBe("Personal");
    expect(timelineWords(entry("group_changed", "")).detail).toBe("Un-assigned");
    expect(timelineWords(entry("command", "Lock by Priya")).detail).toBe("Lock by Priya");
  });

  it("does not say the same twice, nor speak of protocols", () => {
    expect(timelineWords(entry("erased", "Erased")).detail).toBe("");
    expect(timelineWords(entry("enrolled_again", "Enrolled again, for Zoe Second")).detail).toBe(
      "For Zoe Second",
    );
    expect(standingWords({ state: "unmanaged", reason: "The device checked out" })).toBe(
      "Removed on the device. It is managed no longer.",
    );
    expect(standingWords({ state: "unmanaged", reason: "Unenrolled" })).toBe(
      "Unenrolled. It is managed no longer.",
    );
  });

  it("tells of a Lock when it was asked, and of a refresh only when it was done", () => {
    const command = (kind: DeviceCommandKind, queued_at: number) => ({
      id: kind,
      kind,
      state: "queued" as const,
      reason: "",
      by: "Priya",
      queued_at,
      sent_at: null,
      answered_at: null,
      attempts: 0,
    });
    const story = storyOf(
      [entry("enrolled"), { ...entry("told"), at: 9 }],
      [command("device_lock", 5), command("device_information", 6)],
    );
    expect(story.map(({ words }) => words)).toEqual([
      "Enrolled",
      "Asked to lock",
      "Told about itself",
    ]);
  });

  it("calls a device by its name, else by its model", () => {
    const device = { name: "", model: "iPhone 15 Pro", product: "iPhone16,1" };
    expect(nameOf(device)).toBe("iPhone 15 Pro");
    expect(nameOf({ ...device, name: "Ward 4" })).toBe("Ward 4");
    expect(kindOf({ platform: "ios", product: "iPad14,10" })).toBe("iPad");
    expect(kindOf({ platform: "macos", product: "Mac15,12" })).toBe("Mac");
  });

  it("takes a typed name for the same in spite of signs that keyboards lack", () => {
    expect(sameName("dana's iphone", "Dana’s iPhone")).toBe(true);
    expect(sameName(" Dana’s  iPhone ", "Dana’s iPhone")).toBe(true);
    expect(sameName("Danas iPhone", "Dana’s iPhone")).toBe(false);
    expect(sameName("", "")).toBe(false);
  });

  it("ignores rubbish in the address", () => {
    const search = deviceSearch({ state: "gone", platforms: ["ios", "neutral"], q: 5, sort: "x" });
    expect(search).toEqual({ platforms: ["ios"] });
    expect(isNarrowed(filterOf(search))).toBe(true);
    expect(isNarrowed(filterOf({}))).toBe(false);
    expect(filterOf({ group: "" }).group_id).toBe("");
  });
});
