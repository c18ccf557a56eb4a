import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { openConsole } from "@/test/render";
import { size } from "./size";

describe("the trial outbox", () => {
  it("shows a mail rendered, as plain text and as the file", async () => {
    await openConsole("/outbox", { invites: 12 });
    const frame = await screen.findByTitle(/, rendered$/);
    expect(frame).toHaveAttribute("sandbox", "");
    expect(frame.getAttribute("srcdoc")).toContain('<base target="_blank">');
    await expectAccessible();
    await userEvent.click(screen.getByRole("tab", { name: "Plain text" }));
    expect(await screen.findByText(/Passcode: K7M4 9QXP/)).toBeVisible();
    await userEvent.click(screen.getByRole("tab", { name: "Raw" }));
    expect(await screen.findByText(/Auto-Submitted: auto-generated/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Copy the file" })).toBeVisible();
  });

  it("moves through the mails by keyboard", async () => {
    await openConsole("/outbox", { invites: 12 });
    const list = await screen.findByRole("navigation", { name: "Mails" });
    const rows = within(list).getAllByRole("button");
    expect(rows[0]).toHaveAttribute("aria-current", "true");
    await userEvent.keyboard("j");
    await waitFor(() => expect(rows[1]).toHaveAttribute("aria-current", "true"));
  });

  it("clears after asking once", async () => {
    await openConsole("/outbox", { invites: 12 });
    await userEvent.click(await screen.findByRole("button", { name: "Clear…" }));
    await waitFor(() => expect(screen.getByRole("button", { name: "Clear…" })).toBeEnabled());
    const question = await screen.findByRole("dialog", { name: "Clear the trial outbox?" });
    expect(question).toHaveTextContent(/The files in \/.*\/outbox are deleted/);
    await userEvent.click(within(question).getByRole("button", { name: "Delete all mails" }));
    expect(await screen.findByRole("heading", { name: "No mails yet" })).toBeVisible();
  });

  it("teaches when it is empty and explains when it cannot be read", async () => {
    await openConsole("/outbox", { invites: 0 });
    expect(await screen.findByRole("button", { name: "Invite your first user" })).toBeVisible();
  });

  it("says why it cannot be read", async () => {
    await openConsole("/outbox", {}, (pretend) => {
      pretend.override.list_outbox = () => {
        throw refusal("not_found", "The folder is gone.");
      };
    });
    expect(await screen.findByText(/The folder is gone/)).toBeVisible();
  });

  it("writes sizes", () => {
    expect([812, 18_400, 2_400_000].map(size)).toEqual(["812 B", "18 kB", "2.4 MB"]);
  });
});
