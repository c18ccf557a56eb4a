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

  it("keeps a name together that was not put in quotes", () => {
    const { recipients, unread } = readAddresses("Desai, Priyanka <p.desai@x.example>");
    expect(recipients).toEqual([{ name: "Desai, Priyanka", email: "p.desai@x.example" }]);
    expect(unread).toEqual([]);
  });

  it("says what holds no address instead of losing it", () => {
    const { recipients, unread } = readAddresses("nobody, dana@x.example, also nobody");
    expect(recipients).toEqual([{ name: "Dana", email: "dana@x.example" }]);
    expect(unread).toEqual(["nobody", "also nobody"]);
  });

  it("is not led astray by a quote that never closes", () => {
    const { recipients } = readAddresses('"Dana <dana@x.example>\nowen@x.example');
    expect(recipients.map((person) => person.email)).toEqual(["dana@x.example", "owen@x.example"]);
  });

  it.each(["", "   ", ",;,\n", "<>", "<<>>", '"""', "@", "a@", "@b"])("survives %j", (text) => {
    expect(readAddresses(text).recipients).toEqual([]);
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
