import { describe, expect, it } from "vitest";
import { knownWords } from "./UserOptions";

const hit = {
  id: "1",
  name: "Ada",
  email: "ada@example.com",
  domain: null,
  phone: null,
  language: null,
  directory_state: null,
  group: null,
};

describe("how many users are known", () => {
  it("is said as one says it", () => {
    expect(knownWords({ hits: [], known: 0 }, "")).toBe("No users are known yet");
    expect(knownWords({ hits: [], known: 1 }, "zoe")).toBe("The one known user does not fit");
    expect(knownWords({ hits: [], known: 30 }, "zoe")).toBe("None of 30 users fits");
    expect(knownWords({ hits: [hit], known: 1 }, "")).toBe("1 of 1 user");
  });
});
