import { emit } from "@tauri-apps/api/event";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { ownKey } from "@/platform/own";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { openConsole } from "@/test/render";

const path = "/enrollment";
/** The row of the first user of that name; later ones have a number behind it. */
const row = (name: string) => screen.findByRole("row", { name: new RegExp(`${name} ?[a-z]+\\.`) });
const calls = (engine: Awaited<ReturnType<typeof openConsole>>, command: string) =>
  engine.calls.filter((made) => made.command === command);

describe("the Enrollment page", () => {
  it("lists invites with their state and is accessible", async () => {
    await openConsole(path, { invites: 30, sending: true, requests: 3 });
    expect(within(await row("Aisha Bello")).getByText("Opened")).toBeVisible();
    expect(within(await row("Sofie Lindqvist")).getByText("Unknown")).toBeVisible();
    expect(screen.getByText(/8,214 of 12,010 sent/)).toBeVisible();
    // What is being sent comes first, and the requests after it.
    expect(screen.queryByRole("heading", { name: /3 requests/ })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "1 more notice" }));
    expect(screen.getByRole("heading", { name: /3 requests for a new invite/ })).toBeVisible();
    await expectAccessible();
  });

  it("draws only the rows in view of a long list", async () => {
    await openConsole(path, { invites: 5000 });
    await row("Dana Whitlock");
    expect(screen.getAllByRole("row").length).toBeLessThan(60);
    expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "5001");
    expect(screen.getByText(/of 5,000/)).toBeVisible();
  });

  it("filters by a chip, and a zero stays in sight", async () => {
    const engine = await openConsole(path, { invites: 6 });
    await row("Aisha Bello");
    expect(screen.getByRole("button", { name: "Revoked 0" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Opened 1" }));
    await waitFor(() => expect(screen.queryByText("Marcus Oyelaran")).toBeNull());
    expect(screen.getByText("Aisha Bello")).toBeVisible();
    expect(calls(engine, "list_invites").at(-1)?.args.filter).toMatchObject({ states: ["opened"] });
  });

  it("says so when nothing fits, and clears the filters", async () => {
    await openConsole(path, { invites: 6 });
    await row("Aisha Bello");
    await userEvent.type(screen.getByRole("textbox", { name: /Search by name/ }), "zzz");
    await userEvent.click(await screen.findByRole("button", { name: "Clear the search" }));
    expect(await row("Aisha Bello")).toBeVisible();
    expect(screen.getByRole("textbox", { name: /Search by name/ })).toHaveValue("");
  });

  it("shows what changed while another screen was open", async () => {
    const engine = await openConsole(path, { invites: 6 });
    await row("Aisha Bello");
    await userEvent.click(screen.getByRole("link", { name: "Devices" }));
    await waitFor(() => expect(screen.queryByText("Aisha Bello")).toBeNull());
    const rename = { user_name: "Aisha Bello-Okafor" };
    engine.world.invites = engine.world.invites.map((invite) =>
      invite.user_name === "Aisha Bello" ? { ...invite, ...rename } : invite,
    );
    await act(() => emit("engine-changed", { revision: 1 }));
    await act(() => new Promise((passed) => setTimeout(passed, 150)));
    await userEvent.click(screen.getByRole("link", { name: "Enrollment" }));
    expect(await screen.findByText("Aisha Bello-Okafor")).toBeVisible();
  });

  it("teaches when there are no invites yet", async () => {
    await openConsole(path, { invites: 0 });
    expect(await screen.findByText("No invites yet")).toBeVisible();
    await expectAccessible();
  });

  it("says what failed and tries again", async () => {
    const engine = await openConsole(path, { invites: 6 }, (prepared) => {
      prepared.override.list_invites = () => {
        throw refusal("database_damaged", "The list cannot be read.");
      };
    });
    expect(await screen.findByText(/The list cannot be read\./)).toBeVisible();
    engine.override = {};
    await act(() => emit("engine-changed", { revision: 1 }));
    expect(await row("Aisha Bello")).toBeVisible();
  });

  it("keeps the selection while the filter changes", async () => {
    await openConsole(path, { invites: 12 });
    await userEvent.click(
      within(await row("Aisha Bello")).getByRole("checkbox", { name: "Select Aisha Bello" }),
    );
    expect(screen.getByText("1 selected")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Verified 1" }));
    await waitFor(() => expect(screen.queryByText("Aisha Bello")).toBeNull());
    expect(screen.getByText("1 selected")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByText("1 selected")).toBeNull());
  });

  it("selects all that match, and revokes them after one question that names the count", async () => {
    const engine = await openConsole(path, { invites: 500 });
    await row("Dana Whitlock");
    await userEvent.click(screen.getByRole("checkbox", { name: "Select all loaded invites" }));
    await userEvent.click(await screen.findByRole("button", { name: "Select all 500" }));
    expect(screen.getByText("500 selected")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Revoke" }));
    await userEvent.click(await screen.findByRole("button", { name: "Revoke 500 invites" }));
    expect(await screen.findByText(/invites revoked\./)).toBeVisible();
    expect(calls(engine, "revoke_invites")[0]?.args.selection).toMatchObject({
      kind: "matching",
      except: [],
    });
    expect(screen.queryByText("500 selected")).toBeNull();
  });

  it("moves, selects and opens by the keyboard alone", async () => {
    await openConsole(path, { invites: 12 });
    await row("Dana Whitlock");
    await userEvent.keyboard("jjx");
    expect(screen.getByText("1 selected")).toBeVisible();
    await userEvent.keyboard("{Shift>}J{/Shift}");
    expect(screen.getByText("2 selected")).toBeVisible();
    await userEvent.keyboard("{Enter}");
    const details = await screen.findByRole("dialog");
    expect(await within(details).findByText("Timeline")).toBeVisible();
    await expectAccessible(details);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    // Escape closed the details; the selection is another matter.
    expect(screen.getByText("2 selected")).toBeVisible();
  });

  it("does not change the ownership of what was shown to a person, and says so", async () => {
    const engine = await openConsole(path, { invites: 6 });
    await row("Dana Whitlock");
    await userEvent.click(
      screen.getByRole("button", { name: "Actions for Hélène Marchand", hidden: true }),
    );
    const change = await screen.findByRole("menuitem", {
      name: /^Change to Personal.*The person has seen/,
    });
    expect(change).toBeDisabled();
    // Nor is its code shown, which lets nobody in any more.
    const code = screen.getByRole("menuitem", { name: /^Show QR code.*has been used/ });
    expect(code).toBeDisabled();
    await userEvent.keyboard("{Escape}");
    await userEvent.click(screen.getByRole("checkbox", { name: "Select all loaded invites" }));
    await userEvent.click(screen.getByRole("button", { name: "Change ownership" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Corporate" }));
    expect(
      await screen.findByText(/left as they were\. Those were Corporate already/),
    ).toBeVisible();
    const opened = engine.world.invites.find((invite) => invite.state === "opened");
    expect(opened?.owned_by).toBe("personal");
  });

  it("is ordered by a click on a column's head, and by another as before", async () => {
    const engine = await openConsole(path, { invites: 6 });
    await row("Aisha Bello");
    const sorted = () => calls(engine, "list_invites").at(-1)?.args.sort;
    await userEvent.click(screen.getByRole("button", { name: "User" }));
    await waitFor(() => expect(sorted()).toBe("name"));
    const head = screen.getByRole("columnheader", { name: "User" });
    expect(head).toHaveAttribute("aria-sort", "ascending");
    await userEvent.click(screen.getByRole("button", { name: "User" }));
    await waitFor(() => expect(head).not.toHaveAttribute("aria-sort"));
  });

  it("opens the menu of the current row by the menu key", async () => {
    await openConsole(path, { invites: 6 });
    await row("Dana Whitlock");
    await userEvent.keyboard("j");
    await userEvent.keyboard("{ContextMenu}");
    expect(await screen.findByRole("menuitem", { name: "Details" })).toBeVisible();
  });

  it("selects all loaded rows by Ctrl A", async () => {
    await openConsole(path, { invites: 6 });
    await row("Aisha Bello");
    await userEvent.keyboard("{Control>}a{/Control}");
    expect(await screen.findByText("6 selected")).toBeVisible();
  });

  it("gives the focus back to the button of a menu", async () => {
    await openConsole(path, { invites: 6 });
    await row("Aisha Bello");
    await userEvent.click(screen.getByRole("button", { name: "Actions for Aisha Bello" }));
    expect(await screen.findByRole("menuitem", { name: "Copy link" })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("menuitem")).toBeNull());
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "Actions for Aisha Bello" })).toHaveFocus(),
    );
  });

  it("shows the code of an invite on demand and asks for it only then", async () => {
    const engine = await openConsole(path, { invites: 12 });
    await userEvent.click(
      within(await row("Aisha Bello")).getByRole("button", { name: "Actions for Aisha Bello" }),
    );
    expect(calls(engine, "invite_access")).toHaveLength(0);
    await userEvent.click(await screen.findByRole("menuitem", { name: "Show QR code" }));
    expect(
      await screen.findByRole("img", { name: /QR code of the invite of Aisha/ }),
    ).toBeVisible();
    expect(screen.getByText("K7M4 9QXP")).toBeVisible();
  });

  it("offers no code for an invite that has ended", async () => {
    await openConsole(path, { invites: 12 });
    await userEvent.click(
      within(await row("Imran Qureshi")).getByRole("button", { name: /Actions for/ }),
    );
    expect(await screen.findByRole("menuitem", { name: "Show QR code" })).toBeDisabled();
    expect(screen.getByRole("menuitem", { name: "Revoke…" })).toBeDisabled();
    expect(screen.getByRole("menuitem", { name: "Resend…" })).toBeEnabled();
  });

  it("says no more when an invite expires that has enrolled its device", async () => {
    await openConsole(path, { invites: 12 });
    await userEvent.click(await row("Dana Whitlock"));
    const details = await screen.findByRole("dialog", { name: "Invite" });
    const expires = await within(details).findByText("Expires");
    expect(expires.nextElementSibling).toHaveTextContent("—");
  });

  it("leads from the funnel to its details of the same time", async () => {
    await openConsole(path, { invites: 12 });
    const link = await screen.findByRole("link", { name: /^Details/ });
    expect(link.getAttribute("href")).toMatch(/funnel\?days=\d+$/);
  });

  it("asks once before it resends one, since its old link dies at once", async () => {
    const engine = await openConsole(path, { invites: 12 });
    await userEvent.click(
      within(await row("Imran Qureshi")).getByRole("button", { name: /Actions for/ }),
    );
    await userEvent.click(await screen.findByRole("menuitem", { name: "Resend…" }));
    const dialog = await screen.findByRole("dialog", {
      name: "Resend the invite for Imran Qureshi?",
    });
    expect(calls(engine, "resend_invites")).toHaveLength(0);
    await userEvent.click(within(dialog).getByRole("button", { name: "Resend" }));
    await waitFor(() => expect(calls(engine, "resend_invites")).toHaveLength(1));
    expect(await screen.findByText(/A new invite is on the way/)).toBeVisible();
  });

  it("names whom it asks about also where one is chosen, and lets the choice go once it is done", async () => {
    const engine = await openConsole(path, { invites: 12 });
    await userEvent.click(within(await row("Aisha Bello")).getByRole("checkbox"));
    await userEvent.click(screen.getByRole("button", { name: "Revoke" }));
    const dialog = await screen.findByRole("dialog", { name: "Revoke the invite of Aisha Bello?" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Revoke invite" }));
    await waitFor(() => expect(calls(engine, "revoke_invites")).toHaveLength(1));
    await waitFor(() => expect(screen.queryByText("1 selected")).toBeNull());
  });

  it("asks once before it resends several", async () => {
    const engine = await openConsole(path, { invites: 12 });
    await userEvent.click(within(await row("Imran Qureshi")).getByRole("checkbox"));
    await userEvent.click(within(await row("Aisha Bello")).getByRole("checkbox"));
    await userEvent.click(screen.getByRole("button", { name: "Resend" }));
    const dialog = await screen.findByRole("dialog", { name: "Resend 2 invites?" });
    expect(calls(engine, "resend_invites")).toHaveLength(0);
    await userEvent.click(within(dialog).getByRole("button", { name: "Resend 2" }));
    await waitFor(() => expect(calls(engine, "resend_invites")).toHaveLength(1));
    await waitFor(() => expect(screen.queryByText("2 selected")).toBeNull());
  });

  it("follows the engine's changes without being asked", async () => {
    const engine = await openConsole(path, { invites: 12 });
    expect(within(await row("Aisha Bello")).getByText("Opened")).toBeVisible();
    engine.world.invites = engine.world.invites.map((invite) =>
      invite.user_name === "Aisha Bello" ? { ...invite, state: "verified" } : invite,
    );
    await act(() => emit("engine-changed", { revision: 1 }));
    await waitFor(async () =>
      expect(within(await row("Aisha Bello")).getByText("Verified")).toBeVisible(),
    );
  });

  it("answers a request for a new invite", async () => {
    const engine = await openConsole(path, { invites: 12, requests: 1 });
    await userEvent.click(
      await screen.findByRole("button", { name: "Send a new invite to Imran Qureshi" }),
    );
    const dialog = await screen.findByRole("dialog", { name: "New invite for Imran Qureshi" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Send new invite" }));
    expect(await screen.findByText("A new invite goes to Imran Qureshi.")).toBeVisible();
    expect(calls(engine, "approve_request")[0]?.args).toMatchObject({
      approval: { valid_hours: null, email: "" },
    });
    await waitFor(() => expect(screen.queryByText(/1 request for/)).toBeNull());
  });

  it("pauses and resumes the sending", async () => {
    const engine = await openConsole(path, { invites: 12, sending: true });
    await userEvent.click(await screen.findByRole("button", { name: "Pause" }));
    expect(await screen.findByText("Sending is paused")).toBeVisible();
    expect(engine.world.job.paused).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: "Resume" }));
    expect(await screen.findByText("Sending invites")).toBeVisible();
  });

  it("remembers which columns one wants", async () => {
    await openConsole(path, { invites: 12 });
    await row("Aisha Bello");
    await userEvent.click(screen.getByRole("button", { name: "Columns" }));
    await userEvent.click(await screen.findByRole("menuitemcheckbox", { name: "Group" }));
    await waitFor(() => expect(screen.queryByRole("columnheader", { name: "Group" })).toBeNull());
    expect(localStorage.getItem(ownKey("muster.enrollment.columns"))).toContain("group");
  });
});
