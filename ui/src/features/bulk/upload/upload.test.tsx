import { emit } from "@tauri-apps/api/event";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { openImports } from "@/test/engine/imports";
import { openConsole } from "@/test/render";
import { bulk } from "../opened";

beforeEach(() => bulk.reset());

const heading = (name: RegExp | string) => screen.findByRole("heading", { name });
const clicks = async (name: RegExp | string) =>
  userEvent.click(await screen.findByRole("button", { name }));
/** Drops until the page listens: it begins to a moment after it stands. */
const drops = (...paths: string[]) =>
  waitFor(async () => {
    await emit("tauri://drag-enter", { paths, position: { x: 1, y: 1 } });
    expect(screen.getByText(/^Let go to read/)).toBeVisible();
    await emit("tauri://drag-drop", { paths, position: { x: 1, y: 1 } });
  });
const rows = "NAME\tEMAIL\tPLATFORM\nDana\tdana@northwind.example\tiOS";

describe("bringing a file", () => {
  it("says what the file needs and saves the sample", async () => {
    await openConsole("/enrollment/bulk");
    await heading("Who is in the list?");
    expect(screen.getByText("PLATFORM TYPE")).toBeVisible();
    expect(screen.getByText(/A value with a comma stands in quotation marks/)).toBeVisible();
    await expectAccessible();
    await clicks("Download sample CSV");
    expect(await screen.findByText("Saved as /home/priya/Documents/sample.csv")).toBeVisible();
  });

  it("takes a dropped file and shows how it was read", async () => {
    await openConsole("/enrollment/bulk");
    await heading("Who is in the list?");
    await drops("/home/priya/April starters.csv");
    expect(await heading("April starters.csv")).toHaveFocus();
    expect(screen.getByText("12,000 rows, 1.1 MB, CRLF line ends")).toBeVisible();
    const first = screen.getByRole("region", { name: "First rows" });
    expect(within(first).getByText("p.desai@northwind.example")).toBeVisible();
    expect(screen.getByText(/3 rows have fewer cells/)).toBeVisible();
    await expectAccessible();
  });

  it.each([
    ["empty.csv", "The file is empty."],
    ["photo.csv", "it looks like a picture"],
    ["huge.csv", "up to 256 MB are read"],
  ])("says why %s is refused, and takes the next", async (name, words) => {
    await openConsole("/enrollment/bulk");
    await heading("Who is in the list?");
    await drops(`/home/priya/${name}`);
    expect(await screen.findByRole("alert")).toHaveTextContent(words);
    expect(screen.getByRole("button", { name: "Map columns" })).toBeDisabled();
    await expectAccessible();
    await clicks("Choose a file…");
    expect(await heading("April starters.csv")).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("takes one file at a time", async () => {
    await openConsole("/enrollment/bulk");
    await heading("Who is in the list?");
    await drops("/a.csv", "/b.csv");
    expect(await screen.findByRole("alert")).toHaveTextContent("Drop one file at a time.");
  });

  it("stays as it is when the picker is cancelled", async () => {
    await openConsole("/enrollment/bulk", {}, (engine) => {
      engine.override.pick_import = () => null;
    });
    await clicks("Choose a file…");
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "Choose a file…" })).toBeVisible(),
    );
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("is busy while it reads", async () => {
    let done: (view: null) => void = () => {};
    await openConsole("/enrollment/bulk", {}, (engine) => {
      engine.override.pick_import = () => new Promise((resolve) => (done = resolve));
    });
    await clicks("Choose a file…");
    expect(await screen.findByText("Reading the file…")).toBeVisible();
    done(null);
    expect(await screen.findByRole("button", { name: "Choose a file…" })).toBeVisible();
  });
});

