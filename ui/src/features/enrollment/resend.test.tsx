import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { openConsole } from "@/test/render";

const path = "/enrollment";
const row = (name: string) => screen.findByRole("row", { name: new RegExp(`${name} ?[a-z]+\\.`) });
const choose = async (name: string) =>
  userEvent.click(within(await row(name)).getByRole("checkbox"));
const sent = (engine: Awaited<ReturnType<typeof openConsole>>) =>
  engine.calls.filter((made) => made.command === "resend_invites").length;

describe("sending again more than one may alone", () => {
  it("says beforehand that it waits, asks for approval, and says afterwards that it waits", async () => {
    const engine = await openConsole(path, { invites: 12, approvalAbove: 1, seat: {} });
    await choose("Imran Qureshi");
    await choose("Aisha Bello");
    await userEvent.click(screen.getByRole("button", { name: "Resend" }));
    const dialog = await screen.findByRole("dialog", { name: "Resend 2 invites?" });
    expect(within(dialog).getByRole("note")).toHaveTextContent(
      "2 invites are more than 1: another administrator has to approve before anything leaves.",
    );
    expect(dialog).toHaveTextContent("Until then the old ones keep working.");
    expect(dialog).not.toHaveTextContent("at once");
    expect(within(dialog).queryByRole("button", { name: /^Resend/ })).toBeNull();
    await expectAccessible(dialog);
    await userEvent.click(within(dialog).getByRole("button", { name: "Ask for approval" }));
    expect(
      await screen.findByText(/^2 invites are sent again when another administrator approves/),
    ).toBeVisible();
    expect(await screen.findByRole("region", { name: "Waiting for approval" })).toBeVisible();
    expect(sent(engine)).toBe(1);
    expect(engine.world.approvals).toHaveLength(1);
  });

  it("does not count those that cannot be sent again", async () => {
    await openConsole(path, { invites: 12, approvalAbove: 1, seat: {} });
    await choose("Aisha Bello");
    // Enrolled.
    await choose("Dana Whitlock");
    await userEvent.click(screen.getByRole("button", { name: "Resend" }));
    const dialog = await screen.findByRole("dialog", { name: "Resend 2 invites?" });
    expect(within(dialog).getByRole("button", { name: "Resend 2" })).toBeEnabled();
    expect(within(dialog).queryByRole("note")).toBeNull();
  });

  it("sends a single one where one may", async () => {
    const engine = await openConsole(path, { invites: 12, approvalAbove: 1, seat: {} });
    await userEvent.click(
      within(await row("Imran Qureshi")).getByRole("button", { name: /Actions for/ }),
    );
    await userEvent.click(await screen.findByRole("menuitem", { name: "Resend…" }));
    const dialog = await screen.findByRole("dialog", { name: /Imran Qureshi/ });
    await userEvent.click(within(dialog).getByRole("button", { name: "Resend" }));
    await waitFor(() => expect(sent(engine)).toBe(1));
    expect(await screen.findByText(/A new invite is on the way/)).toBeVisible();
  });

  it("of all that a filter matches says that fewer may be left", async () => {
    await openConsole(path, { invites: 400, approvalAbove: 50, seat: {} });
    await row("Dana Whitlock");
    await userEvent.click(screen.getByRole("checkbox", { name: /all/i }));
    await userEvent.click(await screen.findByRole("button", { name: "Select all 400" }));
    await userEvent.click(screen.getByRole("button", { name: "Resend" }));
    const dialog = await screen.findByRole("dialog", { name: "Resend 400 invites?" });
    expect(dialog).toHaveTextContent("If that leaves 50 invites or fewer, they are sent at once.");
    expect(within(dialog).getByRole("button", { name: "Ask for approval" })).toBeEnabled();
  });
});
