import { emit } from "@tauri-apps/api/event";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { openImports } from "@/test/engine/imports";
import { openConsole } from "@/test/render";
// Read beforehand: on a busy machine the first story would wait too long for the page.
import "./BulkPage";
import { bulk } from "./opened";

/** A short list: a long one only makes looking for things slow. */
const few = { invites: 2 };

beforeEach(() => bulk.reset());

/** Lets files go over the window, as the shell tells it. */
const drops = (...paths: string[]) =>
  emit("tauri://drag-drop", { paths, position: { x: 10, y: 10 } });

const heading = (name: RegExp | string) => screen.findByRole("heading", { name });
const clicks = async (name: RegExp | string) =>
  userEvent.click(await screen.findByRole("button", { name }));

describe("the ways into bulk enrollment", () => {
  it("is opened by B", async () => {
    await openConsole("/devices", few);
    await userEvent.keyboard("b");
    expect(await heading("Who is in the list?")).toHaveFocus();
  });

  it("is opened from the page's menu", async () => {
    await openConsole("/enrollment", few);
    await clicks("More");
    await userEvent.click(await screen.findByRole("menuitem", { name: /Bulk enrollment/ }));
    expect(await heading("Who is in the list?")).toBeVisible();
  });

  it("is opened from the palette", async () => {
    await openConsole("/devices");
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.type(await screen.findByRole("combobox", { name: "Jump to" }), "csv{Enter}");
    expect(await heading("Who is in the list?")).toBeVisible();
  });

  it("is offered where the list is empty", async () => {
    await openConsole("/enrollment", { invites: 0 });
    await userEvent.click(await screen.findByRole("link", { name: "Bulk enrollment…" }));
    expect(await heading("Who is in the list?")).toBeVisible();
  });

  it("opens with the file that is dropped on the Enrollment page", async () => {
    await openConsole("/enrollment", few);
    await waitFor(async () => {
      await emit("tauri://drag-enter", { paths: ["/x"], position: { x: 1, y: 1 } });
      expect(screen.getByText(/Let go to open this file/)).toBeVisible();
    });
    await drops("/home/priya/April starters.csv");
    expect(await heading("April starters.csv")).toBeVisible();
  });
});

describe("leaving with a file open", () => {
  const withFile = async () => {
    const engine = await openConsole("/enrollment/bulk", few);
    await clicks("Choose a file…");
    await heading("April starters.csv");
    return engine;
  };

  it("asks, and keeps the file with what was chosen", async () => {
    const engine = await withFile();
    await clicks("Map columns");
    await heading("What does each column stand for?");
    await userEvent.keyboard("{Escape}");
    const asked = await screen.findByRole("dialog", { name: "Leave bulk enrollment?" });
    expect(asked).toHaveTextContent("April starters.csv with 12,000 rows");
    await userEvent.click(within(asked).getByRole("button", { name: "Keep it and leave" }));
    await heading("Enrollment");
    expect(openImports(engine.world)).toHaveLength(1);
    expect(screen.getByText(/waits in bulk enrollment with 12,000 rows/)).toBeVisible();
    await clicks("Continue");
    expect(await heading("What does each column stand for?")).toBeVisible();
  });

  it("closes the file for good when told so", async () => {
    const engine = await withFile();
    await clicks("Close");
    await clicks("Discard");
    await heading("Enrollment");
    await waitFor(() => expect(openImports(engine.world)).toEqual([]));
    await userEvent.keyboard("b");
    expect(await heading("Who is in the list?")).toBeVisible();
  });

  it("leaves without a word when nothing is open", async () => {
    await openConsole("/enrollment/bulk", few);
    await clicks("Cancel");
    expect(await heading("Enrollment")).toBeVisible();
  });

  it("shows the step before when an address names one that cannot be reached", async () => {
    await openConsole("/enrollment/bulk?step=send");
    expect(await heading("Who is in the list?")).toBeVisible();
  });
});
