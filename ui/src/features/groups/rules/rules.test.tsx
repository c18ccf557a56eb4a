import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { sampleRules } from "@/test/engine/groups";
import { openConsole } from "@/test/render";
import { moved } from "./useRuleBook";

const some = { users: 20, invites: 12 };
const open = (prepare?: Parameters<typeof openConsole>[2]) =>
  openConsole('/groups?tab="rules"', some, (engine) => {
    sampleRules(engine.world);
    prepare?.(engine);
  });
const rule = (n: number) => screen.findByRole("listitem", { name: `Rule ${n}` });

describe("rules of groups", () => {
  it("stand in their order, in words", async () => {
    await open();
    expect(await rule(1)).toHaveTextContent("In Ward nurses");
    expect(await rule(1)).toHaveTextContent("Clinical · Ward 4");
    expect(await rule(3)).toHaveTextContent("Domain northwind.example");
    await expectAccessible();
  });

  it("are moved by buttons and by Alt with an arrow", async () => {
    const engine = await open();
    await rule(1);
    await userEvent.click(screen.getByRole("button", { name: "Move rule 2 up" }));
    await waitFor(() => expect(engine.world.rules[0]?.id).toBe("rule-2"));
    expect(await screen.findByText("The rule for Finance is number 1 now")).toBeInTheDocument();
    (await rule(1)).focus();
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await waitFor(() => expect(engine.world.rules[1]?.id).toBe("rule-2"));
    await waitFor(() => expect(document.activeElement).toHaveTextContent("Finance"));
  });

  it("are added with what must hold and the group, problems at their fields", async () => {
    const engine = await open();
    await rule(1);
    await userEvent.click(screen.getByRole("button", { name: "Add rule" }));
    const dialog = await screen.findByRole("dialog", { name: "Add rule" });
    await expectAccessible(dialog);
    expect(within(dialog).getByRole("combobox", { name: "Domain" })).toHaveAttribute(
      "placeholder",
      "Any domain",
    );
    const off = within(dialog).getByRole("button", { name: /^Add rule.*group.*missing/ });
    expect(off).toHaveAttribute("aria-disabled", "true");
    await userEvent.hover(off);
    expect(await screen.findByRole("tooltip")).toHaveTextContent(
      "The group that the device joins is still missing.",
    );
    await userEvent.click(within(dialog).getByRole("combobox", { name: "Then the device joins" }));
    await userEvent.click(await screen.findByRole("option", { name: "Radiology" }));
    await userEvent.click(within(dialog).getByRole("button", { name: "Add rule" }));
    expect(await within(dialog).findByText("Say at least one thing that must hold.")).toBeVisible();
    const domain = within(dialog).getByLabelText("Domain of the address");
    await userEvent.type(domain, "x@clinic.example");
    await userEvent.click(within(dialog).getByRole("button", { name: "Add rule" }));
    expect(await within(dialog).findByText("Only what stands behind the @.")).toBeVisible();
    await userEvent.clear(domain);
    await userEvent.type(domain, "clinic.example");
    await userEvent.click(within(dialog).getByRole("button", { name: "Add rule" }));
    expect(await rule(4)).toHaveTextContent("Address ends with @clinic.example");
    expect(engine.world.rules[3]).toMatchObject({ group_id: "group-4" });
  });

  it("take the group of the name that was typed, when the field is left", async () => {
    await open();
    await rule(1);
    await userEvent.click(screen.getByRole("button", { name: "Add rule" }));
    const dialog = await screen.findByRole("dialog", { name: "Add rule" });
    const group = within(dialog).getByRole("combobox", { name: "Then the device joins" });
    await userEvent.type(group, "radiology");
    await userEvent.tab();
    await waitFor(() => expect(group).toHaveValue("Radiology"));
    expect(within(dialog).getByRole("button", { name: "Add rule" })).not.toHaveAttribute(
      "aria-disabled",
    );
  });

  it("keep a name that no group has, and offer to make it", async () => {
    await open();
    await rule(1);
    await userEvent.click(screen.getByRole("button", { name: "Add rule" }));
    const dialog = await screen.findByRole("dialog", { name: "Add rule" });
    const group = within(dialog).getByRole("combobox", { name: "Then the device joins" });
    await userEvent.type(group, "Night shift");
    await userEvent.tab();
    expect(await within(dialog).findByText(/No group is called “Night shift”\./)).toBeVisible();
    expect(group).toHaveValue("Night shift");
    await expectAccessible(dialog);
    await userEvent.click(within(dialog).getByRole("button", { name: /^Make a group/ }));
    await waitFor(() =>
      expect(within(dialog).getByRole("button", { name: "Add rule" })).not.toHaveAttribute(
        "aria-disabled",
      ),
    );
    expect(group).toHaveValue("Night shift");
    // Its toast leads to the rules, which are here already.
    expect(await screen.findByText("Night shift was made.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Rules and defaults" })).toBeNull();
  });

  it("are edited and removed, and one who changed them first is heard", async () => {
    const engine = await open();
    await rule(1);
    await userEvent.click(screen.getByRole("button", { name: "Edit rule 2" }));
    const dialog = await screen.findByRole("dialog", { name: "Rule 2" });
    await userEvent.click(within(dialog).getByRole("combobox", { name: "Platform" }));
    await userEvent.click(await screen.findByRole("option", { name: "Windows" }));
    await userEvent.click(within(dialog).getByRole("button", { name: "Save the rule" }));
    await waitFor(() => expect(engine.world.rules[1]?.when.platform).toBe("windows"));
    // Somebody else takes the third one meanwhile.
    engine.world.rules = engine.world.rules.slice(0, 2);
    await userEvent.click(screen.getByRole("button", { name: "Remove rule 1" }));
    const asked = await screen.findByRole("dialog", { name: "Remove rule 1?" });
    await userEvent.click(within(asked).getByRole("button", { name: "Remove the rule" }));
    expect(await within(asked).findByText(/were changed meanwhile/)).toBeVisible();
    await userEvent.click(within(asked).getByRole("button", { name: "Remove the rule" }));
    expect(await screen.findByText("Rule 1 was removed.")).toBeVisible();
    expect(engine.world.rules).toHaveLength(1);
  });

  it("change places without losing one", () => {
    expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
    expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "c", "b"]);
  });
});

