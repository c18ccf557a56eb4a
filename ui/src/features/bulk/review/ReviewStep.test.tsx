import { readFileSync } from "node:fs";
import path from "node:path";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { ImportChange, ImportView } from "@/bindings";
import { expectAccessible } from "@/test/axe";
import { type PretendEngine, refusal } from "@/test/engine";
import { type FileShape, sampleImport, usualFile } from "@/test/engine/importSamples";
import { openSample } from "@/test/engine/imports";
import { openConsole } from "@/test/render";
import { bulk } from "../opened";

async function openReview(
  shape: FileShape = usualFile(3000),
  prepare?: (engine: PretendEngine) => void,
  more?: Partial<ImportView>,
): Promise<PretendEngine> {
  const view = sampleImport(shape, more);
  bulk.reset();
  return openConsole("/enrollment/bulk?step=review", {}, (engine) => {
    openSample(engine.world, view, shape);
    bulk.open(view);
    prepare?.(engine);
  });
}

const grid = () => screen.findByRole("grid", { name: "Rows of the file" });
const changes = (engine: PretendEngine) =>
  engine.calls
    .filter((call) => call.command === "change_import")
    .map((call) => call.args.change as ImportChange);
/** The panel's heading: where one stands. */
const stands = (where: string) => screen.findByRole("heading", { level: 2, name: where });
const press = async (key: string, more: object = {}) =>
  fireEvent.keyDown(await grid(), { key, ...more });

