/** Every event that the engine writes into the history of an invite or a user has its words: read out of the engine's sources. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { linkReasons, portalReasons } from "@/features/audit/reasons";
import { historyWords } from "@/features/users/words";
import { timelineWords } from "./timelineWords";

const crates = path.resolve("../crates");
const read = (file: string) =>
  readFileSync(path.join(crates, file), "utf8").split("#[cfg(test)]")[0] ?? "";
const filesOf = (folder: string) =>
  readdirSync(path.join(crates, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".rs"))
    .map((file) => path.join(folder, file));
const store = filesOf("store/src/sqlite").map(read);
const app = filesOf("app/src").map(read);
const found = (pattern: RegExp, text: string) =>
  [...text.matchAll(pattern)].map(([, word = ""]) => word);
const inAll = (pattern: RegExp, texts = store) => texts.flatMap((text) => found(pattern, text));

/** The words of a closed set, from its `as_str`. */
function setOf(file: string, name: string): string[] {
  const body = read(file).split(`impl ${name} {`)[1] ?? "";
  const arms = /fn as_str[\s\S]*?\n {4}\}\n/.exec(body)?.[0] ?? "";
  const words = found(/=> "(\w+)"/g, arms);
  expect(words.length, name).toBeGreaterThan(4);
  return words;
}

/** The calls that write one table, each with the kind it writes: a word in quotes, or the name of a variable. */
function calls(table: "events" | "user_events" | "device_events") {
  const written = inAll(
    new RegExp(`(?<![\\w])${table}::add(?:_to_picked|_to_new)?\\(([^;]*)\\)\\??[;\\n]`, "g"),
  );
  const kinds = written.map((call) => {
    const [literal] = found(/"([a-z_]+)"/g, call);
    return literal ?? (/\b(kind|made\.kind|DEVICE_REFUSED)\b/.exec(call)?.[1] || call);
  });
  const byStatement = inAll(
    new RegExp(`INSERT INTO ${table} \\([^)]*\\)[\\s\\\\]*SELECT [^']*'(\\w+)'`, "g"),
  );
  return {
    literal: [
      ...new Set(
        [...kinds, ...byStatement].filter((kind) => kind !== "kind" && kind !== "made.kind"),
      ),
    ],
    variable: kinds.filter((kind) => kind === "kind" || kind === "made.kind").length,
  };
}

const invite = (kind: string, detail = "") => timelineWords({ at: 0, kind, detail, by: "" });
const user = (kind: string, detail = "") =>
  historyWords({ entry: { at: 0, kind, detail, by: "" }, invite_id: null, device_id: null });
const unknown = invite("moon_phase_checked").words;