describe("pasting from a spreadsheet", () => {
  it("takes rows that are pasted anywhere on the step", async () => {
    await openConsole("/enrollment/bulk");
    await heading("Who is in the list?");
    await userEvent.paste(rows);
    expect(await heading("Pasted rows")).toBeVisible();
    expect(screen.queryByRole("combobox", { name: "Encoding" })).toBeNull();
  });

  it("asks for more than a single line", async () => {
    await openConsole("/enrollment/bulk");
    await heading("Who is in the list?");
    await userEvent.paste("dana@northwind.example");
    expect(await screen.findByText(/is a single line/)).toBeVisible();
  });

  it("has a field for them, too", async () => {
    await openConsole("/enrollment/bulk");
    await clicks("Paste from a spreadsheet…");
    const field = screen.getByRole("textbox", { name: "Rows from a spreadsheet" });
    expect(field).toHaveFocus();
    const variant = (name: string) =>
      screen.getByRole("button", { name }).getAttribute("data-variant");
    expect(variant("Choose a file…")).toBe("default");
    expect(variant("Read the rows")).not.toBe("default");
    await clicks("Read the rows");
    expect(screen.getByText("Paste the header and at least one row.")).toBeVisible();
    await userEvent.click(field);
    await userEvent.paste(rows);
    await clicks("Read the rows");
    expect(await heading("Pasted rows")).toBeVisible();
  });
});

describe("reading it another way", () => {
  it("overrides what was found", async () => {
    const engine = await openConsole("/enrollment/bulk");
    await clicks("Choose a file…");
    const encoding = await screen.findByRole("combobox", { name: "Encoding" });
    expect(encoding).toHaveValue("UTF-8 (found)");
    await userEvent.click(encoding);
    await userEvent.click(await screen.findByRole("option", { name: "Windows-1252" }));
    await waitFor(() => expect(encoding).toHaveValue("Windows-1252"));
    const asked = engine.calls.filter((call) => call.command === "read_import_as").at(-1);
    expect(asked?.args.reading).toMatchObject({ encoding: "windows-1252", delimiter: null });
  });

  it("says at the field what the engine refuses", async () => {
    await openConsole("/enrollment/bulk", {}, (engine) => {
      engine.override.read_import_as = () => {
        throw refusal("invalid_input", "It is no UTF-16.", { field: "encoding" });
      };
    });
    await clicks("Choose a file…");
    await userEvent.click(await screen.findByRole("combobox", { name: "Encoding" }));
    await userEvent.click(await screen.findByRole("option", { name: "UTF-16, big-endian" }));
    expect(await screen.findByText("It is no UTF-16.")).toBeVisible();
  });

  it("chooses the sheet of a workbook", async () => {
    const engine = await openConsole("/enrollment/bulk");
    await heading("Who is in the list?");
    await drops("/home/priya/staff.xlsx");
    await userEvent.click(await screen.findByRole("combobox", { name: "Sheet" }));
    await userEvent.click(await screen.findByRole("option", { name: "Leavers" }));
    await waitFor(() =>
      expect(screen.getByRole("combobox", { name: "Sheet" })).toHaveValue("Leavers"),
    );
    expect(screen.queryByRole("combobox", { name: "Between values" })).toBeNull();
    expect(engine.calls.at(-1)?.args.reading).toMatchObject({ sheet: 1 });
  });

  it("opens another file instead and closes the first", async () => {
    const engine = await openConsole("/enrollment/bulk");
    await clicks("Choose a file…");
    await heading("April starters.csv");
    await drops("/home/priya/staff.xlsx");
    await heading("staff.xlsx");
    await waitFor(() => expect(openImports(engine.world)).toEqual(["import-staff.xlsx"]));
  });
});

it("says that the same file was imported before", async () => {
  await openConsole("/enrollment/bulk", { batches: 3 });
  await heading("Who is in the list?");
  await drops("/home/priya/March onboarding.csv");
  expect(await screen.findByText(/was imported before/)).toHaveTextContent("by Priya Raman");
  expect(screen.getByRole("link", { name: "Look at that import" })).toBeVisible();
  await expectAccessible();
});
