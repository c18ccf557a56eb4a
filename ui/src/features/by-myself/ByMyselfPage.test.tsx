import { emit } from "@tauri-apps/api/event";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { InviteRow } from "@/bindings";
import { enrollment } from "@/features/enroll/draft";
import { expectAccessible } from "@/test/axe";
import { type PretendEngine, refusal } from "@/test/engine";
import { moveDevice } from "@/test/engine/devices";
import { moveInvite, noteInvite } from "@/test/engine/enroll";
import { openConsole } from "@/test/render";

beforeEach(() => enrollment.reset());

const path = "/enrollment/by-myself?platform=ios";

/** What the engine does when the device goes on: the code changes, and the console is told. */
async function move(engine: PretendEngine, patch: Partial<InviteRow>) {
  moveInvite(engine.world, engine.world.invites[0]?.id ?? "", patch);
  await emit("engine-changed", { revision: 2 });
}

describe("by myself", () => {
  it("shows one code: QR, short link, passcode and what is left", async () => {
    const engine = await openConsole(path);
    expect(await screen.findByRole("img", { name: /QR code/ })).toBeVisible();
    expect(screen.getByText("K7M4 9QXP")).toBeVisible();
    expect(screen.getByRole("button", { name: "Copy the link" })).toBeVisible();
    expect(screen.getByRole("timer")).toHaveTextContent(/^1[45]:\d\d left$/);
    expect(screen.getByText(/Trial network/)).toBeVisible();
    expect(engine.calls.filter((call) => call.command === "start_by_myself")).toHaveLength(1);
    await expectAccessible();
  });

  it("follows the device without being asked to", async () => {
    const engine = await openConsole(path);
    await screen.findByText("K7M4 9QXP");
    expect(screen.getByText("You are here").closest("li")).toHaveTextContent("Scan the code");
    await move(engine, { state: "opened", opened_at: Date.now() });
    expect(await screen.findByText("iPhone · iOS 18.3 · Safari")).toBeVisible();
    expect(screen.getByText("You are here").closest("li")).toHaveTextContent(
      "Confirm the passcode",
    );
    await move(engine, { state: "verified", verified_at: Date.now(), live: false });
    const next = await screen.findByRole("region", { name: "What comes next" });
    expect(await within(next).findByText("HTTPS.")).toBeVisible();
    expect(within(next).getByRole("link", { name: "Open Settings, Portal" })).toBeVisible();
    expect(next).toHaveTextContent("nothing on the device was changed");
    expect(screen.queryByText("K7M4 9QXP")).toBeNull();
  });

  it("leads on past Verified to Enrolled when nothing is missing", async () => {
    const engine = await openConsole(path, { ready: true });
    await screen.findByText("K7M4 9QXP");
    const steps = await screen.findByRole("region", { name: "On the device" });
    const here = () => within(steps).getByText("You are here").closest("li");
    await waitFor(() => expect(steps).toHaveTextContent("About 4 minutes"));
    expect(within(steps).getAllByRole("listitem")).toHaveLength(5);
    const id = engine.world.invites[0]?.id ?? "";
    const now = Date.now();
    await move(engine, { state: "verified", opened_at: now, verified_at: now, live: false });
    await waitFor(() => expect(here()).toHaveTextContent("Download the profile"));
    noteInvite(engine.world, id, "profile_served");
    await move(engine, {});
    await waitFor(() => expect(here()).toHaveTextContent("Install it"));
    expect(here()).toHaveTextContent(
      "Settings › General › VPN & Device Management › Northwind Health › Install",
    );
    noteInvite(engine.world, id, "certificate_issued");
    await move(engine, {});
    await waitFor(() => expect(here()).toHaveTextContent("checks in by itself"));
    expect(screen.queryByText(/nothing on the device was changed/)).toBeNull();
    expect(screen.queryByRole("region", { name: "What comes next" })).toBeNull();
    await expectAccessible();
  });

  it("names the settings of a Mac", async () => {
    await openConsole("/enrollment/by-myself?platform=macos", { ready: true });
    const steps = await screen.findByRole("region", { name: "On the device" });
    await waitFor(() =>
      expect(steps).toHaveTextContent("System Settings › General › Device Management"),
    );
  });

  it("says why a device was turned away, and goes back to the download", async () => {
    const engine = await openConsole(path, { ready: true });
    await screen.findByText("K7M4 9QXP");
    const id = engine.world.invites[0]?.id ?? "";
    noteInvite(engine.world, id, "profile_served");
    noteInvite(engine.world, id, "certificate_issued");
    noteInvite(engine.world, id, "device_refused", "iOS 15.8.3 is older than 16.4");
    const now = Date.now();
    await move(engine, { state: "verified", opened_at: now, verified_at: now, live: false });
    expect(await screen.findByText(/iOS 15\.8\.3 is older than 16\.4/)).toBeVisible();
    expect(screen.getByText("You are here").closest("li")).toHaveTextContent("Download the");
    expect(screen.queryByText(/nothing on the device was changed/)).toBeNull();
  });

  it("shows the device that enrolled, with the way to its page", async () => {
    const engine = await openConsole(path, { devices: 9 });
    await screen.findByText("K7M4 9QXP");
    const now = Date.now();
    const id = engine.world.invites[0]?.id ?? "";
    moveDevice(engine.world, "device-00002", { invite_id: id });
    await move(engine, { state: "enrolled", verified_at: now, enrolled_at: now, live: false });
    const card = await screen.findByRole("region", { name: "The device" });
    const link = await within(card).findByRole("link", {
      name: /Priya’s iPad.*iPadOS 18.3.*Staged/,
    });
    await expectAccessible(card);
    await userEvent.click(link);
    const details = await screen.findByRole("dialog", { name: "Device" });
    expect(await within(details).findByText("iPad Air 13-inch (M2) · iPadOS 18.3")).toBeVisible();
  });

  it.each([
    ["expired", "This code has expired"],
    ["revoked", "This code was revoked"],
  ] as const)("offers a new code when the old one is %s", async (state, title) => {
    const engine = await openConsole(path);
    await screen.findByText("K7M4 9QXP");
    await move(engine, { state, live: false });
    expect(await screen.findByRole("heading", { name: title })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "New code" }));
    expect(await screen.findByText("K7M4 9QXP")).toBeVisible();
    expect(engine.calls.filter((call) => call.command === "renew_by_myself")).toHaveLength(1);
  });

  it("makes the next code at once and keeps platform, ownership and group", async () => {
    const engine = await openConsole(path);
    await screen.findByText("K7M4 9QXP");
    await userEvent.click(screen.getByRole("radio", { name: "Personal" }));
    await waitFor(() => expect(screen.getByRole("radio", { name: "Personal" })).toBeChecked());
    const tally = await screen.findByText(/^Today: /);
    const before = Number(/Today: (\d+)/.exec(tally.textContent ?? "")?.[1]);
    await userEvent.click(screen.getByRole("button", { name: "Enroll next device" }));
    await screen.findByText(new RegExp(`^Today: ${before + 1} codes`));
    const made = engine.calls.filter((call) => call.command === "start_by_myself").at(-1);
    expect(made?.args.draft).toEqual({ platform: "ios", owned_by: "personal", group: "" });
  });

  it("keeps the ownership from Verified on, and says why", async () => {
    const engine = await openConsole(path, { ready: true });
    await screen.findByText("K7M4 9QXP");
    const now = Date.now();
    await move(engine, { state: "opened", opened_at: now });
    await userEvent.click(await screen.findByRole("radio", { name: "Personal" }));
    expect(await screen.findByText(/says Personal already/)).toBeVisible();
    expect(screen.getByRole("radio", { name: "Corporate" })).toBeDisabled();
    await move(engine, { state: "verified", verified_at: now, live: false });
    expect(await screen.findByText(/has said what will be managed/)).toBeVisible();
    expect(screen.getByRole("radio", { name: "Corporate" })).toBeDisabled();
    expect(screen.getByRole("combobox", { name: "Group" })).toBeEnabled();
    await move(engine, { state: "enrolled", enrolled_at: now });
    expect(await screen.findByText(/Change ownership and group on its page/)).toBeVisible();
    expect(screen.getByRole("combobox", { name: "Group" })).toBeDisabled();
  });

  it("says that the portal does not answer, with the way to its settings", async () => {
    await openConsole(path, {}, (pretend) => {
      pretend.world.overview.portal.running = false;
      pretend.world.overview.portal.problem = "Port 8480 is taken by another program.";
    });
    expect(await screen.findByText(/Port 8480 is taken/)).toBeVisible();
    await userEvent.click(screen.getByRole("link", { name: "Open the portal settings" }));
    expect(await screen.findByRole("heading", { level: 2, name: "Portal" })).toBeVisible();
  });

  it("says why no code could be made, and tries again", async () => {
    let fails = true;
    await openConsole(path, {}, (pretend) => {
      pretend.override.start_by_myself = () => {
        if (fails) throw refusal("key_unavailable", "The keychain is locked.");
        throw refusal("busy", "Another process holds the database.");
      };
    });
    expect(await screen.findByText(/The keychain is locked/)).toBeVisible();
    fails = false;
    await userEvent.click(screen.getByRole("button", { name: "Retry" }));
    expect(await screen.findByText(/Another process holds/)).toBeVisible();
  });

  it("asks for the platform when none was chosen", async () => {
    await openConsole("/enrollment/by-myself");
    expect(await screen.findByRole("heading", { name: "Which kind of device?" })).toBeVisible();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("radio", { name: "By myself" })).toBeChecked());
  });
});
