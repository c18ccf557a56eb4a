import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { sampleRules } from "@/test/engine/groups";
import { openConsole } from "@/test/render";

const some = { users: 20, invites: 12, devices: 9 };
const group = (name: string) => screen.findByRole("row", { name: new RegExp(`^${name} `) });

describe("the Groups page", () => {
  it("lists groups with what is in them, and opens one by keys", async () => {
    await openConsole("/groups", some);
    const finance = await group("Finance");
    expect(
      within(finance).getByRole("link", { name: /Show the \d+ invites? for Finance/ }),
    ).toBeVisible();
    await expectAccessible();
    await userEvent.keyboard("j");
    await waitFor(() => expect(screen.getAllByRole("row")[1]).toHaveFocus());
    await userEvent.keyboard("{Enter}");
    const drawer = await screen.findByRole("dialog", { name: "Group" });
    expect(await within(drawer).findByRole("heading", { name: /^Clinical/ })).toBeVisible();
    await expectAccessible(drawer);
  });

  it("makes a group, and shows the one that has the name already", async () => {
    await openConsole("/groups", some);
    await group("Finance");
    await userEvent.click(screen.getByRole("button", { name: "New group" }));
    const dialog = await screen.findByRole("dialog", { name: "New group" });
    const name = within(dialog).getByLabelText("Name");
    expect(name).toHaveFocus();
    await userEvent.type(name, "finance{Enter}");
    expect(await within(dialog).findByText("Another group has this name: Finance.")).toBeVisible();
    expect(within(dialog).getByRole("button", { name: "Open Finance" })).toBeVisible();
    await userEvent.clear(name);
    await userEvent.type(name, "Pharmacy{Enter}");
    expect(await screen.findByText("Pharmacy was made.")).toBeVisible();
    expect(await group("Pharmacy")).toBeVisible();
    const toast = screen.getByText("Pharmacy was made.").parentElement as HTMLElement;
    await userEvent.click(within(toast).getByRole("button", { name: "Rules and defaults" }));
    await waitFor(() => expect(window.location.hash).toContain("tab=rules"));
  });

  it("without groups asks for the first one in one place", async () => {
    await openConsole("/groups", some, ({ world }) => {
      world.groups = [];
    });
    expect(await screen.findByRole("heading", { name: "No groups yet" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "New group" }));
    const dialog = await screen.findByRole("dialog", { name: "New group" });
    await userEvent.type(within(dialog).getByLabelText("Name"), "Pharmacy{Enter}");
    const made = await group("Pharmacy");
    expect(made).toBeVisible();
    // What it was asked from is gone.
    await waitFor(() => expect(made).toHaveFocus());
    expect(screen.getByRole("button", { name: "New group" })).toBeVisible();
    expect(screen.queryByRole("heading", { name: "No groups yet" })).toBeNull();
  });

  it("renames a group, and its devices follow", async () => {
    const engine = await openConsole("/groups", some);
    await group("Finance");
    await userEvent.click(screen.getByRole("button", { name: "Actions for Finance" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Rename…" }));
    const dialog = await screen.findByRole("dialog", { name: "Rename Finance" });
    const name = within(dialog).getByLabelText("Name");
    await userEvent.clear(name);
    await userEvent.type(name, "Accounts{Enter}");
    expect(await screen.findByText("It is called Accounts now.")).toBeVisible();
    expect(engine.world.invites.some((invite) => invite.group === "Accounts")).toBe(true);
  });

  it("asks before a group is removed, and says what hangs on it", async () => {
    const engine = await openConsole("/groups", some, ({ world }) => sampleRules(world));
    await group("Finance");
    await userEvent.click(screen.getByRole("button", { name: "Actions for Finance" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Remove…" }));
    const dialog = await screen.findByRole("dialog", { name: "Remove Finance?" });
    expect(dialog).toHaveTextContent("1 rule goes with it");
    engine.override.remove_group = () => {
      throw refusal("busy", "The database is busy.");
    };
    await userEvent.click(within(dialog).getByRole("button", { name: "Remove the group" }));
    expect(await within(dialog).findByText(/The database is busy\./)).toBeVisible();
    delete engine.override.remove_group;
    await userEvent.click(within(dialog).getByRole("button", { name: "Remove the group" }));
    expect(await screen.findByText(/Finance was removed\./)).toBeVisible();
    expect(engine.world.rules).toHaveLength(2);
  });

  it("moves devices of a group elsewhere", async () => {
    const engine = await openConsole("/groups", some, ({ world }) => {
      world.devices = world.devices.map((device) => ({
        ...device,
        row: { ...device.row, group: "Finance" },
      }));
    });
    await userEvent.click(await group("Finance"));
    const drawer = await screen.findByRole("dialog", { name: "Group" });
    const boxes = await within(drawer).findAllByRole("checkbox", { name: /^Select / });
    await userEvent.click(boxes[1] as Element);
    await userEvent.click(boxes[2] as Element);
    await userEvent.click(within(drawer).getByRole("button", { name: "Move…" }));
    const dialog = await screen.findByRole("dialog", { name: "Move 2 devices" });
    await userEvent.click(within(dialog).getByRole("combobox", { name: "Group" }));
    await userEvent.click(await screen.findByRole("option", { name: "Research" }));
    await userEvent.click(within(dialog).getByRole("button", { name: "Move 2 devices" }));
    expect(await screen.findByText("2 devices are in Research now.")).toBeVisible();
    expect(engine.world.devices.filter((one) => one.row.group === "Research")).toHaveLength(2);
  });

  it("says that nothing fits, and what failed", async () => {
    await openConsole("/groups?q=zzz", some);
    expect(await screen.findByText("No group fits")).toBeVisible();
    await userEvent.click(
      screen.getAllByRole("button", { name: "Clear the search" }).at(-1) as Element,
    );
    expect(await group("Finance")).toBeVisible();
  });
});
