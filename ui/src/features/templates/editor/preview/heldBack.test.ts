import { describe, expect, it } from "vitest";
import { withWordsForPictures } from "./heldBack";

const mail = (picture: string) =>
  `<!doctype html><html lang="en"><head><title>Invite</title></head><body><p>Hello</p>${picture}</body></html>`;

describe("a mail without its pictures", () => {
  it("has their words in a frame that is seen", () => {
    const shown = withWordsForPictures(
      mail(
        `<img alt="QR code. Use the link &amp; the passcode instead." data-held-back="cid:qr" width="180" height="auto" style="width:100%">`,
      ),
    );
    expect(shown).toMatch(/^<!doctype html><html lang="en">/);
    expect(shown).not.toContain("<img");
    expect(shown).toContain("QR code. Use the link &amp; the passcode instead.</span>");
    expect(shown).toContain("min-height: 72px");
    expect(shown).toContain("max-width: 180px");
  });

  it("keeps the height that a mail names", () => {
    const logo = `<img alt="Northwind Health" data-held-back="cid:logo" width="120" height="40">`;
    expect(withWordsForPictures(mail(logo))).toContain("min-height: 40px");
  });

  it("leaves one with its pictures as it is", () => {
    const whole = mail(`<img alt="QR code" src="data:image/png;base64,AA==">`);
    expect(withWordsForPictures(whole)).toBe(whole);
  });
});
