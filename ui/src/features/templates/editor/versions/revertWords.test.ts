import { expect, it } from "vitest";
import type { TemplateView } from "@/bindings";
import { exact } from "@/components/time";
import { revertWords } from "./revertWords";

const view = (channel: "email" | "sms", version: number) =>
  ({
    address: { template_id: "invite", channel, language: "de" },
    template: { name: "Enrollment invite" },
    version,
  }) as TemplateView;

it("names the message, its language, and from what to what it goes", () => {
  const at = Date.UTC(2026, 2, 3, 14, 2);
  const mail = revertWords({ number: 2, published_at: at }, view("email", 5), "German");
  expect(mail.title).toBe("Go back to version 2?");
  expect(mail.text).toContain(
    `The mail of “Enrollment invite” in German goes back from version 5 to version 2 of ${exact(at)}.`,
  );
  const text = revertWords({ number: 0, published_at: null }, view("sms", 1), "German");
  expect(text.text).toContain(
    "The text message of “Enrollment invite” in German goes back from version 1 to Muster’s own words.",
  );
  const forth = revertWords({ number: 1, published_at: null }, view("email", 0), "German");
  expect(forth.text).toContain("from Muster’s own words to version 1.");
});
