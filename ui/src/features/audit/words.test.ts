/** Every word that the engine writes into the log has a sentence: read out of the engine's sources. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { AuditRow } from "@/bindings";
import { consoleReasons, deviceReasons, portalReasons, reasonWords } from "./reasons";
import { actions, kinds, origins, settingsOf, subjectLink, subjectWords } from "./words";

const crates = path.resolve("../crates");

/** Without their tests, which may invent names. */
const sources = readdirSync(crates, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".rs") && file.split(path.sep)[1] === "src")
  .map((file) => readFileSync(path.join(crates, file), "utf8").split("#[cfg(test)]")[0] ?? "");

const found = (pattern: RegExp, text: string) =>
  [...text.matchAll(pattern)].map(([, word = ""]) => word);

/** Where an action is named: what somebody did, what came at the portal, what a device told. */
const names = [
  /\.did\(\s*"(\w+)"/g,
  /portal_entry\(\s*"(\w+)"/g,
  /by_device\(\s*"(\w+)"/g,
  /about\(\s*&person,\s*"(\w+)"/g,
  /note_export\(\s*&person,\s*"(\w+)"/g,
  /passcode_entry\(\s*"(\w+)"/g,
  /Entry::new\(\s*[^,"]+,\s*"(\w+)"/g,
  /Self::new\(\s*"(\w+)",\s*"(?:user|invite)"/g,
];
/** An action that depends: each of its names stands in an arm of the choice. */
const choices = /let action = match [^{]*\{([^}]*)\}/g;

/** Actions of which each is written, one after the other. */
const several = /for action in \[([^\]]*)\]/g;

const chosenIn = (text: string) => (text.includes(".did(action,") ? found(choices, text) : []);

const written = new Set(
  sources.flatMap((text) => [
    ...names.flatMap((pattern) => found(pattern, text)),
    ...chosenIn(text).flatMap((arms) => found(/=> "(\w+)"/g, arms)),
    ...found(several, text).flatMap((list) => found(/"(\w+)"/g, list)),
  ]),
);

describe("the words of the log", () => {
  it("are looked for where the engine writes them", () => {
    // One of each way; and every entry whose action is no literal is one of the choices.
    for (const action of ["invites_sent", "invite_verified", "device_enrolled", "device_changed"])
      expect(written).toContain(action);
    for (const action of ["approval_given", "directory_disabled"])
      expect(written).toContain(action);
    const dynamic = sources.flatMap((text) => found(/(\.did\(action,)/g, text)).length;
    const chosen = sources.flatMap(chosenIn).length;
    // Three more hand on the action that they were given.
    expect(dynamic).toBe(chosen + 3);
  });

  it("are there for every action, and for no other", () => {
    expect(Object.keys(actions).sort()).toEqual([...written].sort());
  });

  it("are there for every kind of thing", () => {
    const things = sources
      .filter((text) => names.concat(/\b(Entry)\b/g).some((pattern) => text.match(pattern)))
      .flatMap((text) => found(/\.to\(\s*"(\w+)"\s*,/g, text));
    expect([...new Set(things)].sort()).toEqual(Object.keys(kinds).sort());
  });

  it("are there for every face of the program", () => {
    for (const origin of ["console", "command_line", "portal", "device", "job"])
      expect(origins).toHaveProperty(origin);
  });

  it("name the page of each setting that is kept", () => {
    const text = readFileSync(path.join(crates, "app/src/settings/mod.rs"), "utf8");
    const byItself = /const KEPT_BY_ITSELF[^=]*=\s*\[([^\]]*)\]/.exec(text)?.[1] ?? "";
    const kept = [...text.matchAll(/const (\w+): [^"]*"settings\.(\w+)"/g)]
      .filter(([, constant = ""]) => !byItself.includes(constant))
      .map(([, , name = ""]) => name);
    expect(kept).toContain("self_enrollment");
    expect(kept.filter((name) => settingsOf(name) === undefined)).toEqual([]);
  });
});

describe("why something was refused", () => {
  it("is said of every reason that the engine writes", () => {
    const refused = readFileSync(path.join(crates, "app/src/portal/sign_in/refused.rs"), "utf8");
    const arms = /fn as_str[\s\S]*?\n {4}\}\n/.exec(refused)?.[0] ?? "";
    const wrote = found(/=> "(\w+)"/g, arms);
    expect(wrote.length).toBeGreaterThan(10);
    const provider = sources.flatMap((text) => found(/"why": "(\w+)"/g, text));
    expect(Object.keys(portalReasons).sort()).toEqual([...wrote, ...provider].sort());
    const obstacle = readFileSync(path.join(crates, "domain/src/obstacle.rs"), "utf8");
    const kinds = /fn as_str[\s\S]*?\n {4}\}\n/.exec(obstacle)?.[0] ?? "";
    expect(found(/=> "(\w+)"/g, kinds).sort()).toEqual(Object.keys(deviceReasons).sort());
    const atConsole = sources.flatMap((text) => [
      ...found(/\.refuse\([^"]*"(\w+)"\)/g, text),
      ...found(/\{"why":"(\w+)"\}/g, text),
    ]);
    expect([...new Set(atConsole)].sort()).toEqual(Object.keys(consoleReasons).sort());
  });
});

describe("what an entry is about", () => {
  const row = (more: Partial<AuditRow>): AuditRow => ({
    ...{
      number: "1",
      at: 0,
      who: "",
      account: "",
      origin: "console",
      place: "",
      action: "",
      changes: [],
    },
    ...{ kind: "", subject_id: "", subject: "" },
    ...more,
  });

  it.each([
    [{ kind: "users", subject: "3" }, "3 users"],
    [{ kind: "users", subject: '{"search":"a"} -2' }, "All users that a filter showed"],
    [{ kind: "users", subject: "people.csv" }, "people.csv"],
    [{ kind: "devices", subject: "1" }, "1 device"],
    [{ kind: "settings", subject_id: "enrollment" }, "Settings, Enrollment rules"],
    [{ kind: "settings", subject_id: "self_enrollment" }, "Settings, Self enrollment"],
    [{ kind: "user", subject_id: "u1" }, "User"],
  ])("is said: %o", (entry, words) => {
    expect(subjectWords(row(entry))).toBe(words);
  });

  it("says with a request for a new invite why it was made", () => {
    const asked = row({
      action: "invite_requested",
      changes: [{ name: "why", before: null, after: "lost" }],
    });
    expect(reasonWords(asked)).toBe("The passcode is not at hand");
  });

  it("leads to where it can be seen, unless it is gone", () => {
    const user = { kind: "user", subject_id: "u1" };
    expect(subjectLink(row({ ...user, action: "user_edited" }))).toEqual({
      to: "/users",
      search: { user: "u1" },
    });
    expect(subjectLink(row({ ...user, action: "users_deleted" }))).toBeUndefined();
    expect(subjectLink(row({ kind: "settings", subject_id: "enrollment" }))?.to).toBe(
      "/settings/authentication",
    );
    expect(subjectLink(row({ kind: "group_rules" }))?.search).toEqual({ tab: "rules" });
  });
});
