import { emit } from "@tauri-apps/api/event";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { answerCommands, moveDevice } from "@/test/engine/devices";
import { openConsole } from "@/test/render";

type Engine = Awaited<ReturnType<typeof openConsole>>;

/** The details of the device at `index`, once they are there. */
async function opened(index: number, prepare?: (engine: Engine) => void) {
  const id = `device-${String(index).padStart(5, "0")}`;
  const engine = await openConsole(`/devices?device=${id}`, { devices: 9 }, prepare);
  const details = await screen.findByRole("dialog", { name: "Device" });
  await within(details).findByRole("heading", { name: "Timeline" });
  return { engine, details, in: within(details), id };
}

describe("the details of a device", () => {
  it("tell what it is, by subject, and are accessible", async () => {
    const shown = await opened(0);
    for (const subject of ["Hardware", "System", "Security", "Network"])
      expect(shown.in.getByRole("heading", { name: subject })).toBeVisible();
    expect(shown.in.getByText("128 GB, 71 GB free")).toBeVisible();
    expect(shown.in.getByText(/^Ends on \d+ \w+ \d{4}$/)).toBeVisible();
    expect(shown.in.getByText("Ward Wi-Fi")).toBeVisible();
    await expectAccessible(shown.details);
  });

  it("copy the serial number and the identifiers, nothing else", async () => {
    const shown = await opened(0);
    const copies = shown.in.getAllByRole("button", { name: /^Copy/ });
    expect(copies.map((button) => button.getAttribute("aria-label"))).toEqual([
      "Copy the serial number",
      "Copy: Wi-Fi address",
      "Copy: IMEI",
    ]);
    const user = userEvent.setup();
    await user.click(shown.in.getByRole("button", { name: "Copy the serial number" }));
    expect(await navigator.clipboard.readText()).toBe(shown.engine.world.devices[0]?.row.serial);
  });

  it("say what cannot be known of an account-driven enrollment", async () => {
    const shown = await opened(6);
    expect(shown.in.getByText("Only its work part is managed.")).toBeVisible();
    expect(shown.in.getByText("Not told in this kind of enrollment")).toBeVisible();
    expect(shown.in.queryByRole("button", { name: "Copy the serial number" })).toBeNull();
    const lock = shown.in.getByRole("button", { name: /^Lock… ?: Only its work part is managed/ });
    expect(lock).toHaveAttribute("aria-disabled", "true");
    await userEvent.click(lock);
    expect(screen.queryByRole("dialog", { name: /^Lock/ })).toBeNull();
    await userEvent.hover(lock);
    expect(await screen.findByRole("tooltip")).toHaveTextContent("Only its work part is managed.");
  });

  it("say when it cannot be called", async () => {
    const shown = await opened(4);
    expect(shown.in.getByText("It cannot be called.")).toBeVisible();
  });

  it("lead to its invite and to all devices of its user", async () => {
    const shown = await opened(0);
    const email = shown.engine.world.devices[0]?.row.user_email ?? "";
    expect(shown.in.getByRole("link", { name: "Its invite" })).toHaveAttribute(
      "href",
      expect.stringContaining("/enrollment?invite="),
    );
    await userEvent.click(shown.in.getByRole("link", { name: "All their devices" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(screen.getByRole("textbox", { name: /Search by device/ })).toHaveValue(email);
  });

  it("show what was asked, in which state, why it failed, and how often it was handed over", async () => {
    const shown = await opened(1);
    const commands = shown.in.getByRole("region", { name: "Commands" });
    expect(commands).toHaveTextContent("Waits for the device");
    expect(commands).toHaveTextContent("handed over 3 times");
    expect(commands).toHaveTextContent("MCMDMErrorDomain 12021");
    expect(within(commands).getAllByRole("listitem")).toHaveLength(5);
    await userEvent.click(within(commands).getByRole("button", { name: "Show 2 more" }));
    expect(within(commands).getAllByRole("listitem")).toHaveLength(7);
  });

  it("take back what the device does not have yet", async () => {
    const shown = await opened(1);
    await userEvent.click(shown.in.getByRole("button", { name: "Take back: Lock" }));
    expect(await screen.findByText("Lock was taken back.")).toBeVisible();
    // What the device put off can still be taken back, too.
    await userEvent.click(shown.in.getByRole("button", { name: "Take back: Read security" }));
    await waitFor(() => expect(shown.in.queryByRole("button", { name: /Take back/ })).toBeNull());
    const [lock, security] = shown.engine.world.devices[1]?.commands ?? [];
    expect([lock?.state, security?.state]).toEqual(["cancelled", "cancelled"]);
  });

  it("ask again for what failed", async () => {
    const shown = await opened(1);
    await userEvent.click(
      shown.in.getByRole("button", { name: "Try again: Read device information" }),
    );
    expect(await screen.findByText("Priyanka’s Mac was asked again.")).toBeVisible();
    expect(shown.engine.world.devices[1]?.commands[0]).toMatchObject({
      kind: "device_information",
      state: "queued",
    });
  });

  it("say that the device enrolled again, when its entry is gone", async () => {
    const shown = await opened(0);
    const serial = shown.engine.world.devices[0]?.row.serial ?? "";
    moveDevice(shown.engine.world, shown.id, { id: "device-anew" });
    await act(() => emit("engine-changed", { revision: 1 }));
    expect(await shown.in.findByText("This device enrolled again")).toBeVisible();
    expect(shown.in.queryByRole("button", { name: "Refresh" })).toBeNull();
    await userEvent.click(shown.in.getByRole("link", { name: "Show it in the list" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(screen.getByRole("textbox", { name: /Search by device/ })).toHaveValue(serial);
  });

  it("point from one that is managed no longer to its newer entry", async () => {
    const shown = await opened(5, ({ world }) => {
      const { serial } = world.devices[5]?.row ?? {};
      moveDevice(world, "device-00000", { serial: serial ?? null, user_name: "Zoe Second" });
    });
    expect(await shown.in.findByText("This device enrolled again,")).toBeVisible();
    await userEvent.click(shown.in.getByRole("link", { name: "Open the new entry" }));
    expect(await shown.in.findByRole("heading", { name: "Dana’s iPhone" })).toBeVisible();
  });

  it("refresh asks for device, security and profiles, and the answer shows by itself", async () => {
    const shown = await opened(0);
    await userEvent.click(shown.in.getByRole("button", { name: "Refresh" }));
    expect(await shown.in.findAllByText("Waits for the device")).toHaveLength(3);
    const kinds = shown.engine.calls
      .filter((made) => made.command === "send_device_command")
      .map((made) => (made.args.request as { kind: string }).kind);
    expect(kinds).toEqual(["device_information", "security_info", "profile_list"]);
    answerCommands(shown.engine.world, shown.id);
    await act(() => emit("engine-changed", { revision: 1 }));
    await waitFor(() => expect(shown.in.queryByText("Waits for the device")).toBeNull());
  });

  it("say why they could not be read, and try again", async () => {
    let fails = true;
    await openConsole("/devices?device=device-00000", { devices: 9 }, (engine) => {
      engine.override.device_detail = () => {
        if (fails) throw refusal("busy", "The database is locked.");
        throw refusal("not_found", "The device is gone.");
      };
    });
    const details = await screen.findByRole("dialog", { name: "Device" });
    expect(await within(details).findByText(/The database is locked/)).toBeVisible();
    fails = false;
    await userEvent.click(within(details).getByRole("button", { name: "Retry" }));
    expect(
      await within(details).findByText("This device is not in the list any more"),
    ).toBeVisible();
  });
});
