import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { type PretendEngine, refusal } from "@/test/engine";
import { openConsole } from "@/test/render";

const strip = () => screen.findByRole("region", { name: "Waiting for approval" });
const made = (engine: PretendEngine, command: string) =>
  engine.calls.filter((call) => call.command === command);
const answer = async (button: string, title: string, confirm: string) => {
  await userEvent.click(within(await strip()).getByRole("button", { name: button }));
  const dialog = await screen.findByRole("dialog", { name: title });
  await userEvent.click(within(dialog).getByRole("button", { name: confirm }));
};
/** By way of the page where the sending stands in full: the strip itself approves nothing. */
const approve = async () => {
  expect(within(await strip()).queryByRole("button", { name: /^Approve/ })).toBeNull();
  await userEvent.click(
    within(await strip()).getByRole("link", { name: "Review Dana Whitlock and 41 more" }),
  );
  await userEvent.click(
    await screen.findByRole("button", { name: "Approve Dana Whitlock and 41 more" }),
  );
  const dialog = await screen.findByRole("dialog", { name: "Approve 42 invites?" });
  // No time was set for them.
  expect(dialog).toHaveTextContent("They leave at once and cannot be undone");
  // A second Enter approves nothing.
  await waitFor(() => expect(within(dialog).getByRole("button", { name: "Cancel" })).toHaveFocus());
  await userEvent.click(within(dialog).getByRole("button", { name: "Approve 42 invites" }));
};

describe("sendings that wait for approval", () => {
  it("are told on the Enrollment page, one’s own apart", async () => {
    await openConsole("/enrollment", { invites: 12, approvals: 2 });
    expect(await strip()).toHaveTextContent("2 sendings wait for approval");
    expect(await strip()).toHaveTextContent("42 invites · asked by Luis Ortega 1 h ago");
    expect(await strip()).toHaveTextContent(
      "1,840 invites · asked by you 1 h ago · another administrator has to approve",
    );
    expect(
      within(await strip()).queryByRole("button", { name: "Approve Summer staff, all sites.csv" }),
    ).toBeNull();
    await expectAccessible();
  });

  it("tell who has left a directory meanwhile, and why they are not sent", async () => {
    await openConsole("/enrollment", { invites: 12, approvals: 3 }, (pretend) => {
      pretend.override.answer_approval = () => {
        throw refusal("conflict", "Dana Whitlock has left Head office.", {
          hint: "Decline it, and let it be asked for again without them.",
        });
      };
    });
    const [first, second] = within(await strip()).getAllByRole("listitem");
    expect(first).toHaveTextContent("2 of them have left their directory");
    expect(second).not.toHaveTextContent("left their directory");
    await approve();
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent("2 of them have left their directory.");
    expect(await within(dialog).findByRole("alert")).toHaveTextContent(
      "Dana Whitlock has left Head office.",
    );
  });

  it("are approved once the count was named", async () => {
    const engine = await openConsole("/enrollment", { invites: 12, approvals: 1 });
    await approve();
    expect(
      await screen.findByText("Approved: 42 invites of Luis Ortega are on their way now."),
    ).toBeVisible();
    expect(await screen.findByRole("heading", { level: 1, name: "Enrollment" })).toBeVisible();
    await waitFor(() => expect(screen.getByRole("main")).toHaveFocus());
    expect(made(engine, "answer_approval")[0]?.args).toEqual({ id: "approval-0", approve: true });
    await waitFor(() =>
      expect(screen.queryByRole("region", { name: "Waiting for approval" })).toBeNull(),
    );
  });

  it("are declined, or say why that did not work", async () => {
    const engine = await openConsole("/enrollment", { invites: 12, approvals: 1 }, (pretend) => {
      pretend.override.answer_approval = () => {
        throw refusal("not_found", "This waits no more: somebody answered it.");
      };
    });
    await answer("Decline Dana Whitlock and 41 more", "Decline 42 invites?", "Decline 42 invites");
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByRole("alert")).toHaveTextContent("somebody answered it");
    engine.override = {};
    await userEvent.click(within(dialog).getByRole("button", { name: "Decline 42 invites" }));
    expect(await screen.findByText("42 invites of Luis Ortega declined.")).toBeVisible();
  });

  it("are taken back by whoever asked", async () => {
    const engine = await openConsole("/enrollment", { invites: 12, approvals: 2 });
    await answer(
      "Take back Summer staff, all sites.csv",
      "Take back 1,840 invites?",
      "Take back 1,840 invites",
    );
    expect(await screen.findByText("1,840 invites taken back, nothing was sent.")).toBeVisible();
    expect(engine.world.batches[0]?.stage).toBe("undone");
  });

  it("show on the page of an import, with no countdown", async () => {
    await openConsole("/batches/batch-held", { invites: 12, approvals: 2 });
    expect(await screen.findByText("Waits for approval")).toBeVisible();
    expect(await strip()).toHaveTextContent("Another administrator has to approve your sending");
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    expect(screen.queryByRole("button", { name: /^Cancel the rest/ })).toBeNull();
    await expectAccessible();
    await answer(
      "Take back Summer staff, all sites.csv",
      "Take back 1,840 invites?",
      "Take back 1,840 invites",
    );
    expect(await screen.findByText("Undone")).toBeVisible();
  });

  it("have an entry in the palette", async () => {
    await openConsole("/devices", { invites: 12, approvals: 2 });
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.type(await screen.findByRole("combobox", { name: /Jump to/ }), "approval");
    await userEvent.click(
      await screen.findByRole("option", { name: /Show what waits for approval 2 sendings/ }),
    );
    expect(await strip()).toBeVisible();
  });
});
