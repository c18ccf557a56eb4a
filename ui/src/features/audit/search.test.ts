import { describe, expect, it } from "vitest";
import { auditSearch, filterOf, isNarrowed } from "./search";
import { readable, subjectWords } from "./words";

const noon = new Date(2026, 2, 10, 12).getTime();

describe("the address of the log", () => {
  it("keeps what makes sense and leaves the rest out", () => {
    expect(
      auditSearch({
        q: "x",
        actions: ["signed_in", "<b>", 7],
        who: 5,
        period: "century",
        from: "yesterday",
        until: "2026-03-04",
      }),
    ).toEqual({ q: "x", actions: ["signed_in"], until: "2026-03-04" });
  });

  it("means whole days of this computer", () => {
    const since = (period: "today" | "week" | "month") => filterOf({ period }, noon).since;
    expect(since("today")).toBe(new Date(2026, 2, 10).getTime());
    expect(since("week")).toBe(new Date(2026, 2, 4).getTime());
    expect(since("month")).toBe(new Date(2026, 1, 9).getTime());
    expect(
      filterOf({ period: "range", from: "2026-03-28", until: "2026-03-29" }, noon),
    ).toMatchObject({
      since: new Date(2026, 2, 28).getTime(),
      until: new Date(2026, 2, 30).getTime(),
    });
    expect(filterOf({ period: "range" }, noon)).toMatchObject({ since: null, until: null });
    // Days without the period that shows them narrow nothing.
    expect(isNarrowed(filterOf({ from: "2026-03-28" }, noon))).toBe(false);
  });

  it("says which actions and kinds a word is told with", () => {
    const { said } = filterOf({ q: " Published  ada" }, noon);
    expect(said.map(({ word }) => word)).toEqual(["Published", "ada"]);
    expect(said[0]?.actions).toContain("terms_published");
    expect(said[1]).toEqual({ word: "ada", actions: [], kinds: [] });
    const [settings] = filterOf({ q: "settings" }, noon).said;
    expect(settings?.kinds).toContain("settings");
  });

  it("is about one thing only with kind and id", () => {
    expect(filterOf({ kind: "device" }, noon)).toMatchObject({ kind: "", subject_id: "" });
    expect(isNarrowed(filterOf({ kind: "device", subject: "7" }, noon))).toBe(true);
  });
});

describe("the words of the log", () => {
  const row = {
    number: "1",
    at: noon,
    who: "",
    account: "",
    origin: "console",
    place: "",
    action: "invites_revoked",
    changes: [],
  };
  const words = (kind: string, subject_id: string, subject: string) =>
    subjectWords({ ...row, kind, subject_id, subject });

  it("name what it was done to", () => {
    expect(words("invites", "", "12")).toBe("12 invites");
    expect(words("invites", "", '{"search":"x"} -0')).toBe("All invites that a filter showed");
    expect(words("invite", "7", "")).toBe("Invite");
    expect(words("settings", "mail_secret", "mail_secret")).toBe("Settings, Mail");
    expect(words("", "", "")).toBe("");
  });

  it("read like words where there are none", () => {
    expect(readable("lock_after_minutes")).toBe("Lock after minutes");
  });
});
