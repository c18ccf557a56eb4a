import { describe, expect, it } from "vitest";
import { timeLeft } from "@/components/time";
import { t } from "@/words";
import { outcome } from "./actions";
import { bands } from "./funnelShape";
import { fixedFor, leftWords } from "./ownershipRule";
import { enrollmentSearch, filterOf, isNarrowed } from "./search";
import { messageWords, timelineWords } from "./timelineWords";

describe("words and shapes of the page", () => {
  it("tells what an action did and what it left alone", () => {
    expect(outcome({ changed: 3, skipped: 0 }, t("enrollment-now-revoked", { n: 3 }))).toBe(
      "3 invites revoked.",
    );
    expect(outcome({ changed: 1, skipped: 1 }, t("enrollment-now-revoked", { n: 1 }))).toBe(
      "1 invite revoked. 1 invite left as it was.",
    );
  });

  it("says why invites keep their ownership", () => {
    const now = t("enrollment-now-personal", { n: 2 });
    expect(outcome({ changed: 2, skipped: 3 }, now, leftWords.personal)).toBe(
      "2 invites now Personal. 3 invites left as they were. Those were Personal already, or Verified: then the person has seen what will be managed.",
    );
    expect(fixedFor({ state: "sent" }, "corporate")).toBeNull();
    expect(fixedFor({ state: "opened" }, "personal")).toBeNull();
    expect(fixedFor({ state: "opened" }, "corporate")).toBe("opened");
    expect(fixedFor({ state: "verified" }, "personal")).toBe("verified");
    expect(fixedFor({ state: "enrolled" }, "personal")).toBe("enrolled");
  });

  it("does not blame the gateway for a number that is missing", () => {
    const detail = "The phone number is missing.";
    expect(timelineWords({ at: 0, kind: "text_refused", by: "", detail }).words).toBe("Not sent");
    expect(messageWords({ channel: "sms", state: "failed", reply: detail })).toBe("Not sent");
  });

  it("rounds the time that is left", () => {
    expect(timeLeft(3)).toBe("about 5 s left");
    expect(timeLeft(38)).toBe("about 40 s left");
    expect(timeLeft(200)).toBe("about 3 min left");
    expect(timeLeft(2 * 3600)).toBe("about 2 h left");
  });

  it("draws the funnel to scale and keeps the smallest stage visible", () => {
    const [sent, opened, verified, enrolled] = bands([1000, 500, 1, 0]);
    expect(sent).toContain("V0H62");
    expect(opened).toContain("V21H162");
    expect(verified).toContain("V40.5H262");
    expect(enrolled).toContain("V42H362");
    expect(bands([0, 0, 0, 0])[0]).toContain("V42");
  });

  it("ignores rubbish in the address", () => {
    const search = enrollmentSearch({ state: "gone", platforms: "ios", q: 5, owned: "personal" });
    expect(search).toEqual({ owned: "personal" });
    expect(isNarrowed(filterOf(search))).toBe(true);
    expect(isNarrowed(filterOf({}))).toBe(false);
  });

  it("does not call the trial outbox a mail server", () => {
    const reply = "250 2.0.0 Written to the trial outbox as 17-zoe-4f2a.eml";
    const entry = { at: 0, kind: "handed_over", detail: reply, by: "" };
    expect(timelineWords(entry).words).toBe("Written to the trial outbox");
    expect(messageWords({ channel: "email", state: "sent", reply })).toBe(
      "Written to the trial outbox",
    );
    expect(messageWords({ channel: "email", state: "sent", reply: "250 2.0.0 Ok" })).toBe(
      "Accepted by the mail server",
    );
  });

  it("keeps texts and mails apart", () => {
    expect(messageWords({ channel: "sms", state: "sent", reply: "queued" })).toBe(
      "Accepted by the gateway",
    );
    expect(messageWords({ channel: "sms", state: "failed", reply: "" })).toBe("Refused");
  });

  it.each([
    ["text_handed_over", "Text accepted by the gateway", "plain"],
    ["text_refused", "Text refused by the gateway", "bad"],
    ["text_try_later", "The gateway asked to try the text again later", "warn"],
    ["text_fate_unknown", "The connection broke after the text was sent", "warn"],
    ["text_delivered", "Text arrived on the phone", "good"],
    ["text_undelivered", "The text could not be delivered", "bad"],
  ])("has words for %s", (kind, words, tone) => {
    expect(timelineWords({ at: 0, kind, detail: "", by: "" })).toMatchObject({ words, tone });
  });

  it("tells a refused device from a refused mail", () => {
    const words = (kind: string) => timelineWords({ at: 0, kind, detail: "why", by: "" }).words;
    expect(words("device_refused")).toBe("A device was turned away");
    expect(words("refused")).toBe("Refused by the mail server");
  });
});