describe("default groups", () => {
  it("are chosen for each ownership and platform, and taken away", async () => {
    const engine = await open();
    const field = await screen.findByRole("combobox", { name: "Default group of Personal macOS" });
    await userEvent.click(field);
    await userEvent.click(await screen.findByRole("option", { name: "Research" }));
    await waitFor(() => expect(engine.world.defaults.get("personal macos")).toBe("group-3"));
    await waitFor(() => expect(field).toHaveValue("Research"));
    await userEvent.click(field);
    await userEvent.click(await screen.findByRole("option", { name: "Un-assigned" }));
    await waitFor(() => expect(engine.world.defaults.has("personal macos")).toBe(false));
  });

  it("say what failed", async () => {
    await open(({ override }) => {
      override.set_default_group = () => {
        throw refusal("busy", "The database is busy.");
      };
    });
    await userEvent.click(
      await screen.findByRole("combobox", { name: "Default group of Personal macOS" }),
    );
    await userEvent.click(await screen.findByRole("option", { name: "Research" }));
    expect(await screen.findByText(/The database is busy\./)).toBeVisible();
  });
});

describe("trying it", () => {
  it("says which group a device would join, and why", async () => {
    await open();
    const panel = await screen.findByRole("complementary", { name: "Try it" });
    await userEvent.type(within(panel).getByRole("combobox", { name: "User" }), "tomasz");
    await screen.findByRole("option", { name: /Tomasz Lewandowski/ });
    await userEvent.keyboard("{Enter}");
    expect(await within(panel).findByText("By rule 1")).toBeVisible();
    expect(within(panel).getByText("Clinical · Ward 4")).toBeVisible();
    expect(await rule(1)).toHaveAttribute("data-decided");
    await userEvent.click(within(panel).getByText("Personal"));
    expect(await within(panel).findByText(/No rule holds/)).toBeVisible();
    await userEvent.click(within(panel).getByRole("button", { name: "Change" }));
    await userEvent.type(within(panel).getByRole("combobox", { name: "User" }), "dana");
    await screen.findByRole("option", { name: /Dana Whitlock/ });
    await userEvent.keyboard("{Enter}");
    await userEvent.click(within(panel).getByText("Corporate"));
    expect(await within(panel).findByText("By default")).toBeVisible();
  });
});
