/** The catalogue and the pages agree: nothing is said without it, nothing in it is left unsaid, and every language is whole. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { messagesOf, typesOf } from "../../scripts/words.mjs";
import { format, t } from "./catalogue";
import { looseWords } from "./loose";
import { notWords } from "./notWords";

const sources = path.resolve("src");
const languages = path.resolve("languages");

const without = new Set(["test", "bindings", "words"].map((one) => path.join(sources, one)));

function* pagesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!without.has(at)) yield* pagesIn(at);
    } else if (/\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name)) yield at;
  }
}

const read = (file: string) => readFileSync(file, "utf8");
const pages = [...pagesIn(sources)].map((file) => ({
  file: path.relative(sources, file),
  text: read(file),
}));
const english = messagesOf(read(path.join(languages, "en.ftl")));

describe("the console's words", () => {
  it("are all in the catalogue", () => {
    const loose = pages.flatMap(({ file, text }) =>
      looseWords(file, text, notWords).map(({ line, words }) => `${file}:${line} ${words}`),
    );
    expect(loose).toEqual([]);
  });

  it("are known to TypeScript as the catalogue has them", () => {
    expect(read(path.join(sources, "words/messages.gen.ts"))).toBe(typesOf(english));
  });

  it("are all said somewhere", () => {
    const said = new Set(pages.flatMap(({ text }) => text.match(/"[a-z][a-z0-9-]+"/g) ?? []));
    expect([...english.keys()].filter((id) => !said.has(`"${id}"`))).toEqual([]);
  });

  it("have “these” around what is quoted, and ’ for an apostrophe", () => {
    // A sample of what a gateway is asked, where " is put in to show how it is written there.
    const sample = "texts-enroll-your-phone-https-enroll";
    const said = read(path.join(languages, "en.ftl"))
      .split("\n")
      .filter((line) => !line.startsWith("#") && !line.startsWith(sample))
      .map((line) => line.replace(/\{ *"[^"]*" *\}/g, ""));
    expect(said.filter((line) => /["'‘]/.test(line))).toEqual([]);
  });

  it("are the same messages, with the same variables and markup, in every language", () => {
    const others = readdirSync(languages).filter((file) => file !== "en.ftl");
    for (const file of others) {
      expect({ file, types: typesOf(messagesOf(read(path.join(languages, file)))) }).toEqual({
        file,
        types: typesOf(english),
      });
    }
  });
});

describe("a message", () => {
  it("chooses its plural, and writes numbers as the console does", () => {
    expect(t("count-invites", { n: 1 })).toBe("1 invite");
    expect(t("count-invites", { n: 30_414 })).toBe("30,414 invites");
  });

  it("can be said, each of them, with every variable", () => {
    for (const [id, { vars }] of english) {
      const values = Object.fromEntries([...vars].map((name) => [name, 2]));
      expect(format(id, values), id).not.toBe(id);
    }
  });
});

describe("loose words", () => {
  const found = (source: string) =>
    looseWords("page.tsx", source, new Set()).map((one) => one.words);

  it("are found between tags, in attributes, texts and templates", () => {
    expect(found("const a = <p>Hello there</p>;")).toEqual(["Hello there"]);
    expect(found('const a = <p title="Not yet">{n}</p>;')).toEqual(["Not yet"]);
    expect(found('const a = cold ? "Too cold" : words(`Sent to $' + "{name} today`);")).toEqual([
      "Too cold",
      "Sent to {} today",
    ]);
    expect(found('const a = <a onClick={() => toast("Copied it")}>{n}</a>;')).toEqual([
      "Copied it",
    ]);
  });

  it("are not names of classes, faults for developers, or what the machine compares", () => {
    expect(found('const a = <p className="Row wide">{t("row")}</p>;')).toEqual([]);
    expect(found('throw new Error("Used outside of its provider");')).toEqual([]);
    expect(found('if (event.key === "Enter") go();')).toEqual([]);
    expect(found('type Kind = "Not seen" | "Seen";')).toEqual([]);
  });
});
