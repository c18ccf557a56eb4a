import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { userCommands } from "@/test/engine/users";
import { openConsole } from "@/test/render";

const some = { users: 20, invites: 12, devices: 9 };
const row = (name: string) => screen.findByRole("row", { name: new RegExp(`^Select ${name} `) });

async function add() {
  await userEvent.click((await screen.findAllByRole("button", { name: "Add user" }))[0] as Element);
  return screen.findByRole("dialog", { name: "Add user" });
}

describe("adding a user", () => {
  it("shows problems at their fields, then adds by Enter", async () => {
    const engine = await openConsole("/users", some);
    await row("Dana Whitlock");
    const dialog = await add();
    await expectAccessible(dialog);
    await userEvent.click(within(dialog).getByRole("button", { name: "Add user" }));
    expect(await within(dialog).findByText("The name is still missing.")).toBeVisible();
    expect(within(dialog).getByText("The email address is still missing.")).toBeVisible();
    await waitFor(() => expect(within(dialog).getByLabelText("Name")).toHaveFocus());
    await userEvent.type(within(dialog).getByLabelText("Name"), "Zoe Quinn");
    expect(within(dialog).queryByText("The name is still missing.")).toBeNull();
    expect(within(dialog).getByText("The email address is still missing.")).toBeVisible();
    await userEvent.type(within(dialog).getByLabelText("Email address"), "zoe");
    await userEvent.type(within(dialog).getByLabelText("Phone number"), "12{Enter}");
    expect(await within(dialog).findByText("The address has no @.")).toBeVisible();
    expect(within(dialog).getByText("“12” is not a phone number.")).toBeVisible();
    await waitFor(() => expect(within(dialog).getByLabelText("Email address")).toHaveFocus());
    await userEvent.type(within(dialog).getByLabelText("Email address"), "@northwind.example");
    expect(within(dialog).queryByText("The address has no @.")).toBeNull();
    expect(within(dialog).getByText("“12” is not a phone number.")).toBeVisible();
    await userEvent.clear(within(dialog).getByLabelText("Phone number"));
    await userEvent.type(within(dialog).getByLabelText("User name"), "zoe.quinn{Enter}");
    expect(await screen.findByText("Zoe Quinn was added.")).toBeVisible();
    expect(engine.world.users.at(-1)).toMatchObject({ user_name: "zoe.quinn", source: null });
    expect(await row("Zoe Quinn")).toBeVisible();
  });

  it("offers the user who has the address already", async () => {
    await openConsole("/users", some);
    await row("Dana Whitlock");
    const dialog = await add();
    await userEvent.type(within(dialog).getByLabelText("Name"), "D. Whitlock");
    await userEvent.type(
      within(dialog).getByLabelText("Email address"),
      "DANA.whitlock@northwind.example{Enter}",
    );
    expect(await within(dialog).findByText("Dana Whitlock has this address.")).toBeVisible();
    await userEvent.click(within(dialog).getByRole("button", { name: "Open Dana Whitlock" }));
    const drawer = await screen.findByRole("dialog", { name: "User" });
    expect(await within(drawer).findByRole("heading", { name: "Dana Whitlock" })).toBeVisible();
  });

  it("is reached from the palette", async () => {
    await openConsole("/devices", some);
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.type(await screen.findByRole("combobox", { name: "Jump to" }), "add user");
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByRole("dialog", { name: "Add user" })).toBeVisible();
  });
});

