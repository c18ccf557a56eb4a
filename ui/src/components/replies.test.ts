import { describe, expect, it } from "vitest";
import { replyWords } from "./replies";

describe("a server's refusal in words", () => {
  it.each([
    ["550 5.1.1 <x@y.example>: Recipient address rejected", "Mailbox not found"],
    ["552 5.2.2 Mailbox full", "Mailbox is full"],
    ["550-5.7.26 This mail is unauthenticated", "Refused by the server’s rules"],
    ["554 5.7.1 Relay access denied", "Refused by the server’s rules"],
    ["553 sorry, no mailbox here by that name", "Not an address there"],
    ["550 No such user", "Refused: no such mailbox, or not allowed"],
    ["451 4.9.9 something", "Refused for now"],
    ["599 odd", "Refused by the server"],
  ])("%s", (reply, words) => {
    expect(replyWords(reply)).toBe(words);
  });

  it.each(["The connection was lost.", "", "5 rows", "2026 is a year", "4221 Baker Street"])(
    "leaves %s as it is",
    (reason) => {
      expect(replyWords(reason)).toBe(reason);
    },
  );
});
