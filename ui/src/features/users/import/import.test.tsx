import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { openImports } from "@/test/engine/imports";
import { openConsole } from "@/test/render";
import { people } from "./opened";

const path = "/users/import";
const some = { users: 20, invites: 12 };
const table = (...lines: string[][]) => lines.map((cells) => cells.join("\t")).join("\n");
const header = ["USER NAME", "EMAIL ADDRESS", "PHONE NUMBER"];
const rows = [
  ["Zoe Quinn", "zoe@northwind.example", ""],
  ["Dana Whitlock", "dana.whitlock@northwind.example", "+44 20 7946 0999"],
  ["Aisha Bello", "aisha.bello@northwind.example", ""],
  ["", "nobody@northwind.example", ""],
  ["Zoe Again", "ZOE@northwind.example", ""],
];

function paste(text: string) {
  fireEvent.paste(document.body, { clipboardData: { getData: () => text } });
}

beforeEach(() => people.reset());

describe("importing users", () => {
  it("shows what each row would do, and does it without inviting anybody", async () => {
    const engine = await openConsole(path, some);
    expect(await screen.findByRole("heading", { name: "Who is in the list?" })).toBeVisible();
    await expectAccessible();
    paste(table(header, ...rows));
    expect(await screen.findByRole("heading", { name: "Pasted rows" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Review" }));
    expect(await screen.findByRole("button", { name: "New 1" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Changed 1" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Unchanged 1" })).toBeVisible();
    await expectAccessible();
    expect(await screen.findByText(/Phone number: .* → \+44 20 7946 0999/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Faulty 2" }));
    const line = await screen.findByRole("row", { name: /^6 Zoe Again/ });
    expect(line).toHaveTextContent("The same address stands in line 2, which counts.");
    const nameless = await screen.findByRole("row", { name: /^5 / });
    expect(nameless).toHaveTextContent("The name is missing.");
    // Nobody must take it for a name.
    expect(within(nameless).getByText("No name").className).not.toMatch(/name/);
    await userEvent.click(screen.getByRole("button", { name: "Download 2 faulty rows" }));
    expect(await screen.findByText(/Saved as .*rejected\.csv/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Add 1 user and change 1" }));
    expect(await screen.findByText("1 user was added")).toBeVisible();
    expect(screen.getByText("2 rows were left out").closest("li")).toHaveAttribute(
      "data-tone",
      "warn",
    );
    expect(screen.getByRole("heading", { name: "Imported: Pasted rows" })).toBeVisible();
    expect(engine.world.users.at(-1)).toMatchObject({ email: "zoe@northwind.example" });
    expect(engine.world.users[0]?.phone).toBe("+44 20 7946 0999");
    expect(engine.calls.some((made) => made.command === "send_invites")).toBe(false);
    await userEvent.click(
      screen.getByRole("button", { name: "Download 2 rows with their reasons" }),
    );
    expect(engine.calls.filter((made) => made.command === "save_user_import_faults").length).toBe(
      2,
    );
    expect(openImports(engine.world).length).toBe(1);
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Show the users" }));
    await waitFor(() => expect(openImports(engine.world)).toEqual([]));
    expect(await screen.findByRole("heading", { level: 1, name: "Users" })).toBeVisible();
    // Both who is new and who was changed, though one of them was invited before: nothing narrows the list.
    await screen.findByRole("row", { name: /Zoe Quinn/ });
    const [, ...shown] = screen.getAllByRole("row");
    expect(shown.slice(0, 2).map((row) => row.textContent)).toEqual(
      expect.arrayContaining([
        expect.stringContaining("Zoe Quinn"),
        expect.stringContaining("Dana Whitlock"),
      ]),
    );
    expect(screen.getByRole("button", { name: /^All/ })).toHaveAttribute("aria-pressed", "true");
  });

  it("reads the name to sign in with, and takes what was meant by a misspelt domain", async () => {
    const engine = await openConsole(path, some);
    expect(await screen.findByText("LOGIN NAME")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Download sample CSV" }));
    expect(await screen.findByText(/Saved as .*users-sample\.csv/)).toBeVisible();
    paste(
      table(
        ["USER NAME", "EMAIL ADDRESS", "LOGIN NAME"],
        ["Zoe Quinn", "zoe@gmial.com", "zquinn"],
        ["Yan Li", "yan@gmial.com", ""],
      ),
    );
    await userEvent.click(await screen.findByRole("button", { name: "Columns" }));
    expect(await screen.findByRole("combobox", { name: /LOGIN NAME/ })).toHaveValue("Login name");
    expect(screen.getByRole("combobox", { name: /USER NAME/ })).toHaveValue("Name");
    await userEvent.click(screen.getByRole("button", { name: "Review" }));
    const line = await screen.findByRole("row", { name: /^2 Zoe Quinn/ });
    expect(line).toHaveTextContent("“gmial.com” looks like a slip for gmail.com.");
    await expectAccessible();
    await userEvent.click(within(line).getByRole("button", { name: "gmail.com?" }));
    expect(await screen.findByText("zoe@gmail.com")).toBeVisible();
    expect(screen.getByText("yan@gmial.com")).toBeVisible();
    expect(screen.getAllByRole("button", { name: "gmail.com?" }).length).toBe(1);
    await userEvent.click(screen.getByRole("button", { name: "Add 2 users" }));
    expect(await screen.findByText("2 users were added")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Download/ })).toBeNull();
    const zoe = engine.world.users.find((user) => user.email === "zoe@gmail.com");
    expect(zoe?.user_name).toBe("zquinn");
  });

  it("keeps the focus at the suggestions while rows leave what is shown", async () => {
    await openConsole(path, some);
    await screen.findByText("LOGIN NAME");
    paste(
      table(
        header,
        ["Abe Ng", "abe@gmial.com", ""],
        ["Bea Ng", "bea@northwind.example", ""],
        ["Zoe Quinn", "zoe@gmial.com", ""],
      ),
    );
    await userEvent.click(await screen.findByRole("button", { name: "Review" }));
    await userEvent.click(
      await screen.findByRole("button", { name: "Doubted, or not used in full" }),
    );
    const chip = () => screen.findByRole("button", { name: "gmail.com?" });
    await userEvent.click(
      (await screen.findAllByRole("button", { name: "gmail.com?" }))[0] as HTMLElement,
    );
    await waitFor(async () => expect(await chip()).toHaveFocus());
    expect(screen.queryByText("Abe Ng")).toBeNull();
    await userEvent.keyboard("{Enter}");
    const list = screen.getByRole("table").closest("section");
    await waitFor(() => expect(list).toHaveFocus());
    expect(list).toHaveTextContent("There are no such rows");
  });

  it("says in full what of a row is not used, finds those rows, and counts no zeros", async () => {
    const words = "The phone number “12” is none, and is left out.";
    await openConsole(path, some, ({ override }) => {
      const row = {
        row: 0,
        line: 2,
        name: "Zoe Quinn",
        email: "zoe@northwind.example",
        changes: [],
        suggestion: null,
      };
      const other = { ...row, row: 1, line: 3, name: "Yan Li", email: "yan@northwind.example" };
      override.user_import_rows = () => ({
        rows: [
          { ...row, state: "new", words },
          { ...other, state: "new", words: "" },
        ],
        total: 2,
      });
    });
    await userEvent.click(await screen.findByRole("button", { name: "Paste from a spreadsheet…" }));
    expect(screen.getByLabelText("Rows from a spreadsheet")).toHaveAttribute(
      "placeholder",
      "USER NAME\tEMAIL ADDRESS\tPHONE NUMBER",
    );
    paste(table(header, ["Zoe Quinn", "zoe@northwind.example", "12"]));
    await userEvent.click(await screen.findByRole("button", { name: "Review" }));
    const line = await screen.findByRole("row", { name: /^2 Zoe Quinn/ });
    expect(line).toHaveAttribute("data-doubtful", "true");
    expect(within(line).getByTitle(words)).toHaveTextContent(words);
    expect(screen.getByRole("row", { name: /^3 Yan Li/ })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Doubted, or not used in full" }));
    await waitFor(() => expect(screen.queryByRole("row", { name: /^3 Yan Li/ })).toBeNull());
    expect(screen.getByRole("row", { name: /^2 Zoe Quinn/ })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Add 1 user" }));
    expect(await screen.findByText("1 user was added")).toBeVisible();
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).not.toContain(
      "0 rows said what was known already",
    );
  });

  it("asks for a column that was not recognised, and remembers nothing of it", async () => {
    const engine = await openConsole(path, some);
    paste(table(["Who", "EMAIL ADDRESS"], ["Zoe Quinn", "zoe@northwind.example"]));
    await userEvent.click(await screen.findByRole("button", { name: "Columns" }));
    expect(await screen.findByText("Name is still missing")).toBeVisible();
    expect(screen.getByRole("button", { name: "Review" })).toBeDisabled();
    await userEvent.click(screen.getByRole("combobox", { name: /Who/ }));
    const list = await screen.findByRole("listbox");
    expect(within(list).queryByRole("option", { name: "Platform" })).toBeNull();
    await userEvent.click(within(list).getByRole("option", { name: "Name" }));
    await waitFor(() => expect(screen.getByRole("button", { name: "Review" })).toBeEnabled());
    expect(engine.calls.some((made) => made.command === "map_import")).toBe(false);
    await userEvent.click(screen.getByRole("button", { name: "Review" }));
    expect(await screen.findByRole("button", { name: "Add 1 user" })).toBeVisible();
  });

  it("says why a file cannot be read, and why the commit failed", async () => {
    const engine = await openConsole(path, some, ({ override }) => {
      override.pick_import = () => {
        throw refusal("file", "The file is empty.", { hint: "Choose another one." });
      };
    });
    await userEvent.click(await screen.findByRole("button", { name: "Choose a file…" }));
    expect(await screen.findByText("The file is empty.")).toBeVisible();
    paste(table(header, ...rows));
    await userEvent.click(await screen.findByRole("button", { name: "Review" }));
    engine.override.commit_user_import = () => {
      throw refusal("disk_full", "There is no room for them.");
    };
    await userEvent.click(await screen.findByRole("button", { name: /^Add 1 user and/ }));
    expect(await screen.findByText(/There is no room for them\./)).toBeVisible();
    delete engine.override.commit_user_import;
    await userEvent.click(screen.getByRole("button", { name: "Retry" }));
    expect(await screen.findByText("1 user was added")).toBeVisible();
  });

  it("asks before an open file is left behind", async () => {
    const engine = await openConsole(path, some);
    paste(table(header, ...rows));
    await screen.findByRole("heading", { name: "Pasted rows" });
    await userEvent.keyboard("{Escape}");
    const dialog = await screen.findByRole("dialog", { name: "Leave the import?" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Discard it" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Users" })).toBeVisible();
    await waitFor(() => expect(openImports(engine.world)).toEqual([]));
  });
});
