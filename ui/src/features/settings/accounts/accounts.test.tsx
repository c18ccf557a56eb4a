import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { AccountDraft } from "@/bindings";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { seatOf } from "@/test/engine/accounts";
import { openConsole } from "@/test/render";
import { makePassword } from "./passphrase";

const page = "/settings/accounts";
const heading = () => screen.findByRole("heading", { level: 2, name: "Accounts" });
const seated = { seat: {} };
const good = "violet kettle orbit seven";

async function fill(dialog: HTMLElement, label: string, text: string) {
  const field = within(dialog).getByLabelText(label);
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
}
async function choose(name: RegExp, item: RegExp) {
  await userEvent.click(await screen.findByRole("button", { name }));
  await userEvent.click(await screen.findByRole("menuitem", { name: item }));
}

describe("one person alone", () => {
  it("is told that nobody signs in, and adds a first account with both passwords", async () => {
    const engine = await openConsole(page);
    await heading();
    expect(await screen.findByText("Nobody signs in yet")).toBeVisible();
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Add account" }));
    const dialog = await screen.findByRole("dialog", { name: "Add account" });
    expect(within(dialog).getByText(/From now on everybody signs in/)).toHaveTextContent(
      "p.raman@northwind.example",
    );
    await expectAccessible(dialog);
    await fill(dialog, "Name", "Nadia Petrova");
    await fill(dialog, "Email address", "n.petrova@northwind.example");
    // No role is chosen for them unseen.
    expect(within(dialog).queryByRole("radio", { checked: true })).toBeNull();
    await userEvent.click(within(dialog).getByRole("button", { name: "Add account" }));
    expect(await within(dialog).findByText("Choose a role first.")).toBeVisible();
    await waitFor(() =>
      expect(within(dialog).getAllByRole("radio")).toContain(document.activeElement),
    );
    await userEvent.click(within(dialog).getByRole("radio", { name: /Auditor/ }));
    await fill(dialog, "Their first password", good);
    await fill(dialog, "Your own password", "short");
    expect(within(dialog).getByText("5 characters more at least")).toBeVisible();
    await userEvent.click(within(dialog).getByRole("button", { name: "Add account" }));
    expect(
      await within(dialog).findByText("The password needs at least 10 characters."),
    ).toBeVisible();
    await fill(dialog, "Your own password", "marble lantern seventeen");
    expect(within(dialog).queryByText("The password needs at least 10 characters.")).toBeNull();
    await userEvent.click(within(dialog).getByRole("button", { name: "Add account" }));
    const list = await screen.findByRole("list", { name: "Accounts" });
    expect(within(list).getAllByRole("listitem")).toHaveLength(2);
    expect(within(list).getByText("Priya Raman").closest("li")).toHaveTextContent("You");
    const drafts = engine.calls.filter(({ command }) => command === "add_account");
    expect(drafts.at(-1)?.args.draft).toEqual({
      name: "Nadia Petrova",
      email: "n.petrova@northwind.example",
      role: "auditor",
      password: good,
      own_password: "marble lantern seventeen",
    } satisfies AccountDraft);
    // Whoever did it is signed in by it, and has a way out now.
    await userEvent.click(screen.getByRole("button", { name: /^Priya Raman/ }));
    expect(await screen.findByRole("menuitem", { name: "Sign out" })).toBeVisible();
  });

  it("is told at once of all that is missing, once at each field, and goes on at the first", async () => {
    const engine = await openConsole(page);
    await userEvent.click(await screen.findByRole("button", { name: "Add account" }));
    const dialog = await screen.findByRole("dialog", { name: "Add account" });
    const field = (label: string) => within(dialog).getByLabelText(label);
    await fill(dialog, "Your own password", "short");
    await userEvent.click(within(dialog).getByRole("radio", { name: /Auditor/ }));
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(field("Name")).toHaveFocus());
    for (const [label, words] of [
      ["Name", "The name is still missing."],
      ["Email address", "The address is still missing."],
      ["Their first password", "Choose a password."],
      ["Your own password", "The password needs at least 10 characters."],
    ] as const)
      expect(field(label)).toHaveAccessibleDescription(words);
    await fill(dialog, "Name", "Grace Hopper");
    expect(within(dialog).queryByText("The name is still missing.")).toBeNull();
    await fill(dialog, "Email address", "P.Raman@northwind.example");
    await fill(dialog, "Their first password", good);
    await fill(dialog, "Your own password", "marble lantern seventeen");
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(field("Email address")).toHaveFocus());
    expect(field("Email address")).toHaveAccessibleDescription(
      "This is your own address: you sign in with it yourself.",
    );
    expect(engine.calls.filter(({ command }) => command === "add_account")).toEqual([]);
  });

  it("can ask for a password all the same", async () => {
    const engine = await openConsole(page);
    await userEvent.click(
      await screen.findByRole("button", { name: "Ask for a password although alone" }),
    );
    const dialog = await screen.findByRole("dialog", { name: "Ask for a password" });
    await userEvent.paste("password12345");
    await userEvent.keyboard("{Enter}");
    expect(await within(dialog).findByText(/easy to guess/)).toBeVisible();
    await fill(dialog, "Your own password", good);
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByText("1 account")).toBeVisible();
    expect(engine.calls.filter(({ command }) => command === "protect_console")).toHaveLength(2);
  });
});

