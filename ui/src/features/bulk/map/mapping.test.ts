import { describe, expect, it } from "vitest";
import { constantOf, fill, listed, type Mapping, missingIn, take } from "./mapping";

const some: Mapping = { columns: ["email", "user_name", null], constants: [] };

describe("mapping columns", () => {
  it("moves a field to the column that is chosen for it", () => {
    expect(take(some, 0, "user_name").columns).toEqual(["user_name", null, null]);
  });

  it("frees a column", () => {
    expect(take(some, 1, null).columns).toEqual(["email", null, null]);
    expect(take(some, 2, null).columns).toEqual(some.columns);
  });

  it("names what is missing until a column or a value is there", () => {
    expect(missingIn(some)).toEqual(["platform"]);
    expect(missingIn(take(some, 2, "platform"))).toEqual([]);
    expect(missingIn(fill(some, "platform", "Neutral"))).toEqual([]);
  });

  it("takes a blank value back", () => {
    const filled = fill(some, "group", " Sales ");
    expect(constantOf(filled, "group")).toBe("Sales");
    expect(fill(filled, "group", " ").constants).toEqual([]);
    expect(fill(filled, "group", "Research").constants).toHaveLength(1);
  });

  it("lists words as a sentence does", () => {
    expect(listed(["Email"])).toBe("Email");
    expect(listed(["User name", "Email", "Platform"])).toBe("User name, Email and Platform");
  });
});
