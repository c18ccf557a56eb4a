import { describe, expect, it } from "vitest";
import { sameName } from "./dialogs/sameName";
import { deviceSearch, filterOf, isNarrowed } from "./search";
import { kindOf, nameOf, timelineWords } from "./words";

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
    "checked_out",
    "ejected",
    "certificate",
    "refused",
    "push_failed",
  ])("has words for %s", (kind) => {
    expect(timelineWords(entry(kind)).words).toMatch(/^[A-Z]/);
  });

  it("shows an event it does not know by its own name", () => {
    expect(timelineWords(entry("lost_mode_on")).words).toBe("lost mode on");
  });

  it("says which command, which ownership and which group", () => {
    expect(timelineWords(entry("command", "device_lock"))).toMatchObject({ words: "Done: Lock" });
    expect(timelineWords(entry("owned_by_changed", "personal")).detail).toBe("Personal");
    expect(timelineWords(entry("group_changed", "")).detail).toBe("Un-assigned");
    expect(timelineWords(entry("command", "Lock by Priya")).detail).toBe("Lock by Priya");
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
