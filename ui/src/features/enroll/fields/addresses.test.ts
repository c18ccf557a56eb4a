import { describe, expect, it } from "vitest";
import { isAddress, nameFrom, readAddresses } from "./addresses";
import { addRecipients } from "./recipients";

describe("pasted addresses", () => {
  it("takes names and addresses in the forms that mail programs write", () => {
    const { recipients, unread } = readAddresses(
      'Dana Whitlock <dana@northwind.example>, "Desai, Priyanka" <p.desai@northwind.example>;\nowen.fitzgerald@northwind.example\r\nmailto:ana@x.example',
    );
    expect(unread).toEqual([]);
    expect(recipients).toEqual([
      { name: "Dana Whitlock", email: "dana@northwind.example" },
      { name: "Desai, Priyanka", email: "p.desai@northwind.example" },
      { name: "Owen Fitzgerald", email: "owen.fitzgerald@northwind.example" },
      { name: "Ana", email: "ana@x.example" },
    ]);
  });

  it("makes one entry of each piece, good or bad", () => {
    const { recipients, unread } = readAddresses(
      'Åsa Öberg <asa@bücher.example>, bad@@x, "Smith, Jo" <jo@northwind.example>; evil@x.example, 12',
    );
    expect(recipients).toEqual([
      { name: "Åsa Öberg", email: "asa@bücher.example" },
      { name: "", email: "bad@@x" },
      { name: "Smith, Jo", email: "jo@northwind.example" },
      { name: "Evil", email: "evil@x.example" },
      { name: "", email: "12" },
    ]);
    expect(unread).toEqual(["bad@@x", "12"]);
  });

  it("takes commas and semicolons into a name only in quotes", () => {
    expect(readAddresses('"Desai; Priyanka, Dr" <p@x.example>').recipients).toEqual([
      { name: "Desai; Priyanka, Dr", email: "p@x.example" },
    ]);
    expect(readAddresses("Desai, Priyanka <p@x.example>").recipients).toEqual([
      { name: "", email: "Desai" },
      { name: "Priyanka", email: "p@x.example" },
    ]);
  });

  it("is not led astray by a quote that never closes", () => {
    const emails = ["dana@x.example", "owen@x.example"];
    for (const between of ["\n", ", "]) {
      const { recipients } = readAddresses(`"Dana <dana@x.example>${between}owen@x.example`);
      expect(recipients.map((person) => person.email)).toEqual(emails);
    }
  });

  it.each(["", "   ", ",;,\n", "<>", "<<>>", '"""', "@", "a@", "@b"])("survives %j", (text) => {
    const { recipients, unread } = readAddresses(text);
    expect(recipients.map((person) => person.email)).toEqual(unread);
  });

  it("proposes a name", () => {
    expect(nameFrom("hélène_marchand+phone@x.example")).toBe("Hélène Marchand");
    expect(isAddress(" a@b.example ")).toBe(true);
    expect(isAddress("a@b@c")).toBe(false);
  });
});

describe("the chosen people", () => {
  const person = (n: number) => ({ name: `P${n}`, email: `p${n}@x.example` });

  it("takes nobody twice, whatever the capitals", () => {
    const added = addRecipients([person(1)], [{ name: "Again", email: "P1@X.example" }]);
    expect(added.recipients).toHaveLength(1);
    expect(added.words).toBe("Again is already in the list.");
  });

  it("stops at fifty and says how many are left out", () => {
    const added = addRecipients(
      [],
      Array.from({ length: 53 }, (_, n) => person(n)),
    );
    expect(added.recipients).toHaveLength(50);
    expect(added.words).toContain("3 left out");
  });
});