describe("a user’s page", () => {
  it("says of each fact whether a directory keeps it, and links to devices and invites", async () => {
    await openConsole("/users?user=user-1", some);
    const drawer = await screen.findByRole("dialog", { name: "User" });
    expect(await within(drawer).findAllByText("Northwind AD")).not.toHaveLength(0);
    expect(within(drawer).getByText("Present")).toBeVisible();
    expect(within(drawer).getByText("Ward nurses")).toBeVisible();
    const invites = within(drawer).getByRole("region", { name: /^Invites/ });
    expect(within(invites).getAllByRole("link")[0]).toBeVisible();
    await userEvent.click(within(drawer).getByRole("button", { name: "Show them" }));
    expect(await within(drawer).findByText(/^Mail: /)).toBeVisible();
    expect(within(drawer).getByText("Came from a directory")).toBeVisible();
    await expectAccessible(drawer);
  });

  it("edits what no directory keeps, and leaves the rest off", async () => {
    const engine = await openConsole("/users?user=user-1", some);
    const drawer = await screen.findByRole("dialog", { name: "User" });
    await userEvent.click(await within(drawer).findByRole("button", { name: "Edit…" }));
    const dialog = await screen.findByRole("dialog", { name: "Edit Tomasz Lewandowski" });
    expect(within(dialog).getByLabelText("Name")).toBeDisabled();
    expect(
      within(dialog).getByRole("button", { name: /^Save.*Nothing was changed/ }),
    ).toHaveAttribute("aria-disabled", "true");
    const phone = within(dialog).getByLabelText("Phone number");
    await userEvent.clear(phone);
    await userEvent.type(phone, "+44 20 7946 0111{Enter}");
    expect(await screen.findByText("Tomasz Lewandowski was saved.")).toBeVisible();
    expect(engine.world.users[1]?.phone).toBe("+44 20 7946 0111");
  });

  it("of a leaver says in a sentence since when, and has what its notice tells to do", async () => {
    const name = "Tomasz Lewandowski";
    const engine = await openConsole("/users?user=user-1", some, ({ world }) => {
      const source = world.users[1]?.source;
      if (source)
        Object.assign(source, {
          ...{ state: "gone", reason: "not in the directory any more" },
          since: world.now - 12 * 60_000,
        });
      const theirs = world.invites.filter((invite) => invite.user_name === name);
      for (const [index, invite] of theirs.entries()) invite.live = index === 0;
    });
    const drawer = await screen.findByRole("dialog", { name: "User" });
    // In full, however long.
    expect((await within(drawer).findByRole("heading", { name })).className).not.toMatch(
      /truncate/,
    );
    expect(within(drawer).getByText(/^tomasz\.lewandowski@/).className).not.toMatch(/truncate/);
    expect(drawer).toHaveTextContent("Left 12 min ago: not in the directory any more.");
    const note = within(drawer).getByText(/is still open: revoke it/);
    expect(within(drawer).getByRole("button", { name: "Invite…" }).dataset.variant).toBe("default");
    await userEvent.click(within(note).getByRole("button", { name: "Revoke invite" }));
    const dialog = await screen.findByRole("dialog", { name: `Revoke the invite of ${name}?` });
    await userEvent.click(within(dialog).getByRole("button", { name: "Revoke invite" }));
    expect(await screen.findByText("1 invite revoked.")).toBeVisible();
    await waitFor(() => expect(note).not.toBeInTheDocument());
    // The button that asked is gone with the notice.
    await waitFor(() => expect(drawer.contains(document.activeElement)).toBe(true));
    expect(engine.world.invites.filter((row) => row.live && row.user_name === name)).toEqual([]);
  });

  it("of somebody who is archived offers to restore them first", async () => {
    await openConsole("/users?user=user-1", some, ({ world }) => {
      const user = world.users[1];
      if (user) user.archived_at = world.now - 60_000;
    });
    const drawer = await screen.findByRole("dialog", { name: "User" });
    const restore = await within(drawer).findByRole("button", { name: "Restore" });
    expect(restore).not.toHaveAttribute("data-variant");
    expect(within(drawer).queryByRole("button", { name: "Invite…" })).toBeNull();
    await userEvent.click(within(drawer).getByRole("button", { name: /^More actions for/ }));
    expect(await screen.findByRole("menuitem", { name: /^Invite…/ })).toBeVisible();
    expect(screen.queryByRole("menuitem", { name: "Restore" })).toBeNull();
    await userEvent.keyboard("{Escape}");
    await userEvent.click(restore);
    expect(await within(drawer).findByRole("button", { name: "Invite…" })).toBeVisible();
    await waitFor(() => expect(drawer.contains(document.activeElement)).toBe(true));
  });

  it("says when somebody is gone, and when reading failed", async () => {
    await openConsole("/users?user=nobody", some);
    expect(await screen.findByText("This user is not there any more")).toBeVisible();
  });

  it("is reached from a device", async () => {
    const engine = await openConsole("/devices?device=device-00000", some);
    const name = engine.world.devices[0]?.row.user_name ?? "";
    const drawer = await screen.findByRole("dialog", { name: "Device" });
    await userEvent.click(await within(drawer).findByRole("link", { name }));
    expect(await screen.findByRole("dialog", { name: "User" })).toBeVisible();
  });
});

