import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Role } from "@/bindings";
import { entriesFor } from "@/features/palette/entries";
import { expectAccessible } from "@/test/axe";
import { openConsole } from "@/test/render";
import { type Right, rightOf, roleMay } from "./rights";

const all: Right[] = ["signed_in", "by_myself", "see_devices", "act_on_devices", "read", "manage"];
const as = (role: Role, more = {}) => ({ invites: 12, devices: 40, seat: { role }, ...more });
const links = () =>
  within(screen.getByRole("navigation", { name: "Main" }))
    .getAllByRole("link")
    .map((link) => link.textContent);

describe("what a role may do", () => {
  it("is what the engine says", () => {
    const of = (role: Role | null) => all.filter((right) => roleMay(role, right));
    expect(of(null)).toEqual(all);
    expect(of("administrator")).toEqual(all);
    expect(of("technician")).toEqual(["signed_in", "by_myself", "see_devices", "act_on_devices"]);
    expect(of("auditor")).toEqual(["signed_in", "see_devices", "read"]);
  });

  it("goes by the page", () => {
    expect(rightOf("/devices")).toBe("see_devices");
    expect(rightOf("/enrollment/bulk")).toBe("manage");
    expect(rightOf("/enrollment/funnel")).toBe("read");
    expect(rightOf("/settings/accounts")).toBe("read");
  });
});

describe("a technician", () => {
  it("begins at By myself and sees devices besides, nothing else", async () => {
    await openConsole("/enrollment", as("technician"));
    await waitFor(() => expect(window.location.hash).toContain("method=by_myself"));
    expect(links()).toEqual(["By myself", "Devices"]);
    expect(screen.getByRole("list", { name: "Steps" })).not.toHaveTextContent("Method");
    await expectAccessible();
  });

  it("gets a code without being asked for a method", async () => {
    const engine = await openConsole("/enrollment/enroll?method=by_myself", as("technician"));
    await userEvent.click(await screen.findByRole("button", { name: "Continue" }));
    expect(await screen.findByText(/mapped to you \(Nadia Petrova\)/)).toBeVisible();
    // Ownership and group are told and not changed.
    expect(screen.queryByRole("radiogroup", { name: "Owned by" })).toBeNull();
    const refused = engine.calls.filter(({ command }) => command.startsWith("change_"));
    expect(refused).toEqual([]);
  });

  it("acts on the own devices, without the way to their invites", async () => {
    await openConsole("/devices", as("technician"));
    const rows = await screen.findAllByRole("button", { name: /^Actions for/ });
    expect(rows.length).toBeGreaterThan(0);
    await userEvent.keyboard("j{Enter}");
    const drawer = await screen.findByRole("dialog", { name: "Device" });
    expect(await within(drawer).findByRole("button", { name: "Refresh" })).toBeVisible();
    expect(within(drawer).queryByRole("link", { name: /invite/i })).toBeNull();
  });

  it("is told that other pages are not for the role", async () => {
    await openConsole("/settings/mail", as("technician"));
    expect(screen.getByText("This page is not for the role Technician")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Go to where you begin" }));
    await waitFor(() => expect(window.location.hash).toContain("method=by_myself"));
  });

  it("finds in the palette what the role allows", () => {
    const state = { failed: 3, staged: 2, trial: true, role: "technician", seated: true } as const;
    expect(entriesFor("", state).map(({ id }) => id)).toEqual([
      "by-myself",
      "staged",
      "go-/devices",
      "lock",
      "sign-out",
    ]);
  });
});

describe("an auditor", () => {
  it("reads the invites without anything that changes them", async () => {
    const engine = await openConsole("/enrollment", as("auditor", { requests: 1, sending: true }));
    expect(links()).toContain("Audit log");
    const row = await screen.findByText("Aisha Bello");
    for (const name of [/Enroll device/, /^Actions for/, /Pause/, /Send a new invite/, /Decline/])
      expect(screen.queryByRole("button", { name })).toBeNull();
    expect(screen.queryByRole("checkbox")).toBeNull();
    await userEvent.click(row);
    const drawer = await screen.findByRole("dialog", { name: "Invite" });
    expect(await within(drawer).findByText("Timeline")).toBeVisible();
    for (const name of [/QR code/, /Resend/, /Revoke/])
      expect(within(drawer).queryByRole("button", { name })).toBeNull();
    expect(engine.calls.some(({ command }) => command === "invite_access")).toBe(false);
    await expectAccessible();
  });

  it("has no keys that change things", async () => {
    await openConsole("/enrollment", as("auditor"));
    await screen.findByText("Aisha Bello");
    await userEvent.keyboard("jx");
    expect(screen.queryByText(/1 selected/)).toBeNull();
    await userEvent.keyboard("b");
    expect(window.location.hash).not.toContain("bulk");
    await userEvent.keyboard("e");
    expect(window.location.hash).not.toContain("enroll?");
  });

  it("sees devices without their commands", async () => {
    await openConsole("/devices", as("auditor"));
    await screen.findAllByRole("row");
    expect(screen.queryByRole("button", { name: /^Actions for/ })).toBeNull();
    expect(screen.queryByRole("button", { name: "Enroll device" })).toBeNull();
    expect(screen.getByRole("button", { name: "Export…" })).toBeVisible();
  });

  it("reads settings: every field is off, and nothing is to be saved", async () => {
    await openConsole("/settings/organisation", as("auditor"));
    const field = await screen.findByLabelText("Support phone");
    expect(field).toBeDisabled();
    expect(field).toHaveValue("555 0142");
    expect(screen.getByText(/reads this page and changes nothing/)).toBeVisible();
    await expectAccessible();
  });

  it("sees that mails went out, not what they say", async () => {
    const engine = await openConsole("/outbox", as("auditor"));
    expect(await screen.findByText(/kept from your role/)).toBeVisible();
    expect(engine.calls.some(({ command }) => command === "outbox_mail")).toBe(false);
    expect(screen.queryByRole("button", { name: /Clear|Show in folder/ })).toBeNull();
  });

  it("reads templates without writing in them", async () => {
    const engine = await openConsole("/templates/invite", as("auditor"));
    const body = await screen.findByRole("textbox", { name: "Message" });
    expect(body).toHaveAttribute("contenteditable", "false");
    expect(screen.queryByRole("button", { name: /Publish|Send test/ })).toBeNull();
    expect(engine.calls.some(({ command }) => command === "save_template_draft")).toBe(false);
  });
});
