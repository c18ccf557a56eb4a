import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { ReinviteDraft } from "@/bindings";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import type { WorldOptions } from "@/test/engine/world";
import { openConsole } from "@/test/render";

async function openDrawer(prepare?: Parameters<typeof openConsole>[2], more: WorldOptions = {}) {
  const engine = await openConsole(
    "/batches/batch-contractors",
    { invites: 400, batches: 7, ...more },
    prepare,
  );
  await userEvent.click(await screen.findByRole("button", { name: "Re-invite…" }));
  const drawer = await screen.findByRole("dialog", { name: "Re-invite from Contractors.csv" });
  await within(drawer).findAllByRole("textbox");
  return { engine, drawer, drafts: () => draftsOf(engine) };
}

const draftsOf = (engine: Awaited<ReturnType<typeof openConsole>>) =>
  engine.calls
    .filter((made) => made.command === "reinvite")
    .map((made) => made.args.draft as ReinviteDraft);

async function confirm(drawer: HTMLElement) {
  await userEvent.click(within(drawer).getByRole("button", { name: /^Re-invite \d+…$/ }));
  const question = await screen.findByRole("dialog", { name: /^Re-invite \d+ people\?$/ });
  await userEvent.click(within(question).getByRole("button", { name: /^Re-invite \d+$/ }));
}

describe("re-inviting those whom an import did not reach", () => {
  it("invites by state, less those taken out, after one question that names the numbers", async () => {
    const { engine, drawer, drafts } = await openDrawer();
    const total = (count: number) => within(drawer).getByText(new RegExp(`^${count} people`));
    const size = Number(
      within(drawer)
        .getByText(/people$/)
        .textContent?.split(" ")[0],
    );
    await expectAccessible(drawer);
    const bounced = within(drawer).getByRole("checkbox", { name: /^Bounced/ });
    const less = Number(
      within(drawer)
        .getByText(/^Bounced · \d+$/)
        .textContent?.split(" · ")[1],
    );
    await userEvent.click(bounced);
    expect(total(size - less)).toBeVisible();
    await waitFor(() => expect(within(drawer).queryAllByText("Bounced")).toHaveLength(0));
    const first = within(drawer).getAllByRole("checkbox", { name: /^Re-invite / })[0] as Element;
    await userEvent.click(first);
    expect(total(size - less - 1)).toBeVisible();
    await confirm(drawer);
    expect(await screen.findByText(new RegExp(`^${size - less - 1} new invites`))).toBeVisible();
    expect(drafts()[0]).toMatchObject({ failed: true, bounced: false, expired: true });
    expect(drafts()[0]?.except).toHaveLength(1);
    expect(engine.world.invites.some((row) => row.id === drafts()[0]?.except[0])).toBe(true);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("corrects an address in place", async () => {
    const { engine, drawer, drafts } = await openDrawer();
    const field = within(drawer).getAllByRole("textbox")[0] as HTMLInputElement;
    const before = field.value;
    await userEvent.clear(field);
    await userEvent.type(field, "right@northwind.example");
    expect(within(drawer).getByText(`was ${before}`)).toBeVisible();
    expect(within(drawer).getByText(/1 address corrected/)).toBeVisible();
    await confirm(drawer);
    expect(await screen.findByText(/1 to a corrected address/)).toBeVisible();
    const id = drafts()[0]?.corrections[0]?.invite_id;
    expect(engine.world.invites.find((row) => row.id === id)?.user_email).toBe(
      "right@northwind.example",
    );
  });

  it("shows the engine's words at the address they are about, and nobody is invited", async () => {
    const { drawer, drafts } = await openDrawer();
    const field = within(drawer).getAllByRole("textbox")[1] as HTMLInputElement;
    await userEvent.clear(field);
    await userEvent.type(field, "wrong@");
    expect(field).toHaveAccessibleDescription("Not an address yet");
    expect(within(drawer).getByText("1 address is not complete")).toBeVisible();
    expect(within(drawer).getByRole("button", { name: /^Re-invite \d+…$/ })).toBeDisabled();
    await userEvent.type(field, "north.4");
    await confirm(drawer);
    expect(await within(drawer).findByText(/1 address needs mending first/)).toBeVisible();
    const again = within(drawer).getAllByRole("textbox")[1] as HTMLInputElement;
    expect(again).toHaveAccessibleDescription(/“wrong@north.4” is not an address/);
    expect(again).toBeInvalid();
    await userEvent.clear(again);
    await userEvent.type(again, "wrong@northwind.example");
    expect(within(drawer).queryByText(/needs mending/)).toBeNull();
    await waitFor(() => expect(screen.getAllByRole("dialog")).toHaveLength(1));
    await confirm(drawer);
    await waitFor(() => expect(drafts()).toHaveLength(2));
    expect(drafts()[1]?.corrections[0]?.email).toBe("wrong@northwind.example");
  });

  it("asks for approval where so many wait for it, and says so before and after", async () => {
    const { engine, drawer, drafts } = await openDrawer(undefined, { approvalAbove: 1, seat: {} });
    expect(await within(drawer).findByRole("note")).toHaveTextContent(
      /invites are more than 1: another administrator has to approve before anything leaves\./,
    );
    await userEvent.click(within(drawer).getByRole("button", { name: "Ask for approval…" }));
    const question = await screen.findByRole("dialog", { name: /^Re-invite \d+ people\?$/ });
    expect(question).toHaveTextContent("another administrator has to approve");
    expect(question).toHaveTextContent("Until then the old ones keep working.");
    await userEvent.click(within(question).getByRole("button", { name: "Ask for approval" }));
    expect(await screen.findByText(/when another administrator approves/)).toBeVisible();
    expect(drafts()).toHaveLength(1);
    expect(engine.world.approvals).toHaveLength(1);
  });

  it("keeps the question with the reason when it fails otherwise", async () => {
    const { drawer } = await openDrawer((engine) => {
      engine.override.reinvite = () => {
        throw refusal("mail_not_ready", "There is no sender yet.");
      };
    });
    await confirm(drawer);
    const question = await screen.findByRole("dialog", { name: /^Re-invite \d+ people\?$/ });
    expect(await within(question).findByText(/There is no sender yet\./)).toBeVisible();
    await userEvent.keyboard("{Escape}");
    // Escape took the question away, not the corrections behind it.
    await waitFor(() => expect(screen.queryByRole("dialog", { name: /people\?$/ })).toBeNull());
    expect(drawer).toBeVisible();
  });
});