describe("merging users", () => {
  it("shows who stays and what moves before it does", async () => {
    const engine = await openConsole("/users", some);
    await row("Dana Whitlock");
    await userEvent.click(screen.getByRole("checkbox", { name: "Select Dana Whitlock" }));
    expect(screen.getByRole("button", { name: /^Merge…/ })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await userEvent.click(screen.getByRole("checkbox", { name: "Select Aisha Bello" }));
    await userEvent.click(screen.getByRole("button", { name: "Merge…" }));
    const dialog = await screen.findByRole("dialog", { name: "Merge users" });
    expect(dialog).toHaveTextContent("Contoso Entra ID Disabled there");
    // Whom a directory keeps stays until somebody says otherwise.
    expect(within(dialog).getByRole("radio", { name: /^Aisha Bello/ })).toBeChecked();
    expect(await within(dialog).findByText(/moves? to Aisha Bello/)).toBeVisible();
    await expectAccessible(dialog);
    await userEvent.click(within(dialog).getByRole("radio", { name: /^Dana Whitlock/ }));
    expect(await within(dialog).findByText(/moves? to Dana Whitlock/)).toHaveTextContent(
      "1 invite moves to Dana Whitlock, together with what happened to it.",
    );
    engine.override.merge_users = () => {
      throw refusal("conflict", "Both come from directories.");
    };
    await userEvent.click(within(dialog).getByRole("button", { name: "Merge 2 users" }));
    expect(await within(dialog).findByText(/Both come from directories\./)).toBeVisible();
    delete engine.override.merge_users;
    await userEvent.click(within(dialog).getByRole("button", { name: "Merge 2 users" }));
    expect(await screen.findByText("1 user became Dana Whitlock.")).toBeVisible();
    expect(engine.world.users[2]?.merged_into).toBe("user-0");
  });

  it.each([
    [0, 0, "There are no invites and no devices to move"],
    [0, 1, "1 device moves to Aisha Bello, together with what happened to it."],
    [2, 0, "2 invites move to Aisha Bello, together with what happened to them."],
    [1, 2, "1 invite and 2 devices move to Aisha Bello, together with what happened to them."],
  ])("says what moves: %i invites and %i devices", async (invites, devices, words) => {
    const engine = await openConsole("/users", some);
    const plan = engine.override.plan_merge ?? userCommands.plan_merge;
    engine.override.plan_merge = (world, args) => ({
      ...(plan?.(world, args) as object),
      invites,
      devices,
    });
    await row("Dana Whitlock");
    await userEvent.click(screen.getByRole("checkbox", { name: "Select Dana Whitlock" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "Select Aisha Bello" }));
    await userEvent.click(screen.getByRole("button", { name: "Merge…" }));
    const dialog = await screen.findByRole("dialog", { name: "Merge users" });
    await waitFor(() => expect(dialog).toHaveTextContent(words));
  });

  it("finds the other one by typing", async () => {
    await openConsole("/users", some);
    await row("Dana Whitlock");
    await userEvent.click(screen.getByRole("button", { name: "Actions for Dana Whitlock" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Merge with…" }));
    const dialog = await screen.findByRole("dialog", { name: "Merge users" });
    const field = within(dialog).getByRole("combobox", { name: /^Another user/ });
    await userEvent.type(field, "marcus");
    await screen.findByRole("option", { name: /Marcus Oyelaran/ });
    await userEvent.keyboard("{Enter}");
    expect(await within(dialog).findByText(/moves? to Dana Whitlock/)).toBeVisible();
  });
});
