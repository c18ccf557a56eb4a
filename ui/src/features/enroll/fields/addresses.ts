/**
 * Reads addresses as people paste them: `Dana Whitlock <dana@x.example>, "Desai, Priyanka"
 * <p@x.example>; owen@x.example`. It only takes apart; whether an address is right is the
 * engine's to say.
 */
import type { RecipientDraft } from "@/bindings";

export interface ReadAddresses {
  /** One for each piece, in their order; a piece without an address stands, nameless, as its own. */
  recipients: RecipientDraft[];
  /** Pieces that hold no address. */
  unread: string[];
}

/**
 * Splits at commas, semicolons, tabs and line ends, but not inside a quoted name or angle brackets.
 * A quote or bracket counts only when it is closed on its line: one left open must not swallow
 * the people after it. Quotes count only where a piece begins, as mail programs write them.
 */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const line of text.split(/[\r\n]+/)) {
    let piece = "";
    let at = 0;
    while (at < line.length) {
      const sign = line.charAt(at);
      const closing = sign === "<" ? ">" : sign === '"' && piece.trim() === "" ? '"' : null;
      const end = closing === null ? -1 : line.indexOf(closing, at + 1);
      if (end > at) {
        piece += line.slice(at, end + 1);
        at = end + 1;
        continue;
      }
      if (sign === "," || sign === ";" || sign === "\t") {
        found.push(piece);
        piece = "";
      } else {
        piece += sign;
      }
      at += 1;
    }
    found.push(piece);
  }
  return found.map((part) => part.trim()).filter((part) => part !== "");
}

const address = /^[^\s<>"@]+@[^\s<>"@]+$/;

function read(piece: string): RecipientDraft | null {
  const named = /^(.*?)<\s*([^<>\s]+@[^<>\s]+)\s*>$/s.exec(piece);
  if (named) {
    const email = named[2] ?? "";
    const name = unquoted(named[1] ?? "");
    return { name: name || nameFrom(email), email };
  }
  const bare = piece.replace(/^mailto:/i, "");
  return address.test(bare) ? { name: nameFrom(bare), email: bare } : null;
}

function unquoted(name: string): string {
  return name
    .trim()
    .replace(/^["']|["']$/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether a text is one whole address, so that Enter may add it. */
export function isAddress(text: string): boolean {
  return address.test(text.trim());
}

/** A first proposal for a name: `dana.whitlock@…` → "Dana Whitlock". The admin sees it and can change it. */
export function nameFrom(email: string): string {
  const local = email.split("@")[0]?.split("+")[0] ?? "";
  return local
    .split(/[._-]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toLocaleUpperCase() + word.slice(1))
    .join(" ");
}

/** Takes a text apart. Each piece is its own: no rubbish ever becomes part of the next name. */
export function readAddresses(text: string): ReadAddresses {
  const found: ReadAddresses = { recipients: [], unread: [] };
  for (const piece of pieces(text)) {
    const recipient = read(piece);
    if (!recipient) found.unread.push(piece);
    found.recipients.push(recipient ?? { name: "", email: piece });
  }
  return found;
}

/** What two spellings of one mailbox have in common. */
export function addressKey(email: string): string {
  return email.trim().toLowerCase();
}