describe("the list", () => {
  it("shows role, second factor and last sign-in, and explains the roles", async () => {
    await openConsole(page, seated);
    const list = await screen.findByRole("list", { name: "Accounts" });
    const line = (name: string) => within(list).getByText(name).closest("li");
    expect(line("Luis Ortega")).toHaveTextContent("AdministratorSecond factorSigned in 1 d ago");
    expect(line("Owen Fitzgerald")).toHaveTextContent("AuditorPassword aloneNever signed in");
    expect(screen.getByText(/Reads everything but links, passcodes and mails/)).toBeVisible();
    await expectAccessible();
  });

  it("changes name and role, and puts a refusal at its field", async () => {
    const engine = await openConsole(page, seated);
    await choose(/Actions for Nadia/, /^Edit/);
    const dialog = await screen.findByRole("dialog", { name: "Account of Nadia Petrova" });
    await fill(dialog, "Email address", "nobody");
    await userEvent.click(within(dialog).getByRole("button", { name: "Save" }));
    expect(await within(dialog).findByText("“nobody” is not an email address.")).toBeVisible();
    await fill(dialog, "Email address", "nadia@northwind.example");
    await userEvent.click(within(dialog).getByRole("radio", { name: /Administrator/ }));
    await userEvent.click(within(dialog).getByRole("button", { name: "Save" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(engine.calls.findLast(({ command }) => command === "change_account")?.args.edit).toEqual(
      {
        id: "account-3",
        name: "Nadia Petrova",
        email: "nadia@northwind.example",
        role: "administrator",
        disabled: false,
      },
    );
  });

  it("keeps the own role for another administrator", async () => {
    await openConsole(page, seated);
    await choose(/Actions for Priya/, /^Edit/);
    const dialog = await screen.findByRole("dialog");
    expect(
      within(dialog).getByText(/Another administrator must change your own role/),
    ).toBeVisible();
    expect(within(dialog).getByRole("radio", { name: /Auditor/ })).toBeDisabled();
  });

  it("sets a password that was made here, and can be copied", async () => {
    const engine = await openConsole(page, seated);
    await choose(/Actions for Nadia/, /^Set password/);
    const dialog = await screen.findByRole("dialog", { name: "Password of Nadia Petrova" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Make one" }));
    expect(within(dialog).getByRole("button", { name: "Copy the password" })).toBeVisible();
    await userEvent.click(within(dialog).getByRole("button", { name: "Set the password" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const sent = engine.calls.find(({ command }) => command === "set_account_password");
    expect(sent?.args.id).toBe("account-3");
    expect(sent?.args.password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  });

  it.each([
    [/Actions for Luis/, /^Remove second factor/, "Remove second factor", "remove_second_factor"],
    [/Actions for Nadia/, /^Keep from/, "Keep from signing in", "change_account"],
    [/Actions for Nadia/, /^Remove account/, "Remove account", "remove_account"],
  ])("asks before %s %s", async (who, item, confirm, command) => {
    const engine = await openConsole(page, seated);
    await choose(who, item);
    const dialog = await screen.findByRole("dialog");
    expect(engine.calls.some((call) => call.command === command)).toBe(false);
    await waitFor(() =>
      expect(within(dialog).getByRole("button", { name: "Cancel" })).toHaveFocus(),
    );
    await userEvent.click(within(dialog).getByRole("button", { name: confirm }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(engine.calls.some((call) => call.command === command)).toBe(true);
  });

  it("lets somebody sign in again", async () => {
    await openConsole(page, seated);
    await choose(/Actions for Nadia/, /^Keep from/);
    await userEvent.click(await screen.findByRole("button", { name: "Keep from signing in" }));
    expect(await screen.findByText("May not sign in")).toBeVisible();
    await choose(/Actions for Nadia/, /^Let sign in again/);
    await waitFor(() => expect(screen.queryByText("May not sign in")).toBeNull());
  });

  it("shows in the dialog why the last administrator stays", async () => {
    await openConsole(page, seated, (engine) => {
      engine.override.remove_account = () => {
        throw refusal("conflict", "This is the last administrator who may sign in.", {
          hint: "Make another account an administrator first.",
        });
      };
    });
    await choose(/Actions for Luis/, /^Remove account/);
    const dialog = await screen.findByRole("dialog");
    await userEvent.click(within(dialog).getByRole("button", { name: "Remove account" }));
    expect(await within(dialog).findByRole("alert")).toHaveTextContent(
      "Make another account an administrator first.",
    );
  });

  it("is read by an auditor, without menus", async () => {
    await openConsole(page, { seat: { role: "auditor" } });
    await screen.findByRole("list", { name: "Accounts" });
    expect(screen.queryByRole("button", { name: /Actions for|Add account/ })).toBeNull();
  });
});

describe("security", () => {
  it("saves the lock, and the console goes by it", async () => {
    const engine = await openConsole("/settings/security", seated);
    const field = await screen.findByLabelText("Lock the console after");
    expect(field).toHaveValue("15 min");
    await expectAccessible();
    await userEvent.clear(field);
    expect(screen.getByRole("region", { name: "Unsaved changes" })).toHaveTextContent(
      "Lock: Never",
    );
    await userEvent.type(field, "5");
    const approval = screen.getByLabelText("A second administrator agrees above");
    await userEvent.type(approval, "1");
    expect(approval).toHaveValue("1 invite");
    await userEvent.clear(approval);
    await userEvent.type(approval, "500");
    expect(approval).toHaveValue("500 invites");
    await userEvent.click(screen.getByRole("button", { name: "Save changes" }));
    await waitFor(() =>
      expect(screen.queryByRole("region", { name: "Unsaved changes" })).toBeNull(),
    );
    expect(engine.calls.find(({ command }) => command === "save_security")?.args.settings).toEqual({
      lock_after_minutes: 5,
      approval_above: 500,
      audit_keep_days: 0,
    });
    const after = engine.calls.findIndex(({ command }) => command === "save_security");
    await waitFor(() =>
      expect(engine.calls.slice(after).some(({ command }) => command === "console_session")).toBe(
        true,
      ),
    );
  });

  it.each([
    [false, /waits until another administrator agrees/],
    [true, /Acts once there are two administrators/],
  ])("says whether approval acts already (the second one disabled: %s)", async (alone, words) => {
    await openConsole("/settings/security", seated, ({ world }) => {
      for (const account of seatOf(world).accounts)
        if (account.id === "account-2") account.disabled = alone;
    });
    expect(await screen.findByText(words)).toBeVisible();
  });

  it("puts a refusal at its field", async () => {
    await openConsole("/settings/security", seated, (engine) => {
      engine.override.save_security = () => {
        throw refusal("invalid_input", "The days that are kept may be at most 3653.", {
          problems: [
            {
              field: "audit_keep_days",
              code: "out_of_range",
              message: "The days that are kept may be at most 3653.",
            },
          ],
        });
      };
    });
    await userEvent.type(await screen.findByLabelText("Keep entries for"), "9");
    await userEvent.click(screen.getByRole("button", { name: "Save changes" }));
    expect(await screen.findByText(/may be at most 3653/)).toBeVisible();
  });
});

describe("a password that is made", () => {
  it("has sixteen signs of chance in groups, none of which looks like another", () => {
    const made = makePassword((bytes) => bytes.map((_, index) => index * 16 + 3));
    expect(made).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect(made).not.toMatch(/[lo01]/);
    expect(makePassword()).not.toBe(makePassword());
  });
});
