import { describe, expect, it } from "vitest";
import { fileLine, isGap } from "./fileLine";

/** The words, with what is bold in stars, italic in slashes, links in angles, fields in braces. */
function shown(text: string): string {
  return fileLine(text)
    .pieces.map((piece) => {
      let words =
        piece.kind === "text" ? piece.text : piece.kind === "field" ? `{${piece.name}}` : "↵";
      if (piece.bold) words = `*${words}*`;
      if (piece.italic) words = `/${words}/`;
      return piece.href === null ? words : `<${words} ${piece.href}>`;
    })
    .join("");
}

describe("a line of a comparison", () => {
  it("has its fields, looks and links without the signs of the file", () => {
    expect(shown("Hello `user_name`, <b>at once</b> and <i><b>`group`</b></i>.")).toBe(
      "Hello {user_name}, *at once* and /*{group}*/.",
    );
    expect(shown("See [our <b>help</b>](<https://help.example/a(b)>) first")).toBe(
      "See <our  https://help.example/a(b)><*help* https://help.example/a(b)> first",
    );
    expect(shown("valid&nbsp;until\\")).toBe("valid\u00A0until↵");
  });

  it("means itself where a sign is guarded", () => {
    expect(shown("\\*no stars\\* \\`no field\\` \\<b\\> a\\\\b \\&amp; \\[x\\](y)")).toBe(
      "*no stars* `no field` <b> a\\b &amp; [x](y)",
    );
    expect(fileLine("\\# 5 and more").marks).toEqual([]);
    expect(shown("2024\\. Not a list")).toBe("2024. Not a list");
    expect(shown("`desk_number`")).toBe("{desk_number}");
  });

  it("knows what kind of block it stands in", () => {
    const marks = (text: string) => fileLine(text).marks;
    expect(marks("## Hello")).toEqual(["heading_2"]);
    expect(marks("- one")).toEqual(["bullet"]);
    expect(fileLine("12. twelve")).toMatchObject({ marks: ["number"], number: "12" });
    expect(marks("> <small>Keep it</small>")).toEqual(["qr_panel", "small"]);
    expect(marks("[Go](button)")).toEqual(["button"]);
    expect(marks("---")).toEqual(["rule"]);
    expect(marks("&nbsp;")).toEqual(["empty"]);
    expect(marks("#hash and -dash")).toEqual([]);
  });

  it("is a gap where it only keeps blocks apart", () => {
    expect(["", ">", "  "].every(isGap)).toBe(true);
    expect(isGap("---")).toBe(false);
  });
});
