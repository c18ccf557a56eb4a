import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import type { PretendEngine } from "@/test/engine";
import { openConsole } from "@/test/render";

/** The list of four invites, the first of which is told how it went. */
async function list(change: Partial<PretendEngine["world"]["invites"][number]>) {
  return openConsole("/enrollment", { invites: 4 }, ({ world }) => {
    world.invites = world.invites.map((row, index) => (index === 0 ? { ...row, ...change } : row));
  });
}

const row = () => screen.findByRole("row", { name: /Dana Whitlock/ });
const opened = async () => {
  await userEvent.click(within(await row()).getByText("Dana Whitlock"));
  return screen.findByRole("dialog", { name: "Invite" });
};

describe("how an invite was sent", () => {
  it.each([
    ["email", "By email"],
    ["sms", "By SMS"],
    ["both", "By email and SMS"],
    ["split", "Link by email, passcode by SMS"],
  ] as const)("is said in the list: %s", async (via, words) => {
    await list({ via });
    expect(within(await row()).getByTitle(words)).toBeVisible();
  });

  it("stands in the drawer, with number and language", async () => {
    await list({ via: "split", phone: "+49 30 1234567", language: "fr" });
    const drawer = await opened();
    expect(await within(drawer).findByText("Link by email, passcode by SMS")).toBeVisible();
    expect(within(drawer).getByText("+49 30 1234567")).toBeVisible();
    expect(within(drawer).getByRole("button", { name: "Copy the phone number" })).toBeVisible();
    expect(within(drawer).getByText("French")).toBeVisible();
    await expectAccessible();
  });

  it("says the time zone of an invite that has one of its own", async () => {
    await list({ time_zone: "America/New_York" });
    expect(await within(await opened()).findByText("America/New York")).toBeVisible();
  });

  it("says none of an invite that has none", async () => {
    await list({ time_zone: null });
    const drawer = await opened();
    expect(await within(drawer).findByText("Language")).toBeVisible();
    expect(within(drawer).queryByText("Time zone")).toBeNull();
  });

  it("shows of a text what it cost and that it arrived", async () => {
    await list({ via: "both" });
    const drawer = await opened();
    const messages = await within(drawer).findByRole("region", { name: "Messages" });
    const [text, mail] = within(messages).getAllByRole("listitem");
    expect(text).toHaveTextContent(/^Text: Invite: Accepted by the gateway/);
    expect(text).toHaveTextContent("1 attempt · 2 parts · 0.150 EUR");
    expect(text).toHaveTextContent(/Delivered .*ago/);
    expect(mail).toHaveTextContent(/^Mail: Invite: Accepted by the mail server/);
    expect(mail).not.toHaveTextContent(/part|Delivered/);
    expect(within(drawer).getByText("Text arrived on the phone")).toBeVisible();
  });

  it("says that a text never arrived", async () => {
    await list({ via: "sms", state: "bounced" });
    const drawer = await opened();
    const messages = await within(drawer).findByRole("region", { name: "Messages" });
    expect(within(messages).getByText(/^Not delivered/)).toBeVisible();
    expect(within(drawer).getByText("Absent subscriber")).toBeVisible();
  });

  it("lets an invite by text be sent again", async () => {
    await list({ via: "sms", state: "sent", enrolled_at: null, live: true });
    const drawer = await opened();
    expect(await within(drawer).findByRole("button", { name: "Resend…" })).toBeEnabled();
  });
});