describe("the history of an invite", () => {
  it("has words for each event that is written by its name", () => {
    const { literal, variable } = calls("events");
    expect(literal).toEqual(
      expect.arrayContaining(["passcode_passed", "address_corrected", "group_changed"]),
    );
    // A message's fate, a bounce, a refusal: those below.
    expect(variable).toBe(3);
    expect(literal.filter((kind) => invite(kind).words === unknown)).toEqual([]);
  });

  it("has words for what became of each message", () => {
    const fates = inAll(/\.event\(c, "(\w+)"/g);
    expect(fates.length).toBeGreaterThan(4);
    const prefixes = found(
      /=> "(\w*)"/g,
      /fn event_prefix[\s\S]*?\n {4}\}/.exec(read("domain/src/message.rs"))?.[0] ?? "",
    );
    expect(prefixes).toContain("reminder_");
    const bounces = inAll(/\("(\w+)", Bounced::/g);
    expect(bounces).toContain("bounced");
    const written = [
      ...bounces,
      ...prefixes.flatMap((of) => fates.map((fate) => `text_${of}${fate}`)),
      ...prefixes.flatMap((of) =>
        fates.filter((fate) => !/delivered/.test(fate)).map((fate) => `${of}${fate}`),
      ),
    ];
    expect(written.filter((kind) => invite(kind).words === unknown)).toEqual([]);
  });

  it("says in the words of the audit log why a sign-in was refused, and blames no device", () => {
    const wrong = invite("sign_in_refused_wrong", "Head office, iPhone");
    expect(wrong).toEqual({
      words: "Sign-in refused",
      tone: "warn",
      detail: "Name or password did not match · Head office, iPhone",
    });
    for (const why of setOf("app/src/portal/sign_in/refused.rs", "Refused")) {
      const told = invite(`sign_in_refused_${why}`, "Head office, iPhone");
      expect(told.words).toBe("Sign-in refused");
      expect(told.detail).toBe(`${portalReasons[why]} · Head office, iPhone`);
    }
  });

  it("says why each passcode that came too late, and each profile, led to nothing", () => {
    const dead = setOf("app/src/portal/mod.rs", "Dead");
    expect(dead.concat("lost").sort()).toEqual(Object.keys(linkReasons).sort());
    for (const why of dead) {
      expect(invite(`browser_refused_${why}`, "iPhone").detail).toMatch(/^[A-Z].+ · iPhone$/);
      expect(invite("requested", why).detail).toMatch(/^[A-Z]\w+ \w+/);
    }
    for (const state of setOf("domain/src/invite.rs", "InviteState"))
      expect(invite(`profile_refused_${state}`).detail).toMatch(/^The invite was: [A-Z]/);
  });

  it("says of a request what the portal and the mail to IT say: no passcode at hand", () => {
    const inMail = /_ => "([^"]*)"/.exec(read("app/src/jobs/notices.rs"))?.[1];
    expect(inMail).toMatch(/passcode/);
    expect(linkReasons.lost).toBe(inMail);
  });

  it("knows every family that ends in its reason, and every other refusal", () => {
    const families = inAll(/format!\("(\w+_refused_)\{\}"/g, app);
    expect(families.length).toBe(3);
    for (const family of families) expect(invite(`${family}moon`).words).not.toBe(unknown);
    const refusals = inAll(/\.record_refusal\(\s*([^;]*?)\)\s*\.await/g, app);
    expect(refusals).toHaveLength(families.length + 1);
    expect(invite("work_account_refused").detail).toBe("At the sign-in for work accounts");
  });

  it("says how a request or an unknown delivery was settled", () => {
    for (const answer of ["sent", "not sent", ...inAll(/close_request\(id, "(\w+)"/g, app)])
      expect(invite("resolved", answer)).toMatchObject({
        detail: "",
        words: expect.stringContaining(answer),
      });
    expect(invite("resolved", "declined: Ask Priya: today").detail).toBe("Ask Priya: today");
  });

  it("keeps codes out of the sentence, even those it does not know", () => {
    expect(unknown).toMatch(/^[A-Z][a-z ]+/);
    for (const kind of [
      "sign_in_refused_moon_phase",
      "browser_refused_moon_phase",
      "profile_refused_moon",
    ]) {
      const { words, detail } = invite(kind, "Mac");
      expect(`${words} ${detail}`).not.toMatch(/moon|_/);
    }
    expect(invite("requested", "moon_phase").detail).toBe("");
  });
});

describe("the history of a user", () => {
  it("has words for each event", () => {
    const { literal, variable } = calls("user_events");
    expect(literal).toContain("address_passed_on");
    // Made by hand or from a file; what a sync saw.
    expect(variable).toBe(2);
    const made = inAll(/\bkind: "(\w+)"/g, [...store, ...app]);
    const bySync = inAll(/=> Some\("(directory_\w+|adopted)"\)/g);
    expect(bySync.length).toBeGreaterThan(3);
    const written = [
      ...literal,
      ...made.filter((kind) => /^(created|imported)$/.test(kind)),
      ...bySync,
    ];
    expect(written.filter((kind) => user(kind).words === unknown)).toEqual([]);
  });
});
