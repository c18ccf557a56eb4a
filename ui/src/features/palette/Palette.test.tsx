import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { openConsole } from "@/test/render";
import { entriesFor } from "./entries";

describe("the palette", () => {
  it("opens by Ctrl K, finds people and opens their invite", async () => {
    await openConsole("/devices", { invites: 12 });
    await userEvent.keyboard("{Control>}k{/Control}");
    const field = await screen.findByRole("combobox", { name: "Jump to" });
    expect(field).toHaveFocus();
    await userEvent.type(field, "kenji");
    expect(await screen.findByRole("option", { name: /Kenji Watanabe.*Failed/ })).toBeVisible();
    await expectAccessible();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(screen.queryByRole("combobox", { name: "Jump to" })).toBeNull());
    expect(window.location.hash).toContain("/enrollment?invite=");
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

  it("finds an entry by any of its words", () => {
    const found = entriesFor("csv bulk", { failed: 0, staged: 0, trial: false });
    expect(found.map((entry) => entry.id)).toEqual(["bulk"]);
  });
});
