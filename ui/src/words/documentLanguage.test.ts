import { afterEach, describe, expect, it } from "vitest";
import { openConsole } from "@/test/render";
import { declareLanguage } from "./documentLanguage";

const page = document.documentElement;

afterEach(() => {
  page.removeAttribute("lang");
  page.removeAttribute("dir");
});

describe("the document", () => {
  it("is in the language that the console speaks", async () => {
    await openConsole("/audit-log");
    expect(page).toHaveAttribute("lang", "en");
    expect(page).toHaveAttribute("dir", "ltr");
  });

  it.each([
    ["de", "ltr"],
    ["pt-BR", "ltr"],
    ["ar", "rtl"],
    ["he-IL", "rtl"],
  ])("in %s is written %s", (tag, direction) => {
    declareLanguage(tag);
    expect(page).toHaveAttribute("lang", tag);
    expect(page).toHaveAttribute("dir", direction);
  });
});
