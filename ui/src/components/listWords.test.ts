import { describe, expect, it } from "vitest";
import { nothingFits } from "./listWords";

describe("an empty list", () => {
  it("blames only what narrows it", () => {
    expect(nothingFits("zoe", false)).toBe("Nothing matches “zoe”.");
    expect(nothingFits("zoe", true)).toBe(
      "Nothing matches “zoe” together with the chosen filters.",
    );
    expect(nothingFits("", true)).toBe("Nothing matches the chosen filters.");
  });
});
