import { describe, expect, it } from "vitest";
import {
  everyone,
  leftOut,
  reachable,
  sizeOf,
  toDraft,
  withEmail,
  withInvite,
  withState,
  wordsByInvite,
} from "./choice";

const states = [
  { state: "failed", count: 31 },
  { state: "bounced", count: 12 },
  { state: "expired", count: 0 },
  { state: "sent", count: 900 },
] as const;
const all = everyone([...states]);
const anna = { id: "a", state: "failed", user_email: "anna@nortwind.example" } as const;

describe("who is invited again", () => {
  it("is at first everyone whom the import did not reach", () => {
    expect(reachable([...states])).toEqual(["failed", "bounced"]);
    expect(sizeOf(all, [...states])).toBe(43);
  });

  it("follows the states and those taken out of them", () => {
    const without = withInvite(all, "b", "bounced", false);
    expect(sizeOf(without, [...states])).toBe(42);
    const failedOnly = withState(without, "bounced", false);
    expect(sizeOf(failedOnly, [...states])).toBe(31);
    expect(leftOut(failedOnly)).toBe(0);
    expect(sizeOf(withInvite(without, "b", "bounced", true), [...states])).toBe(43);
  });

  it("sends corrections only of those that are invited, and only real ones", () => {
    const right = withEmail(all, anna, " anna@northwind.example ");
    expect(toDraft("batch", right).corrections).toEqual([
      { invite_id: "a", email: "anna@northwind.example" },
    ]);
    expect(toDraft("batch", withEmail(right, anna, anna.user_email)).corrections).toEqual([]);
    expect(toDraft("batch", withInvite(right, "a", "failed", false))).toMatchObject({
      corrections: [],
      except: ["a"],
    });
    expect(toDraft("batch", withState(right, "failed", false)).corrections).toEqual([]);
  });

  it("finds the row that a refusal is about", () => {
    const sent = [
      { invite_id: "a", email: "x" },
      { invite_id: "b", email: "y" },
    ];
    const words = wordsByInvite(
      { "corrections.1.email": "No address.", "corrections.7.email": "?", batch_id: "?" },
      sent,
    );
    expect([...words]).toEqual([["b", "No address."]]);
  });
});
