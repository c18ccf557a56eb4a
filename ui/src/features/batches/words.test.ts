import { describe, expect, it } from "vitest";
import { historyShape, stretchWords } from "./historyShape";
import { reinvitedWords, rowsWords, takenBack, undoneWords } from "./words";

describe("words about imports", () => {
  it("tell what became of the rows, and nothing where there is nothing", () => {
    const row = { invites: 12_000 };
    expect(rowsWords({ rows: 12_040, errors: 23, duplicates: 12, left_out: 5, row })).toEqual([
      "12,000 of 12,040 rows invited",
      "23 needed fixing and were left out",
      "12 possible duplicates left out",
      "5 left out by hand",
    ]);
    expect(
      rowsWords({ rows: 1, errors: 0, duplicates: 0, left_out: 0, row: { invites: 1 } }),
    ).toEqual(["1 of 1 row invited"]);
  });

  it("tell what was taken back, also when that was nothing", () => {
    expect(takenBack({ changed: 1, skipped: 0 }, "undone")).toBe(
      "Undone: 1 invite taken back, nothing goes out for it.",
    );
    expect(takenBack({ changed: 0, skipped: 9 }, "undone")).toMatch(/^Nothing waited/);
  });

  it("tell that the file of an undone import is open again", () => {
    expect(undoneWords({ changed: 84, skipped: 0 }, true)).toMatch(
      /^Undone: 84 invites .* The file is open again in bulk enrollment\.$/,
    );
    expect(undoneWords({ changed: 0, skipped: 9 }, false)).not.toMatch(/file/);
  });

  it("tell who was invited again", () => {
    expect(reinvitedWords({ invited: 43, corrected: 3, skipped: 1, awaits_approval: false })).toBe(
      "43 new invites on the way, 3 to a corrected address. 1 left as it was.",
    );
    expect(reinvitedWords({ invited: 1, corrected: 0, skipped: 0, awaits_approval: false })).toBe(
      "1 new invite on the way.",
    );
    expect(reinvitedWords({ invited: 43, corrected: 0, skipped: 0, awaits_approval: true })).toBe(
      "43 invites are sent again when another administrator approves. Nothing is sent before.",
    );
  });
});

describe("the funnel over time", () => {
  const moment = { sent: 0, opened: 0, verified: 0, enrolled: 0 };

  it("rises with each stretch and stays level between them", () => {
    const shape = historyShape(
      [
        { ...moment, at: 0, sent: 60 },
        { ...moment, at: 180_000, sent: 40, opened: 50 },
      ],
      1,
    );
    expect(shape).toMatchObject({ from: 0, to: 240_000, most: 100 });
    expect(shape?.lines[0]).toBe("M0 120L150 49.2L450 49.2L600 2");
    expect(shape?.lines[1]).toBe("M0 120L150 120L450 120L600 61");
  });

  it("is nothing before anything has happened", () => {
    expect(historyShape([], 60)).toBeNull();
  });

  it("names days without a time", () => {
    const noon = new Date(2026, 2, 17, 12).getTime();
    expect(stretchWords(noon, 1440)).toBe("17 Mar");
    expect(stretchWords(noon, 15)).toBe("17 Mar, 12:00");
  });
});
