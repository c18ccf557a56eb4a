import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import type { PretendEngine } from "@/test/engine";
import { openConsole } from "@/test/render";
import { entriesFor } from "./entries";

async function jump() {
  await userEvent.keyboard("{Control>}k{/Control}");
  return screen.findByRole("combobox", { name: "Jump to" });
}

/** What a command was asked to search for. */
const asked = (engine: PretendEngine, command: string) =>
  engine.calls
    .filter((made) => made.command === command)
    .map(({ args }) => args.query ?? (args.filter as { search: string }).search);

describe("the palette", () => {
  it("opens by Ctrl K, finds a user once and opens their page", async () => {
    await openConsole("/devices", { users: 20, invites: 12 }, ({ world }) => {
      const one = world.invites.find((row) => row.user_name === "Kenji Watanabe");
      if (one) world.invites = [...world.invites, { ...one, id: "another" }];
    });
    const field = await jump();
    expect(field).toHaveFocus();
    await userEvent.type(field, "kenji");
    expect(await screen.findAllByRole("option", { name: /Kenji Watanabe/ })).toHaveLength(1);
    expect(screen.getByText("Users", { selector: "[role=presentation]" })).toBeVisible();
    await expectAccessible();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(screen.queryByRole("combobox", { name: "Jump to" })).toBeNull());
    expect(window.location.hash).toContain("/users?user=");
    expect(await screen.findByRole("heading", { name: "Kenji Watanabe" })).toBeVisible();
  });

  it("leads to a user whose row has the focus once their page is closed", async () => {
    await openConsole("/users", { users: 3, invites: 0 });
    await screen.findByRole("row", { name: /Amara Okafor/ });
    await userEvent.type(await jump(), "amara");
    await screen.findByRole("option", { name: /Amara Okafor/ });
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("heading", { name: "Amara Okafor" });
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(screen.getByRole("row", { name: /Amara Okafor/ })).toHaveFocus());
  });

  it("says of each user how the latest invite stands, or how far they came", async () => {
    const engine = await openConsole("/devices", { users: 20, invites: 12, devices: 9 });
    const ofInvites = new Set(engine.world.invites.map((row) => row.user_id));
    const ofDevices = new Set(engine.world.devices.map(({ row }) => row.user_id));
    const none = engine.world.users.find(({ id }) => !ofInvites.has(id) && !ofDevices.has(id));
    const invited = engine.world.invites.find((row) => !ofDevices.has(row.user_id));
    const field = await jump();
    await userEvent.type(field, none?.name ?? "");
    expect(
      await screen.findByRole("option", { name: new RegExp(`${none?.name}.*Never invited`) }),
    ).toBeVisible();
    await userEvent.clear(field);
    await userEvent.type(field, invited?.user_email ?? "");
    const state = new RegExp(`${invited?.user_name}.*${invited?.state}`, "i");
    expect(await screen.findByRole("option", { name: state })).toBeVisible();
  });

  it("finds a group and opens it, also for whoever only looks", async () => {
    const engine = await openConsole("/devices", { invites: 12, seat: { role: "auditor" } });
    const group = engine.world.groups[0];
    await userEvent.type(await jump(), group?.name ?? "");
    expect(await screen.findByRole("option", { name: new RegExp(`${group?.name}`) })).toBeVisible();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(window.location.hash).toContain(`/groups?group=${group?.id}`));
  });

  it("asks for neither where they may not be seen", async () => {
    const engine = await openConsole("/devices", { users: 20, seat: { role: "technician" } });
    await userEvent.type(await jump(), "kenji");
    expect(await screen.findByText(/Nothing fits/)).toBeVisible();
    await waitFor(() => expect(asked(engine, "list_devices")).toContain("kenji"));
    expect(asked(engine, "list_users")).toEqual([]);
    expect(asked(engine, "list_groups")).toEqual([]);
  });

  it("moves with the arrows, around the end too", async () => {
    await openConsole("/devices");
    await userEvent.keyboard("{Control>}k{/Control}");
    await screen.findByRole("combobox", { name: "Jump to" });
    await userEvent.keyboard("{ArrowUp}");
    const options = screen.getAllByRole("option");
    expect(options.at(-1)).toHaveAttribute("aria-selected", "true");
    await userEvent.keyboard("{ArrowDown}");
    expect(options[0]).toHaveAttribute("aria-selected", "true");
  });

  it("offers failed invites only when there are some", () => {
    const ids = (failed: number) =>
      entriesFor("failed", { failed, staged: 0, trial: false }).map((e) => e.id);
    expect(ids(0)).toEqual([]);
    expect(ids(44)).toEqual(["failed"]);
  });

  it("offers staged devices only when there are some", () => {
    const ids = (staged: number) =>
      entriesFor("staged", { failed: 0, staged, trial: false }).map((e) => e.id);
    expect(ids(0)).toEqual([]);
    expect(ids(2)).toEqual(["staged"]);
  });

  it("finds a device by its serial number and opens it", async () => {
    const engine = await openConsole("/settings", { invites: 12, devices: 9 });
    const serial = engine.world.devices[2]?.row.serial ?? "";
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.type(await screen.findByRole("combobox", { name: "Jump to" }), serial);
    expect(await screen.findByRole("option", { name: /Priya’s iPad.*Staged/ })).toBeVisible();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(window.location.hash).toContain("/devices?device=device-00002"));
  });

  it.each(["authentication", "reminder", "os versions", "device limit", "notifications"])(
    "finds the page of Settings that has %s",
    (words) => {
      const found = entriesFor(words, { failed: 0, staged: 0, trial: false });
      expect(found.map((entry) => entry.id)).toEqual(["settings-authentication"]);
    },
  );

  it("finds an entry by any of its words", () => {
    const found = entriesFor("csv bulk", { failed: 0, staged: 0, trial: false });
    expect(found.map((entry) => entry.id)).toEqual(["bulk"]);
  });
});
