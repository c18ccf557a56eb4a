/**
 * One line of a comparison, read. The engine compares versions as the exported file writes them: CommonMark with fields as
 * code spans, the button as a link to `button`, the panel of the QR code as a quote, small print, bold and italic as tags.
 * Nobody who writes a template shall have to know that.
 */
import type { FieldName } from "@/bindings";
import { isField } from "../rich/fields/labels";

export type LineMark =
  | "heading_1"
  | "heading_2"
  | "heading_3"
  | "bullet"
  | "number"
  | "button"
  | "qr_panel"
  | "small"
  | "rule"
  | "empty";

export interface Look {
  bold: boolean;
  italic: boolean;
  /** Where a link leads; `null` is no link. */
  href: string | null;
}

export type LinePiece = (
  | { kind: "text"; text: string }
  | { kind: "field"; name: FieldName }
  /** The line was broken here by hand. */
  | { kind: "break" }
) &
  Look;

export interface FileLine {
  marks: LineMark[];
  /** Which item of a numbered list; blank elsewhere. */
  number: string;
  pieces: LinePiece[];
}

function sameLook(one: Look, other: Look): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.href === other.href;
}

/** What only keeps blocks apart: it says nothing of its own. */
export function isGap(text: string): boolean {
  return /^[>\s]*$/.test(text);
}

const headings = ["heading_1", "heading_2", "heading_3"] as const;
const starts: readonly [RegExp, (found: RegExpExecArray) => LineMark | null][] = [
  [/^\s+/, () => null],
  [/^>\s?/, () => "qr_panel"],
  [/^(#{1,3}) /, ([, signs = ""]) => headings[signs.length - 1] ?? null],
  [/^- /, () => "bullet"],
  [/^(\d+)\. /, () => "number"],
];

/** Each start once, in the order in which blocks hold each other. */
function startOf(text: string): { marks: LineMark[]; number: string; rest: string } {
  const marks: LineMark[] = [];
  let number = "";
  let rest = text;
  for (const [start, markOf] of starts) {
    const found = start.exec(rest);
    if (!found) continue;
    const mark = markOf(found);
    if (mark) marks.push(mark);
    if (mark === "number") number = found[1] ?? "";
    rest = rest.slice(found[0].length);
  }
  return { marks, number, rest };
}

// An escape comes first: what it guards means itself.
const token =
  /(?<broken>\\$)|\\(?<sign>.)|`(?<field>[^`]*)`|<(?<end>\/?)(?<tag>b|i|small)>|(?<open>\[)|\]\((?:<(?<href>[^>]*)>|(?<button>button))\)|(?<blank>&nbsp;)/g;

export function fileLine(text: string): FileLine {
  const { marks, number, rest } = startOf(text);
  if (rest === "---") return { marks: [...marks, "rule"], number, pieces: [] };
  if (rest === "&nbsp;") return { marks: [...marks, "empty"], number, pieces: [] };
  const pieces: LinePiece[] = [];
  const look: Look = { bold: false, italic: false, href: null };
  let linkFrom = 0;
  const say = (words: string) => {
    const last = pieces.at(-1);
    if (words === "") return;
    if (last?.kind === "text" && sameLook(last, look)) last.text += words;
    else pieces.push({ kind: "text", text: words, ...look });
  };
  let at = 0;
  for (const found of rest.matchAll(token)) {
    say(rest.slice(at, found.index));
    at = found.index + found[0].length;
    const { broken, sign, field, end, tag, open, href, button, blank } = found.groups ?? {};
    if (broken) pieces.push({ kind: "break", ...look });
    else if (sign) say(sign);
    else if (blank) say("\u00A0");
    else if (field !== undefined) {
      if (isField(field)) pieces.push({ kind: "field", name: field, ...look });
      else say(`{${field}}`);
    } else if (tag === "b") look.bold = !end;
    else if (tag === "i") look.italic = !end;
    else if (tag === "small") {
      if (!marks.includes("small")) marks.push("small");
    } else if (open) {
      linkFrom = pieces.length;
      // What follows is a piece of its own, not more of the words before the link.
      pieces.push({ kind: "text", text: "", ...look });
    } else if (button) marks.push("button");
    else if (href !== undefined) for (const piece of pieces.slice(linkFrom)) piece.href = href;
  }
  say(rest.slice(at));
  return {
    marks,
    number,
    pieces: pieces.filter((piece) => piece.kind !== "text" || piece.text !== ""),
  };
}
