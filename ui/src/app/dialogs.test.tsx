/**
 * Dialogs of the lists and of Settings, each opened by its button: the first thing to fill in or to press has the focus, never the
 * cross; and after Escape the focus is back where it was.
 */
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { sampleRules } from "@/test/engine/groups";
import type { WorldOptions } from "@/test/engine/world";
import { openConsole } from "@/test/render";

const some: WorldOptions = { users: 12, devices: 6, invites: 12, directory: true };
const seated: WorldOptions = { ...some, seat: { role: "administrator" } };

/** Page, what opens the dialog (a menu first where there are two), the dialog, what has the focus in it. */
const cases: readonly [
  page: string,
  options: WorldOptions,
  ways: readonly (string | RegExp)[],
  dialog: string | RegExp,
  focus: string | RegExp,
][] = [
  ["/users", { ...some, users: 0 }, ["Add user"], "Add user", "Name"],
  ["/users", some, ["Add user"], "Add user", "Name"],
  ["/groups", some, ["New group"], "New group", "Name"],
  ["/groups", some, [/^Actions for Finance/, "Rename…"], /^Rename/, "Name"],
  ["/groups?tab=rules", some, ["Add rule"], "Add rule", /^Domain/],
  ["/groups?tab=rules", some, ["Edit rule 1"], /rule 1/i, /^Domain/],
  ["/groups?tab=rules", some, ["Remove rule 1"], /rule 1/i, "Cancel"],
  ["/directories", some, [/^Actions for Northwind AD/, "Remove…"], /Northwind AD/, "Cancel"],
  ["/settings/accounts", seated, ["Add account"], "Add account", "Name"],
  [
    "/enrollment/approvals/approval-0",
    { ...seated, approvals: 1 },
    [/^Approve /],
    /^Approve/,
    "Cancel",
  ],
  ["/enrollment", { ...seated, approvals: 1 }, [/^Decline /], /^Decline/, "Cancel"],
];

describe("a dialog", () => {
  it.each(cases)("of %s %o, by %o", async (page, options, ways, name, focus) => {
    await openConsole(page, options, ({ world }) => sampleRules(world));
    let opener = "";
    for (const [index, way] of ways.entries()) {
      const role = index === 0 ? "button" : "menuitem";
      const [one] = await screen.findAllByRole(role, { name: way });
      if (!one) throw new Error(`nothing is called ${way}`);
      opener ||= one.getAttribute("aria-label") ?? one.textContent;
      await userEvent.click(one);
    }
    const dialog = await screen.findByRole("dialog", { name });
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName(focus));
    await userEvent.keyboard("{Escape}");
    // A list under the field closes first.
    if (screen.queryByRole("dialog")) await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await act(() => new Promise((done) => setTimeout(done, 300)));
    // The button itself may be another one by now: a menu is drawn when it is first asked for.
    expect(document.activeElement).toHaveAccessibleName(opener);
  });
});
