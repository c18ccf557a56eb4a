import { describe, expect, it } from "vitest";
import { namedLike, timeZoneOffset, timeZones } from "./timeZones";

describe("time zones", () => {
  it("are all that there are, and the one of no place", () => {
    expect(timeZones()).toContain("Europe/Berlin");
    expect(timeZones()).toContain("UTC");
  });

  it("are found by place or whole name, those that begin so first", () => {
    const like = (text: string) => namedLike(timeZones(), String, text);
    expect(like(" new york ")[0]).toBe("America/New_York");
    expect(like("america/new_y")[0]).toBe("America/New_York");
    const rome = like("rome");
    expect(rome[0]).toBe("Europe/Rome");
    expect(like("atlantis")).toEqual([]);
    expect(like("")).toEqual(timeZones());
  });

  it("are so far from Greenwich, where this computer knows", () => {
    expect(timeZoneOffset("Asia/Tokyo")).toBe("GMT+9");
    expect(timeZoneOffset("Mars/Base")).toBe("");
  });
});
