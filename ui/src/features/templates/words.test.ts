import { describe, expect, it } from "vitest";
import type { TemplateContentSummary, TemplateSummary } from "@/bindings";
import { templateSearch } from "./search";
import {
  firstLanguage,
  isOnlyDrafts,
  languageNames,
  readinessOf,
  readinessWords,
  tallyOf,
  tallyWords,
} from "./words";

const content = (
  language: string,
  version: number,
  draft_saved_at: number | null = null,
): TemplateContentSummary => ({
  channel: "email",
  language,
  version,
  published_at: version > 0 ? 1 : null,
  published_by: "",
  draft_saved_at,
});
const template = (...contents: TemplateContentSummary[]): TemplateSummary => ({
  id: "invite",
  purpose: "invite",
  name: "Invite",
  in_use: true,
  built_in: true,
  channels: ["email", "sms"],
  changed_at: null,
  contents,
});

describe("how far the words are one's own", () => {
  const some = template(content("en", 3), content("fr", 0, 5), content("de", 2, 6));

  it("counts what is published, and drafts apart", () => {
    expect(tallyOf(some, "email")).toEqual({ own: 2, drafts: ["fr", "de"] });
    expect(tallyOf(some, "sms")).toEqual({ own: 0, drafts: [] });
    expect(tallyWords(2, 12)).toBe("2 of 12 in your words");
    expect(tallyWords(0, 12)).toBe("In Muster’s words");
  });

  it("is said of each language", () => {
    const said = (language: string) => readinessWords(readinessOf(some, "email", language));
    expect(["en", "fr", "de", "it"].map(said)).toEqual([
      "Own words, version 3",
      "Draft",
      "Draft over version 2",
      "Muster’s words",
    ]);
  });
});

describe("a template that a file brought", () => {
  const came: TemplateSummary = { ...template(content("fr", 0, 5)), id: "new", built_in: false };

  it("has only drafts until one of them is published", () => {
    expect(isOnlyDrafts(came)).toBe(true);
    expect(isOnlyDrafts({ ...came, contents: [content("fr", 1, 5)] })).toBe(false);
    expect(isOnlyDrafts(template(content("fr", 0, 5)))).toBe(false);
  });

  it("names its languages in the order of the list, and those that are not in it", () => {
    const choice = (tag: string, name: string) => ({
      tag,
      name,
      own_name: name,
      right_to_left: false,
    });
    const languages = [choice("en", "English"), choice("fr", "French")];
    expect(languageNames(["fr", "xx", "en"], { languages })).toBe("English, French, xx");
  });
});

describe("the language that opens first", () => {
  const list = { organisation_language: "en" };
  it("is the organisation's, unless only others were written", () => {
    expect(firstLanguage(template(), "email", list)).toBe("en");
    expect(firstLanguage(template(content("fr", 1), content("en", 1)), "email", list)).toBe("en");
    expect(firstLanguage(template(content("fr", 1)), "email", list)).toBe("fr");
    expect(firstLanguage(template(content("fr", 1)), "sms", list)).toBe("en");
    const imported = template(content("fr", 1), content("de", 0, 4));
    expect(firstLanguage(imported, "email", list)).toBe("de");
  });
});

describe("the address", () => {
  it("takes a channel and a language, and nothing else", () => {
    expect(templateSearch({ channel: "sms", language: "pt-BR", x: 1 })).toEqual({
      channel: "sms",
      language: "pt-BR",
    });
    expect(templateSearch({ channel: "fax", language: "<b>" })).toEqual({});
  });
});
