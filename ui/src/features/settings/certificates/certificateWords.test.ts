import { describe, expect, it } from "vitest";
import type { CertificateHealth, CertificateUse, CertificateView } from "@/bindings";
import { leftWords } from "../validity";
import { lookOf, nextToEnd, verdict } from "./certificateWords";
import { passphraseProblems } from "./passphrase";

const day = 86_400_000;

const one = (
  usage: CertificateUse,
  health: CertificateHealth,
  more: Partial<CertificateView> = {},
): CertificateView => ({
  usage,
  health,
  words: "",
  subject: "",
  issuer: "",
  serial: "",
  fingerprint: "",
  key: "",
  from: null,
  until: null,
  renews_itself: false,
  ...more,
});

describe("what certificates together come to", () => {
  it("is the worst of them", () => {
    const good = one("registrar", "good");
    const soon = one("portal", "ends_soon");
    const missing = one("apple_push", "missing");
    const ended = one("profile_signing", "ended");
    expect(verdict([good]).tone).toBe("good");
    expect(verdict([good, missing]).title).toBe("1 certificate is missing");
    expect(verdict([missing, soon]).title).toBe("1 certificate ends soon");
    expect(verdict([soon, ended]).about).toEqual(["profile_signing"]);
  });

  it("does not miss what Muster makes by itself, nor Apple's in lab mode", () => {
    const own = (["device_authority", "registrar", "profile_signing"] as const).map((usage) =>
      one(usage, "missing"),
    );
    expect(verdict(own).tone).toBe("good");
    expect(own.map((certificate) => lookOf(certificate, false).word)).toEqual(
      Array(3).fill("Made when needed"),
    );
    const push = one("apple_push", "missing");
    expect(verdict([...own, push]).about).toEqual(["apple_push"]);
    expect(verdict([...own, push], true).tone).toBe("good");
    expect(lookOf(push, false).word).toBe("Missing");
    expect(lookOf(push, true)).toMatchObject({ word: "Not needed in lab mode", tone: "quiet" });
  });

  it("leaves alone what renews itself, until it has ended", () => {
    const itself = { renews_itself: true };
    expect(verdict([one("registrar", "ends_soon", itself)]).tone).toBe("good");
    expect(verdict([one("registrar", "ended", itself)]).tone).toBe("bad");
  });

  it("names the one that somebody has to renew next", () => {
    const list = [
      one("registrar", "good", { until: 1, renews_itself: true }),
      one("portal", "ended", { until: 2 }),
      one("device_authority", "good", { until: 9 }),
      one("apple_push", "good", { until: 5 }),
      one("profile_signing", "missing"),
    ];
    expect(nextToEnd(list)?.usage).toBe("apple_push");
    expect(nextToEnd(list.slice(0, 2))).toBeUndefined();
  });
});

describe("what is left of a certificate", () => {
  it("is counted in whole days, on both sides of its end", () => {
    expect(leftWords(71.9 * day, 0)).toBe("71 days left");
    expect(leftWords(1.5 * day, 0)).toBe("1 day left");
    expect(leftWords(3652 * day, 0)).toBe("10 years left");
    expect(leftWords(0.5 * day, 0)).toBe("Ends today");
    expect(leftWords(0, 0.5 * day)).toBe("Ended today");
    expect(leftWords(0, 3.5 * day)).toBe("Ended 3 days ago");
  });
});

describe("a passphrase", () => {
  it("has twelve characters, as people count them", () => {
    expect(passphraseProblems("", "")).toEqual({ passphrase: "A passphrase is needed." });
    expect(passphraseProblems("🔑🔑🔑🔑🔑🔑", "")).toEqual({ passphrase: "6 characters more." });
    expect(passphraseProblems("twelve chars", "twelve char")).toHaveProperty("again");
    expect(passphraseProblems("twelve chars", "twelve chars")).toEqual({});
  });
});
