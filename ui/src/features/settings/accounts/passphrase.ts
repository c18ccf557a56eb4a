/** A first password for somebody else: sixteen signs in groups that can be read out, without those that look alike. */

/** 32 of them: five bits each, 80 in all. */
const signs = "abcdefghijkmnpqrstuvwxyz23456789";
const groups = 4;
const each = 4;

export function makePassword(
  fill: (bytes: Uint8Array) => Uint8Array = (bytes) => crypto.getRandomValues(bytes as never),
): string {
  const bytes = fill(new Uint8Array(groups * each));
  // 256 is a multiple of 32: every sign is as likely.
  const all = Array.from(bytes, (byte) => signs[byte % signs.length]).join("");
  return (all.match(/.{4}/g) ?? []).join("-");
}