describe("reviewing an import", () => {
  it("opens on the first row that needs fixing, with the way to mend it", async () => {
    await openReview();
    await stands("Line 214, Platform");
    expect(await screen.findByText("“IPhone” is a device, not a platform")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "9 need fixing" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    expect(screen.getByText("13 rows would be left out")).toBeInTheDocument();
    const cell = screen.getByRole("gridcell", { selected: true });
    expect(cell).toHaveAttribute("aria-invalid", "true");
    expect(await grid()).toHaveAttribute("aria-activedescendant", cell.id);
    await expectAccessible();
  });

  it("keeps line and name in view however far one scrolls sideways", async () => {
    await openReview();
    await stands("Line 214, Platform");
    const stay = within(await grid());
    for (const name of ["Line", "User name"])
      expect(stay.getByRole("columnheader", { name })).toHaveAttribute("data-stays");
    expect(stay.getByRole("columnheader", { name: "Email" })).not.toHaveAttribute("data-stays");
    const [row] = stay.getAllByRole("row").slice(1);
    const cells = within(row as HTMLElement);
    expect(cells.getByRole("rowheader")).toHaveAttribute("data-stays");
    const staying = cells.getAllByRole("gridcell").filter((cell) => cell.dataset.stays);
    expect(staying.map((cell) => cell.dataset.field)).toEqual(["user_name"]);
    // Each with a ground of its own: what scrolls below must not shine through.
    const sheet = (name: string) =>
      readFileSync(path.resolve(`src/features/bulk/review/grid/${name}.module.css`), "utf8");
    expect(sheet("ReviewGrid")).toMatch(
      /\.scroller\[data-narrow\] \[data-stays\] \{\s*position: sticky;/,
    );
    expect(sheet("GridLine")).toMatch(/\.cell\[data-stays\] \{\s*background: var\(--bg\);/);
  });

  it("accepts a suggestion with Enter, goes on to the next, and takes it back with Ctrl Z", async () => {
    const engine = await openReview();
    await stands("Line 214, Platform");
    await press("Enter");
    await screen.findByRole("button", { name: "8 need fixing" });
    expect(changes(engine)).toEqual([{ kind: "fix", row: 212, field: "platform" }]);
    await stands("Line 514, Email");
    expect(bulk.now().changes).toBe(1);
    await userEvent.click(screen.getByRole("button", { name: "Undo: Fix line 214" }));
    await screen.findByRole("button", { name: "9 need fixing" });
    expect(bulk.now().changes).toBe(0);
    expect(screen.getByRole("button", { name: "Redo: Fix line 214" })).toBeEnabled();
  });

  it("says how many users and groups are new, and who they are", async () => {
    await openReview();
    await stands("Line 214, Platform");
    const button = screen.getByRole("button", { name: /new users?/ });
    expect(button.textContent).toMatch(/^[\d,]+ new users?(, \d+ new groups?)?$/);
    await userEvent.click(button);
    expect(await screen.findByRole("heading", { name: /users? will be created/ })).toBeVisible();
  });

  it("fixes all that are alike at once", async () => {
    const engine = await openReview();
    await userEvent.click(await screen.findByRole("button", { name: /^Fix all \d like this/ }));
    await waitFor(() => expect(changes(engine)[0]).toMatchObject({ kind: "fix_alike", row: 212 }));
    await screen.findByRole("button", { name: /Undo: Fix \d platforms/ });
    expect(screen.queryByRole("button", { name: /^Platform/ })).toBeNull();
  });

  it("walks between problems with F8", async () => {
    await openReview();
    await stands("Line 214, Platform");
    await press("F8");
    await stands("Line 514, Email");
    await press("F8", { shiftKey: true });
    await stands("Line 214, Platform");
  });

  it("edits by typing, keeps letters to itself, and Escape leaves the cell as it was", async () => {
    const engine = await openReview();
    await stands("Line 214, Platform");
    await press("ArrowLeft");
    await press("e");
    const input = await screen.findByRole("textbox", { name: "Email, line 214" });
    expect(input).toHaveValue("e");
    fireEvent.keyDown(input, { key: "Escape" });
    await waitFor(() => expect(screen.queryByRole("textbox", { name: /line 214/ })).toBeNull());
    expect(changes(engine)).toEqual([]);
    await press("F2");
    const again = await screen.findByRole("textbox", { name: "Email, line 214" });
    fireEvent.change(again, { target: { value: "new@northwind.example" } });
    fireEvent.keyDown(again, { key: "Tab" });
    await stands("Line 214, Platform");
    expect(changes(engine)).toEqual([
      { kind: "edit", row: 212, field: "email", value: "new@northwind.example" },
    ]);
  });

  it("offers the platforms that there are", async () => {
    const engine = await openReview();
    await stands("Line 214, Platform");
    await press("m");
    const input = await screen.findByRole("textbox", { name: "Platform, line 214" });
    expect(await screen.findByRole("option", { name: "macOS" })).toBeInTheDocument();
    await waitFor(() => {
      fireEvent.keyDown(input, { key: "Enter" });
      expect(changes(engine)).toEqual([
        { kind: "edit", row: 212, field: "platform", value: "macOS" },
      ]);
    });
  });

  it("leaves a row out with Delete and takes it in again from the list of those", async () => {
    const engine = await openReview();
    await stands("Line 214, Platform");
    await press("Delete");
    await userEvent.click(await screen.findByRole("button", { name: /^Left out/ }));
    await userEvent.click(await screen.findByRole("button", { name: "Take in" }));
    await waitFor(() =>
      expect(changes(engine)).toEqual([
        { kind: "leave_out", rows: [212] },
        { kind: "take_in", rows: [212] },
      ]),
    );
    expect(await screen.findByText("No row is left out")).toBeInTheDocument();
  });

  it("lets duplicates be kept, one or all", async () => {
    const engine = await openReview();
    await userEvent.click(await screen.findByRole("button", { name: "4 duplicates" }));
    expect(await screen.findAllByText("Identical in every field to line 72.")).not.toHaveLength(0);
    await userEvent.click(await screen.findByRole("button", { name: "Keep all" }));
    await screen.findByRole("button", { name: "0 duplicates" });
    expect(changes(engine)).toEqual([{ kind: "keep_duplicates", rows: [] }]);
    expect((await screen.findAllByText(/^Kept\./)).length).toBeGreaterThan(0);
  });

  it("says among all rows which may be duplicates, and keeps one with K", async () => {
    const engine = await openReview({ rows: 20, errors: 0, duplicates: 1, warnings: 0 });
    fireEvent.click(await screen.findByText("duplicate?"));
    expect(await screen.findByText("Possible duplicate")).toBeInTheDocument();
    expect(screen.getByText("Keep")).toBeInTheDocument();
    await press("k");
    await screen.findByText("kept");
    expect(await screen.findByText("Kept, a possible duplicate")).toBeInTheDocument();
    await press("Delete");
    await screen.findByText("left out");
    expect(changes(engine)).toEqual([
      { kind: "keep_duplicates", rows: [19] },
      { kind: "leave_out", rows: [19] },
    ]);
  });

  it("goes on with Ctrl Enter", async () => {
    await openReview();
    await stands("Line 214, Platform");
    await press("Enter", { ctrlKey: true });
    expect(await screen.findByText(/Nothing has been sent yet/)).toBeInTheDocument();
  });

  it("finds rows by what stands in them and by their line", async () => {
    await openReview();
    await userEvent.click(await screen.findByRole("button", { name: "3,000 rows" }));
    await userEvent.type(screen.getByRole("textbox", { name: "Find in rows" }), "2500");
    const row = await screen.findByRole("rowheader", { name: "2,500" });
    expect(row).toBeInTheDocument();
    expect(screen.queryByRole("rowheader", { name: "2" })).toBeNull();
  });

  it("checks again by other options and says that nothing is wrong when nothing is", async () => {
    const clean = { rows: 300, errors: 0, duplicates: 0, warnings: 0 };
    const engine = await openReview(clean);
    expect(await screen.findByText("Every row is ready")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Options" }));
    await userEvent.click(await screen.findByRole("switch", { name: /Create unknown groups/ }));
    await screen.findByRole("button", { name: /^[1-9]\d* need fixing/ });
    const reviews = engine.calls.filter((call) => call.command === "review_import");
    expect(reviews.at(-1)?.args.options).toMatchObject({ create_groups: false });
  });

  it("closes the options with Escape, and only them, when the focus has left them", async () => {
    await openReview();
    const button = await screen.findByRole("button", { name: "Options" });
    await userEvent.click(button);
    await userEvent.click(await screen.findByRole("radio", { name: "SMS" }));
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(button).toHaveFocus();
    expect(screen.getByRole("grid", { name: "Rows of the file" })).toBeInTheDocument();
    await userEvent.keyboard("{Escape}");
    expect(
      await screen.findByRole("dialog", { name: "Leave bulk enrollment?" }),
    ).toBeInTheDocument();
  });

  it("says why a change did not happen, and lets it be tried again", async () => {
    await openReview(undefined, (engine) => {
      engine.override.change_import = () => {
        throw refusal("busy", "Another program holds the data.");
      };
    });
    await stands("Line 214, Platform");
    await press("Enter");
    const alert = await screen.findByRole("alert");
    expect(within(alert).getByText(/Another program holds the data/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "9 need fixing" })).toBeInTheDocument();
  });

  it("offers to try again when the rows could not be checked", async () => {
    const engine = await openReview(undefined, (engine) => {
      engine.override.review_import = () => {
        throw refusal("internal", "It rained.");
      };
    });
    const retry = await screen.findByRole("button", { name: "Retry" });
    engine.override = {};
    await userEvent.click(retry);
    await stands("Line 214, Platform");
  });

  it("makes a dry run and shows what was found", async () => {
    await openReview();
    await userEvent.click(await screen.findByRole("button", { name: "Dry run…" }));
    const dialog = await screen.findByRole("dialog", { name: /nothing was sent/ });
    expect(within(dialog).getByText("Checks of the set-up")).toBeInTheDocument();
    await expectAccessible(dialog);
  });
});
