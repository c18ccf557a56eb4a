import { expect, it } from "vitest";
import type { TemplateView } from "@/bindings";
import { publishedWords } from "./publishedWords";

it("Publishing says of messages only what becomes true of them", () => {
  const said = (purpose: TemplateView["template"]["purpose"], in_use: boolean) => {
    const template = { purpose, in_use } as TemplateView["template"];
    return publishedWords({ template, version: 3 });
  };
  expect(said("invite", true)).toBe("Published as version 3: messages from now on say it.");
  expect(said("invite", false)).toMatch(/once this template is used/);
  expect(said("self_enrollment", true)).toMatch(/messages from now on say it/);
});
