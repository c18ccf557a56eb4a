/**
 * Reads addresses as people paste them: `Dana Whitlock <dana@x.example>, "Desai, Priyanka"
 * <p@x.example>; owen@x.example`. It only takes apart; whether an address is right is the
 * engine's to say.
 */
import type { RecipientDraft } from "@/bindings";

export interface ReadAddresses {
  recipients: RecipientDraft[];
  /** Pieces that hold no address. */
  unread: string[];
}

/** Splits at commas, semicolons and line ends, but not inside quotes or angle brackets. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let piece = "";
  let quoted = false;
  let angled = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (sign === "<") angled = true;
    else if (sign === ">") angled = false;
    const lineEnd = sign === "\n" || sign === "\r";
    if (lineEnd || (!quoted && !angled && (sign === "," || sign === ";" || sign === "\t"))) {
      // A quote that never closed must not swallow the lines after it.
      if (lineEnd) quoted = angled = false;
      found.push(piece);
      piece = "";
    } else {
      piece += sign;
    }
  }
  found.push(piece);
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

export function readAddresses(text: string): ReadAddresses {
  const found: ReadAddresses = { recipients: [], unread: [] };
  let carried = "";
  for (const piece of pieces(text)) {
    // An unquoted "Desai, Priyanka <p@x.example>" was cut at its comma: the name goes on.
    const whole = carried ? `${carried}, ${piece}` : piece;
    const recipient = read(piece.includes("<") ? whole : piece);
    if (recipient) {
      if (carried && !piece.includes("<")) found.unread.push(carried);
      found.recipients.push(recipient);
      carried = "";
    } else {
      if (carried) found.unread.push(carried);
      carried = piece;
    }
  }
  if (carried) found.unread.push(carried);
  return found;
}

/** What two spellings of one mailbox have in common. */
export function addressKey(email: string): string {
  return email.trim().toLowerCase();
}
