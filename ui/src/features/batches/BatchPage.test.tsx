import { emit } from "@tauri-apps/api/event";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { findBatch } from "@/test/engine/batches";
import { openConsole } from "@/test/render";

const contractors = "/batches/batch-contractors";
const march = "/batches/batch-march";
const calls = (engine: Awaited<ReturnType<typeof openConsole>>, command: string) =>
  engine.calls.filter((made) => made.command === command);

describe("the page of an import", () => {
  it("tells its file, its rows and how far it is, and is accessible", async () => {
    await openConsole(march, { invites: 0, batches: 7 });
    expect(await screen.findByRole("heading", { name: "March onboarding.csv" })).toBeVisible();
    expect(screen.getByText("12,000 of 12,040 rows invited")).toBeVisible();
    expect(screen.getByText("23 needed fixing and were left out")).toBeVisible();
    expect(screen.getByText(/^9f2c41d7/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Copy the SHA-256" })).toBeVisible();
    expect(screen.getByText("Owned by: Corporate")).toBeVisible();
    expect(screen.getByRole("region", { name: "Progress" })).toHaveTextContent(
      "8,214 of 12,000 invites sent · 31 failed · 12 deferred · about 40 s left",
    );
    expect(await screen.findByText(/User unknown in virtual mailbox/)).toBeVisible();
    await expectAccessible();
  });

  it("shows the funnel over time as a picture and as numbers", async () => {
    await openConsole(contractors, { invites: 0, batches: 7 });
    expect(await screen.findByRole("img", { name: /Sent 5\d\d, Opened 3\d\d/ })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "As numbers" }));
    const numbers = screen.getByRole("region", { name: "Numbers over time" });
    expect(within(numbers).getAllByRole("row").length).toBeGreaterThan(10);
    await expectAccessible();
  });

  it("leads from a state to its invites in the list, and back out of the filter", async () => {
    const engine = await openConsole(contractors, { invites: 200, batches: 7 });
    const chips = await screen.findByRole("group", { name: "Show in the list by state" });
    await userEvent.click(within(chips).getByRole("button", { name: /^Failed/ }));
    const chip = await screen.findByRole("button", { name: /^Only Contractors\.csv/ });
    await waitFor(() =>
      expect(calls(engine, "list_invites").at(-1)?.args.filter).toMatchObject({
        states: ["failed"],
        batch_id: "batch-contractors",
      }),
    );
    await userEvent.click(chip);
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Only/ })).toBeNull());
    expect(calls(engine, "list_invites").at(-1)?.args.filter).toMatchObject({ batch_id: null });
  });

  it("exports its invites and no others", async () => {
    const engine = await openConsole(contractors, { invites: 50, batches: 7 });
    await userEvent.click(await screen.findByRole("button", { name: "Export" }));
    expect(await screen.findByText(/Saved as/)).toBeVisible();
    expect(calls(engine, "export_invites")[0]?.args.filter).toMatchObject({
      batch_id: "batch-contractors",
      states: [],
    });
  });

  it("offers only what makes sense at its stage", async () => {
    await openConsole("/batches/batch-pilot", { invites: 0, batches: 7 });
    expect(await screen.findByText("Nothing failed.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Re-invite…" })).toBeNull();
    expect(screen.queryByRole("button", { name: /Pause|Cancel|Undo/ })).toBeNull();
  });

  it("undoes within the window", async () => {
    const engine = await openConsole("/batches/batch-tablets", { invites: 0, batches: 7 });
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByText(/Undone: 84 invites/)).toBeVisible();
    expect(calls(engine, "undo_send")[0]?.args).toEqual({ sendId: "batch-tablets" });
  });

  it("cancels a scheduled one after asking", async () => {
    const engine = await openConsole("/batches/batch-field", { invites: 0, batches: 7 });
    expect(await screen.findByText(/640 invites go out on/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Cancel the rest…" }));
    await userEvent.click(await screen.findByRole("button", { name: "Cancel 640 invites" }));
    await waitFor(() => expect(calls(engine, "cancel_batch")).toHaveLength(1));
    expect(await screen.findByText("Cancelled")).toBeVisible();
  });

  it("follows the engine, and says what holds it up", async () => {
    const engine = await openConsole(march, { invites: 0, batches: 7 });
    await screen.findByText(/about 40 s left/);
    const batch = findBatch(engine.world, "batch-march");
    batch.trouble = "The mail server does not answer.";
    batch.to_make = 400;
    await act(() => emit("engine-changed", { revision: 1 }));
    expect(await screen.findByText("The mail server does not answer.")).toBeVisible();
    expect(screen.getByText(/400 invites are still being made/)).toBeVisible();
  });

  it("says so when there is no such import", async () => {
    await openConsole("/batches/gone", { invites: 0, batches: 1 });
    expect(await screen.findByText(/This import is not known\./)).toBeVisible();
  });

  it("says why its failures cannot be read, and keeps the rest", async () => {
    await openConsole(contractors, { invites: 0, batches: 7 }, (engine) => {
      engine.override.batch_failures = () => {
        throw refusal("database_damaged", "The replies cannot be read.");
      };
    });
    expect(await screen.findByText(/The replies cannot be read\./)).toBeVisible();
    expect(screen.getByRole("heading", { name: "Contractors.csv" })).toBeVisible();
  });
});
