import { emit } from "@tauri-apps/api/event";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { answerCommands, moveDevice } from "@/test/engine/devices";
import { openConsole } from "@/test/render";

type Engine = Awaited<ReturnType<typeof openConsole>>;

const last = (engine: Engine, command: string) =>
  engine.calls.findLast((made) => made.command === command)?.args;

/** Opens the list and the question `item` from the menu of the device at `index`. */
async function ask(index: number, item: string, prepare?: (engine: Engine) => void) {
  const engine = await openConsole("/devices", { devices: 9 }, prepare);
  const device = engine.world.devices[index]?.row;
  const name = device?.name || device?.model || "";
  await userEvent.click(await screen.findByRole("button", { name: `Actions for ${name}` }));
  await userEvent.click(await screen.findByRole("menuitem", { name: item }));
  const dialog = await screen.findByRole("dialog");
  return {
    engine,
    dialog,
    in: within(dialog),
    name,
    state: () => engine.world.devices[index]?.row,
  };
}

const closed = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

describe("what can be asked of a device", () => {
  it("is off where it is refused, and says why", async () => {
    await openConsole("/devices", { devices: 9 });
    await userEvent.click(await screen.findByRole("button", { name: "Actions for Rosa’s Mac" }));
    const lock = await screen.findByRole("menuitem", { name: /^Lock…/ });
    expect(lock).toBeDisabled();
    expect(lock).toHaveTextContent("Only its work part is managed.");
    expect(screen.getByRole("menuitem", { name: "Unenroll…" })).toBeEnabled();
  });

  it("is said once when it holds for all", async () => {
    const engine = await openConsole("/devices", { devices: 9 });
    const gone = engine.world.devices[7]?.row;
    expect(gone?.state).toBe("unmanaged");
    const more = `Actions for ${gone?.name}`;
    await userEvent.click(await screen.findByRole("button", { name: more }));
    expect(await screen.findByText("It is managed no longer.")).toBeVisible();
    for (const item of ["Refresh", "Lock…", "Erase…", "Unenroll…", "Stop managing now…"])
      expect(screen.getByRole("menuitem", { name: item })).toBeDisabled();
    expect(screen.getByRole("menuitem", { name: "Change group…" })).toBeEnabled();
  });

  it("assigns a staged device to a user who is found while typing", async () => {
    const shown = await ask(2, "Assign to a user…");
    const field = shown.in.getByRole("combobox", { name: "User" });
    await waitFor(() => expect(field).toHaveFocus());
    expect(shown.in.getByRole("button", { name: "Assign" })).toBeDisabled();
    await userEvent.type(field, "kenji");
    await screen.findByRole("option", { name: /Kenji Watanabe/ });
    await expectAccessible();
    await userEvent.keyboard("{Enter}");
    expect(await shown.in.findByText("Kenji Watanabe")).toBeVisible();
    await waitFor(() => expect(shown.in.getByRole("button", { name: "Assign" })).toHaveFocus());
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByText("Priya’s iPad is assigned to Kenji Watanabe.")).toBeVisible();
    // There is no way back to Staged.
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    await closed();
    expect(last(shown.engine, "change_device")?.change).toMatchObject({
      user: { name: "Kenji Watanabe" },
      owned_by: null,
      group: null,
    });
    expect(shown.state()?.state).toBe("managed");
  });

  it("takes someone new by name and address, and shows the engine's words at the field", async () => {
    const shown = await ask(0, "Change user…");
    shown.engine.override.change_device = () => {
      throw refusal("invalid_input", "No mail can be sent there.", { field: "email" });
    };
    await userEvent.type(shown.in.getByRole("combobox", { name: "User" }), "zoe.k@new.example");
    await screen.findByRole("option", { name: /Add zoe\.k@new\.example/ });
    await userEvent.keyboard("{Enter}");
    expect(await shown.in.findByLabelText("Name")).toHaveValue("Zoe K");
    await userEvent.click(shown.in.getByRole("button", { name: "Search the users instead" }));
    await waitFor(() => expect(shown.in.getByRole("combobox", { name: "User" })).toHaveFocus());
    await userEvent.keyboard("zoe.k@new.example");
    await screen.findByRole("option", { name: /Add zoe\.k@new\.example/ });
    await userEvent.keyboard("{Enter}");
    expect(await shown.in.findByLabelText("Name")).toHaveValue("Zoe K");
    await userEvent.click(shown.in.getByRole("button", { name: "Change user" }));
    expect(await shown.in.findByText("No mail can be sent there.")).toBeVisible();
    expect(shown.in.getByLabelText("Email address")).toBeInvalid();
    shown.engine.override = {};
    await userEvent.click(shown.in.getByRole("button", { name: "Change user" }));
    expect(await screen.findByText("Dana’s iPhone now belongs to Zoe K.")).toBeVisible();
  });

  it("changes the ownership after saying what follows", async () => {
    const shown = await ask(0, "Change ownership…");
    expect(shown.in.getByRole("radio", { name: "Corporate" })).toBeChecked();
    expect(shown.in.getByRole("button", { name: "Change ownership" })).toBeDisabled();
    await expectAccessible(shown.dialog);
    await userEvent.click(shown.in.getByRole("radio", { name: "Personal" }));
    await userEvent.click(shown.in.getByRole("button", { name: "Change ownership" }));
    expect(await screen.findByText("Dana’s iPhone is now Personal.")).toBeVisible();
    expect(shown.state()?.owned_by).toBe("personal");
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByText("Dana’s iPhone is as it was.")).toBeVisible();
    expect(shown.state()?.owned_by).toBe("corporate");
  });

  it("does not promise lock and erase to a device that enrolled as personal", async () => {
    const shown = await ask(0, "Change ownership…", ({ world }) =>
      moveDevice(world, "device-00000", { owned_by: "personal" }),
    );
    expect(
      await shown.in.findByText(/still cannot be locked or erased, for as long as it stays/),
    ).toBeVisible();
  });

  it("offers all groups, with the present one named, and changes it", async () => {
    const shown = await ask(0, "Change group…");
    const before = shown.state()?.group ?? "";
    const field = shown.in.getByRole("combobox", { name: "Group" });
    expect(field).toHaveValue("");
    expect(shown.in.getByText(`It is in ${before}.`)).toBeVisible();
    expect(await shown.in.findByRole("option", { name: "Research" })).toBeVisible();
    expect(shown.in.getByRole("button", { name: "Change group" })).toBeDisabled();
    await expectAccessible(shown.dialog);
    await userEvent.type(field, "rese");
    await waitFor(() => expect(shown.in.queryByRole("option", { name: "Finance" })).toBeNull());
    await userEvent.click(shown.in.getByRole("option", { name: "Research" }));
    expect(field).toHaveValue("Research");
    await userEvent.click(shown.in.getByRole("button", { name: "Change group" }));
    expect(await screen.findByText("Dana’s iPhone is now in Research.")).toBeVisible();
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(shown.state()?.group).toBe(before));
  });

  it("takes a device out of its group, when it has one", async () => {
    const shown = await ask(0, "Change group…");
    await userEvent.click(await shown.in.findByRole("option", { name: "No group" }));
    await userEvent.click(shown.in.getByRole("button", { name: "Take out of its group" }));
    expect(await screen.findByText("Dana’s iPhone is now in no group.")).toBeVisible();
    expect(shown.state()?.group).toBeNull();
  });

  it("does not take out of a group what is in none", async () => {
    const shown = await ask(2, "Change group…");
    expect(shown.state()?.group).toBeNull();
    await shown.in.findByRole("option", { name: "Research" });
    expect(shown.in.queryByRole("option", { name: "No group" })).toBeNull();
    expect(shown.in.getByRole("button", { name: "Change group" })).toBeDisabled();
  });

  it("says before Lock and Erase that a device cannot be called", async () => {
    const shown = await ask(4, "Lock…");
    expect(
      await shown.in.findByText(/when the device next asks; it cannot be called/),
    ).toBeVisible();
  });

  it("offers to take a Lock back at once", async () => {
    const shown = await ask(0, "Lock…");
    expect(shown.dialog).toHaveTextContent("as soon as it is reached");
    await userEvent.click(shown.in.getByRole("button", { name: "Lock this iPhone" }));
    await userEvent.click(await screen.findByRole("button", { name: "Take back" }));
    expect(await screen.findByText("Lock was taken back.")).toBeVisible();
  });

  it("locks a Mac only with six digits", async () => {
    const shown = await ask(1, "Lock…");
    const lock = shown.in.getByRole("button", { name: "Lock this Mac" });
    const pin = shown.in.getByLabelText("PIN, six digits");
    await waitFor(() => expect(pin).toHaveFocus());
    await userEvent.type(pin, "12ab34");
    expect(pin).toHaveValue("1234");
    expect(lock).toBeDisabled();
    expect(shown.in.queryByRole("button", { name: "Copy the PIN" })).toBeNull();
    expect(shown.in.getByLabelText("I have written it down")).toBeDisabled();
    await userEvent.click(shown.in.getByRole("button", { name: "Make one up" }));
    expect((pin as HTMLInputElement).value).toMatch(/^\d{6}$/);
    expect(shown.in.getByRole("button", { name: "Copy the PIN" })).toBeVisible();
    expect(lock).toBeDisabled();
    await userEvent.click(shown.in.getByLabelText("I have written it down"));
    expect(lock).toBeEnabled();
    await userEvent.type(shown.in.getByLabelText(/^Message/), "Call us");
    await expectAccessible(shown.dialog);
    const digits = (pin as HTMLInputElement).value;
    await userEvent.click(lock);
    expect(await screen.findByText("Priyanka’s Mac was asked to lock.")).toBeVisible();
    expect(last(shown.engine, "send_device_command")?.request).toEqual({
      kind: "device_lock",
      pin: digits,
      message: "Call us",
      phone: "",
    });
  });

  it("locks a phone without a PIN", async () => {
    const shown = await ask(0, "Lock…");
    expect(shown.in.queryByLabelText(/PIN/)).toBeNull();
    await userEvent.click(shown.in.getByRole("button", { name: "Lock this iPhone" }));
    expect(await screen.findByText("Dana’s iPhone was asked to lock.")).toBeVisible();
  });

  it("erases only after the device's name was typed", async () => {
    const shown = await ask(0, "Erase…");
    const erase = shown.in.getByRole("button", { name: "Erase this iPhone" });
    const field = shown.in.getByLabelText("Type the name of the device to confirm");
    await userEvent.type(field, "Dana{Enter}");
    expect(erase).toBeDisabled();
    expect(last(shown.engine, "send_device_command")).toBeUndefined();
    await expectAccessible(shown.dialog);
    await userEvent.type(field, "'s iphone{Enter}");
    expect(await screen.findByText("Dana’s iPhone was asked to erase itself.")).toBeVisible();
    expect(last(shown.engine, "send_device_command")?.request).toMatchObject({
      kind: "erase_device",
    });
  });

  it("unenrolls after one question, waits for the device, and shows it gone", async () => {
    const shown = await ask(0, "Unenroll…");
    expect(shown.dialog).toHaveTextContent("It happens when the device next answers");
    expect(last(shown.engine, "send_device_command")).toBeUndefined();
    await userEvent.click(shown.in.getByRole("button", { name: "Unenroll this iPhone" }));
    expect(await screen.findByText("Dana’s iPhone was asked to unenroll.")).toBeVisible();
    await closed();
    const row = screen.getByRole("row", { name: /^Select Dana’s iPhone/ });
    await waitFor(() => expect(row).toHaveTextContent("1 waiting"));
    await userEvent.click(row);
    const details = await screen.findByRole("dialog", { name: "Device" });
    expect(await within(details).findByText("Unenroll: waits for the device.")).toBeVisible();
    answerCommands(shown.engine.world, "device-00000");
    await act(() => emit("engine-changed", { revision: 1 }));
    expect(await within(details).findByText("Unmanaged")).toBeVisible();
    expect(within(details).queryByText("Unenroll: waits for the device.")).toBeNull();
  });

  it("stops managing at once, and tells the difference first", async () => {
    const shown = await ask(0, "Stop managing now…");
    expect(shown.dialog).toHaveTextContent("use Unenroll instead");
    await expectAccessible(shown.dialog);
    await userEvent.click(shown.in.getByRole("button", { name: "Stop managing now" }));
    expect(await screen.findByText("Muster no longer manages Dana’s iPhone.")).toBeVisible();
    expect(shown.state()?.state).toBe("unmanaged");
    expect(last(shown.engine, "send_device_command")).toBeUndefined();
  });

  it("keeps the question open and says why when it failed", async () => {
    const shown = await ask(0, "Stop managing now…");
    shown.engine.override.eject_device = () => {
      throw refusal("busy", "The database is locked.");
    };
    await userEvent.click(shown.in.getByRole("button", { name: "Stop managing now" }));
    expect(await shown.in.findByText(/The database is locked/)).toBeVisible();
    expect(shown.dialog).toBeVisible();
  });

  it("leaves the focus in the details when what asked is gone", async () => {
    await openConsole("/devices?device=device-00002", { devices: 9 });
    const details = await screen.findByRole("dialog", { name: "Device" });
    await userEvent.click(
      await within(details).findByRole("button", { name: "Assign to a user…" }),
    );
    const question = await screen.findByRole("dialog", { name: /^Assign Priya/ });
    await userEvent.type(within(question).getByRole("combobox", { name: "User" }), "kenji");
    await screen.findByRole("option", { name: /Kenji Watanabe/ });
    await userEvent.keyboard("{Enter}");
    const assign = within(question).getByRole("button", { name: "Assign" });
    await waitFor(() => expect(assign).toHaveFocus());
    await userEvent.keyboard("{Enter}");
    await waitFor(() =>
      expect(within(details).getByRole("button", { name: /^More actions/ })).toHaveFocus(),
    );
  });

  it("closes only the question by Esc, not the details below it", async () => {
    await openConsole("/devices?device=device-00000", { devices: 9 });
    const details = await screen.findByRole("dialog", { name: "Device" });
    await userEvent.click(await within(details).findByRole("button", { name: "Lock…" }));
    await screen.findByRole("dialog", { name: "Lock Dana’s iPhone?" });
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog", { name: /^Lock/ })).toBeNull());
    expect(screen.getByRole("dialog", { name: "Device" })).toBeVisible();
    await waitFor(() =>
      expect(within(details).getByRole("button", { name: "Lock…" })).toHaveFocus(),
    );
    await userEvent.keyboard("{Escape}");
    await closed();
  });
});
