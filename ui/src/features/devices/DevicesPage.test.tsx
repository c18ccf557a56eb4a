import { emit } from "@tauri-apps/api/event";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { ownKey } from "@/platform/own";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { moveDevice } from "@/test/engine/devices";
import { openConsole } from "@/test/render";

const path = "/devices";
const row = (name: string) => screen.findByRole("row", { name: new RegExp(`^Select ${name}`) });
const calls = (engine: Awaited<ReturnType<typeof openConsole>>, command: string) =>
  engine.calls.filter((made) => made.command === command);

describe("the Devices page", () => {
  it("lists devices with what they are, whose, and how they stand", async () => {
    await openConsole(path, { devices: 9 });
    const first = await row("Dana’s iPhone");
    expect(first).toHaveTextContent("iPhone 15 Pro");
    expect(first).toHaveTextContent("dana.whitlock@northwind.example");
    expect(first).toHaveTextContent("iOS 18.3");
    expect(within(first).getByText("Managed")).toBeVisible();
    expect(within(await row("Priya’s iPad")).getByText("Staged")).toBeVisible();
    expect(within(await row("iPhone SE")).getByText("Pending")).toBeVisible();
    expect(screen.getByText("Removed on the device")).toBeVisible();
    expect(screen.getByTitle(/Not told: only the work part/)).toBeVisible();
    await expectAccessible();
  });

  it("draws only the rows in view of a long list, and reads on by cursor", async () => {
    const engine = await openConsole(path, { devices: 700 });
    await row("Dana’s iPhone");
    expect(screen.getAllByRole("row").length).toBeLessThan(60);
    expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "701");
    expect(screen.getByText(/of 700/)).toBeVisible();
    expect(calls(engine, "list_devices")[0]?.args).toMatchObject({ cursor: null, limit: 200 });
  });

  it("filters by a chip with its count, and a zero stays in sight", async () => {
    const engine = await openConsole(path, { devices: 2 });
    await row("Dana’s iPhone");
    expect(await screen.findByRole("button", { name: "Pending 0" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Managed 2" }));
    await waitFor(() =>
      expect(calls(engine, "list_devices").at(-1)?.args.filter).toMatchObject({
        states: ["managed"],
      }),
    );
    expect(screen.getByRole("button", { name: "Managed 2" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
  });

  it("keeps search, filters and order in the address", async () => {
    const engine = await openConsole(`${path}?q=dana&owned=corporate&sort=user`, { devices: 9 });
    await row("Dana’s iPhone");
    expect(screen.getByRole("textbox", { name: /Search by device/ })).toHaveValue("dana");
    expect(calls(engine, "list_devices")[0]?.args).toMatchObject({
      sort: "user",
      filter: { search: "dana", owned_by: "corporate" },
    });
    await userEvent.click(screen.getByRole("button", { name: /^Platform/ }));
    await userEvent.click(await screen.findByRole("menuitemcheckbox", { name: "macOS" }));
    await waitFor(() => expect(window.location.hash).toContain("macos"));
  });

  it("searches by slash, finds by serial number, and clears when nothing fits", async () => {
    const engine = await openConsole(path, { devices: 9 });
    await row("Dana’s iPhone");
    await userEvent.keyboard("/");
    const field = screen.getByRole("textbox", { name: /Search by device/ });
    expect(field).toHaveFocus();
    await userEvent.type(field, engine.world.devices[1]?.row.serial ?? "none");
    await waitFor(() => expect(screen.queryByText("Dana’s iPhone")).toBeNull());
    expect(screen.getByText("Priyanka’s Mac")).toBeVisible();
    await userEvent.type(field, "zzz");
    await userEvent.click(await screen.findByRole("button", { name: "Clear the search" }));
    expect(await row("Dana’s iPhone")).toBeVisible();
    expect(field).toHaveValue("");
  });

  it("is ordered by a click on a column's head, and by another as before", async () => {
    const engine = await openConsole(path, { devices: 9 });
    await row("Dana’s iPhone");
    const sorted = () => calls(engine, "list_devices").at(-1)?.args.sort;
    await userEvent.click(screen.getByRole("button", { name: "User" }));
    await waitFor(() => expect(sorted()).toBe("user"));
    const head = screen.getByRole("columnheader", { name: "User" });
    expect(head).toHaveAttribute("aria-sort", "ascending");
    await userEvent.click(screen.getByRole("button", { name: "User" }));
    await waitFor(() => expect(head).not.toHaveAttribute("aria-sort"));
  });

  it("saves what the list shows, and says why it could not", async () => {
    const engine = await openConsole(`${path}?owned=corporate`, { devices: 9 });
    await row("Dana’s iPhone");
    await userEvent.click(screen.getByRole("button", { name: "Export…" }));
    expect(await screen.findByText(/Saved as .*devices\.csv/)).toBeVisible();
    expect(calls(engine, "export_devices")[0]?.args.filter).toMatchObject({
      owned_by: "corporate",
    });
    engine.override.export_devices = () => {
      throw refusal("file", "The folder is full.");
    };
    await userEvent.click(screen.getByRole("button", { name: "Export…" }));
    expect(await screen.findByText(/The folder is full\./)).toBeVisible();
  });

  it("teaches when there is no device yet", async () => {
    await openConsole(path, { devices: 0 });
    expect(await screen.findByText("No devices yet")).toBeVisible();
    expect(screen.queryByRole("textbox", { name: /Search by device/ })).toBeNull();
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "By myself" }));
    expect(await screen.findByRole("heading", { name: "Which kind of device?" })).toBeVisible();
  });

  it("says what failed and tries again", async () => {
    let fails = true;
    await openConsole(path, { devices: 9 }, (prepared) => {
      const words = "The list cannot be read.";
      prepared.override.list_devices = () => {
        if (fails) throw refusal("busy", words);
        return { rows: prepared.world.devices.map((device) => device.row), next: null };
      };
    });
    expect(await screen.findByText(/The list cannot be read\./)).toBeVisible();
    fails = false;
    await userEvent.click(screen.getByRole("button", { name: "Retry" }));
    expect(await row("Dana’s iPhone")).toBeVisible();
  });

  it("follows the engine's changes without being asked", async () => {
    const engine = await openConsole(path, { devices: 9 });
    expect(within(await row("iPhone SE")).getByText("Pending")).toBeVisible();
    moveDevice(engine.world, "device-00003", { state: "managed", name: "Ward phone 3" });
    await act(() => emit("engine-changed", { revision: 1 }));
    expect(within(await row("Ward phone 3")).getByText("Managed")).toBeVisible();
  });

  it("moves, opens and closes by the keyboard alone", async () => {
    await openConsole(path, { devices: 9 });
    await row("Dana’s iPhone");
    await userEvent.keyboard("jjk");
    await waitFor(async () => expect(await row("Dana’s iPhone")).toHaveFocus());
    await userEvent.keyboard("{ArrowDown}");
    await waitFor(async () => expect(await row("Priyanka’s Mac")).toHaveFocus());
    await userEvent.keyboard("{Enter}");
    const details = await screen.findByRole("dialog", { name: "Device" });
    expect(await within(details).findByRole("heading", { name: "Priyanka’s Mac" })).toBeVisible();
    expect(window.location.hash).toContain("device=device-00001");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(window.location.hash).not.toContain("device=");
  });

  it("does the same to many, one by one, and says what failed and why", async () => {
    const engine = await openConsole(path, { devices: 9 });
    const gone = engine.world.devices.find((device) => device.row.state === "unmanaged")?.row;
    await row("Dana’s iPhone");
    await userEvent.keyboard("jx");
    expect(screen.getByText("1 selected")).toBeVisible();
    await userEvent.click(screen.getByRole("checkbox", { name: "Select Priyanka’s Mac" }));
    await userEvent.click(screen.getByRole("checkbox", { name: `Select ${gone?.name}` }));
    expect(screen.getByText("3 selected")).toBeVisible();
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Refresh" }));
    expect(await screen.findByText(/^2 devices asked\./)).toBeVisible();
    expect(screen.getByText(`${gone?.name}: It is managed no longer.`)).toBeVisible();
    expect(calls(engine, "send_device_command")).toHaveLength(7);
    await waitFor(() => expect(screen.queryByText("3 selected")).toBeNull());
  });

  it("changes ownership and group of all that are chosen", async () => {
    const engine = await openConsole(path, { devices: 9 });
    await row("Dana’s iPhone");
    await userEvent.click(screen.getByRole("checkbox", { name: "Select all loaded devices" }));
    expect(screen.getByText("9 selected")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Change ownership" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: /^Personal/ }));
    const corporate = calls(engine, "change_device").length;
    expect(await screen.findByText(/^\d devices now Personal\.$/)).toBeVisible();
    expect(engine.world.devices.every(({ row: { owned_by } }) => owned_by === "personal")).toBe(
      true,
    );
    expect(corporate).toBeLessThan(9);
    await waitFor(() => expect(screen.queryByText("9 selected")).toBeNull());
    await userEvent.click(screen.getByRole("checkbox", { name: "Select Dana’s iPhone" }));
    await userEvent.click(screen.getByRole("button", { name: "Change group" }));
    const dialog = await screen.findByRole("dialog", { name: "Change the group of 1 device" });
    await userEvent.type(within(dialog).getByPlaceholderText("Un-assigned"), "Ward 9");
    await userEvent.click(within(dialog).getByRole("button", { name: "Change group" }));
    expect(await screen.findByText("1 device now in Ward 9.")).toBeVisible();
    expect(engine.world.devices[0]?.row.group).toBe("Ward 9");
  });

  it("extends a selection by Shift, and lets go of it by Esc", async () => {
    await openConsole(path, { devices: 9 });
    await row("Dana’s iPhone");
    await userEvent.keyboard("jx{Shift>}JJ{/Shift}");
    expect(await screen.findByText("3 selected")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByText("3 selected")).toBeNull());
  });

  it("opens the menu of the current row by the keyboard", async () => {
    await openConsole(path, { devices: 9 });
    await row("Dana’s iPhone");
    await userEvent.keyboard("j");
    await waitFor(async () => expect(await row("Dana’s iPhone")).toHaveFocus());
    await userEvent.keyboard("{Shift>}{F10}{/Shift}");
    expect(await screen.findByRole("menuitem", { name: "Details" })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("menuitem", { name: "Details" })).toBeNull());
  });

  it("remembers which columns one wants", async () => {
    await openConsole(path, { devices: 9 });
    await row("Dana’s iPhone");
    await userEvent.click(screen.getByRole("button", { name: "Columns" }));
    await userEvent.click(await screen.findByRole("menuitemcheckbox", { name: "Serial" }));
    await waitFor(() => expect(screen.queryByRole("columnheader", { name: "Serial" })).toBeNull());
    expect(localStorage.getItem(ownKey("muster.devices.columns"))).toContain("serial");
  });
});
