import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { ImportOptions, ImportSummary, ImportView } from "@/bindings";
import { expectAccessible } from "@/test/axe";
import { type PretendEngine, refusal } from "@/test/engine";
import type { WorldOptions } from "@/test/engine/world";
import { openConsole } from "@/test/render";
import { bulk } from "../opened";

beforeEach(() => bulk.reset());

const clicks = async (name: RegExp | string) =>
  userEvent.click(await screen.findByRole("button", { name }));

/** The rows, checked on the usual terms. */
async function reviewed(id: string): Promise<ImportSummary> {
  const { commands } = await import("@/bindings");
  const answer = await commands.reviewImport(id, { ...bulk.now().choices, valid_hours: 168 });
  if (answer.status === "error") throw answer.error;
  return answer.data;
}

/** The last step with a file that was opened, mapped and reviewed. */
async function sending(
  file = "April starters.csv",
  options: WorldOptions = {},
  prepare?: (engine: PretendEngine) => void,
) {
  const engine = await openConsole("/enrollment/bulk", { invites: 2, ...options }, prepare);
  const { commands } = await import("@/bindings");
  const answer = await commands.openImport(`/home/priya/${file}`);
  if (answer.status === "error") throw answer.error;
  const view: ImportView = answer.data;
  bulk.open(view);
  bulk.review(await reviewed(view.id));
  window.location.hash = "#/enrollment/bulk?step=send";
  expect(await screen.findByText(/to 11,587 people/)).toBeVisible();
  return engine;
}

const asked = (engine: PretendEngine, command: string) =>
  engine.calls.filter((call) => call.command === command).at(-1)?.args.options as ImportOptions;

describe("what sending would do", () => {
  it("says it in numbers beside the very mail", async () => {
    await sending();
    expect(await screen.findByText(/, the mails into the trial outbox/)).toBeVisible();
    expect(screen.getByText("55 rows")).toBeVisible();
    expect(screen.getByText(/39 need fixing, 16 possible duplicates/)).toBeVisible();
    expect(await screen.findByTitle("Mail to Priyanka Desai")).toBeVisible();
    expect(screen.getByRole("radio", { name: "SMS" })).toBeDisabled();
    await expectAccessible();
  });

  it("shows the mail of one person after the other", async () => {
    const engine = await sending();
    await screen.findByTitle("Mail to Priyanka Desai");
    expect(screen.getByRole("button", { name: "Mail to the person before" })).toBeDisabled();
    await clicks("Mail to the next person");
    expect(await screen.findByTitle("Mail to Colin Okonkwo")).toBeVisible();
    expect(screen.getByText("2 of 11,945")).toBeVisible();
    expect(engine.calls.filter((call) => call.command === "preview_import").at(-1)?.args.row).toBe(
      1,
    );
  });

  it("opens the lists of new users and groups", async () => {
    await sending();
    await clicks("10,751 users");
    const list = await screen.findByRole("list", { name: "New users" });
    expect(within(list).getAllByText("p.desai@northwind.example")[0]).toBeVisible();
    expect(screen.getByText("and 10,551 more")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await clicks("1 group");
    expect(await screen.findByText("Clinical · Ward 2")).toBeVisible();
  });

  it("keeps the rows that stay behind as a file", async () => {
    await sending();
    await clicks("Save them as a file…");
    expect(await screen.findByText(/Saved as .*rejected\.csv/)).toBeVisible();
  });

  it("says what stands in the way, with the way out", async () => {
    await sending("April starters.csv", {}, (engine) => {
      engine.override.plan_import = () => ({
        invites: 11_945,
        users: 11_587,
        new_users: 0,
        new_groups: 0,
        errors: 39,
        duplicates: 16,
        left_out: 0,
        expires_at: Date.now(),
        first_at: Date.now(),
        last_at: Date.now(),
        pace_words: "",
        undo_seconds: 10,
        obstacles: [{ message: "No mail server is set up.", hint: "Set one up.", section: "mail" }],
        earlier: null,
      });
    });
    expect(await screen.findByText(/No mail server is set up/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Open the mail settings" })).toHaveAttribute(
      "href",
      "/#/settings/mail",
    );
    expect(screen.getByRole("button", { name: /^Send 11,945/ })).toBeDisabled();
  });

  it("is worked out again when it failed", async () => {
    let fails = true;
    const engine = await sending("April starters.csv", {}, (pretend) => {
      pretend.override.preview_import = () => {
        if (fails) throw refusal("invalid_input", "No mail today.");
        return { subject: "Set up", from: "IT", to: "Priyanka Desai", html: "", text: "" };
      };
    });
    expect(await screen.findByText(/No mail today/)).toBeVisible();
    fails = false;
    bulk.choose({ obey_quiet_hours: false });
    expect(await screen.findByTitle("Mail to Priyanka Desai")).toBeVisible();
    expect(asked(engine, "preview_import").obey_quiet_hours).toBe(false);
  });
});

describe("choosing when", () => {
  it("schedules for the next morning, or what is typed", async () => {
    const engine = await sending();
    await userEvent.click(screen.getByRole("radio", { name: "At a set time" }));
    const time = screen.getByRole("textbox", { name: "Time" });
    expect(time).toHaveValue("08:00");
    await userEvent.clear(time);
    expect(screen.getByText("Write the time as 08:30.")).toBeVisible();
    expect(screen.getByRole("button", { name: /^Schedule/ })).toBeDisabled();
    await userEvent.type(time, "9.15");
    await waitFor(() => expect(screen.getByRole("button", { name: /^Schedule/ })).toBeEnabled());
    const at = new Date(asked(engine, "plan_import").send_at ?? 0);
    expect([at.getHours(), at.getMinutes()]).toEqual([9, 15]);
    await expectAccessible();
  });

  it("says at its field what the engine refuses", async () => {
    await sending();
    bulk.choose({ send_at: Date.now() - 1 });
    await userEvent.click(screen.getByRole("radio", { name: "At a set time" }));
    bulk.choose({ send_at: Date.now() - 1 });
    expect(await screen.findByText("Choose a time within the next 90 days.")).toBeVisible();
  });
});

describe("the dry run", () => {
  it("tells what it found and where it lies", async () => {
    await sending();
    await clicks("Dry run…");
    const found = await screen.findByRole("dialog", { name: "Dry run: nothing was sent" });
    expect(within(found).getByText("mails made")).toBeVisible();
    expect(within(found).getByText(/has no DMARC policy/)).toBeVisible();
    expect(within(found).getByText(/Muster dry run 2026/)).toBeVisible();
    await expectAccessible();
  });

  it("stays on the step when no folder is chosen", async () => {
    await sending("April starters.csv", {}, (engine) => {
      engine.override.dry_run_import = () => null;
    });
    await clicks("Dry run…");
    await waitFor(() => expect(screen.getByRole("button", { name: "Dry run…" })).toBeEnabled());
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("sending", () => {
  it("asks once in numbers, then shows the batch with its undo window", async () => {
    await sending();
    await waitFor(() => expect(screen.getByRole("button", { name: /^Send 11,945/ })).toBeEnabled());
    await clicks("Send 11,945 invites…");
    const dialog = await screen.findByRole("dialog", { name: "Invite 11,587 people?" });
    expect(dialog).toHaveTextContent(/11,945 mails leave (between|from) .*into the trial outbox/);
    expect(dialog).toHaveTextContent("10,751 users and 1 group are created.");
    await expectAccessible();
    await userEvent.click(within(dialog).getByRole("button", { name: "Send 11,945 invites" }));
    expect(
      await screen.findByRole("region", { name: "Sending of April starters.csv" }),
    ).toBeVisible();
    expect(screen.getByText(/can be undone for 10 seconds/)).toBeVisible();
    expect(screen.queryByRole("dialog", { name: "Leave bulk enrollment?" })).toBeNull();
    expect(bulk.now().view).toBeNull();
    // Undone within the window, the review is there again as it was.
    await clicks("Undo");
    expect(await screen.findByText(/The file is open again in bulk enrollment/)).toBeVisible();
    await clicks("Continue");
    expect(await screen.findByRole("button", { name: /^Send 11,945/ })).toBeVisible();
  });

  it("waits for a second account where it needs one, and says so", async () => {
    const engine = await sending(undefined, { approvalAbove: 100, seat: {} });
    expect(await screen.findByRole("note")).toHaveTextContent(
      "11,945 invites are more than 100: another administrator has to approve",
    );
    expect(screen.queryByRole("button", { name: /^Send/ })).toBeNull();
    await clicks("Ask for approval…");
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent("They wait for another administrator’s approval");
    expect(dialog).not.toHaveTextContent(/leave (at|between|within)/);
    expect(dialog).not.toHaveTextContent(/undo/i);
    await clicks("Ask for approval");
    expect(
      await screen.findByText(/11,945 invites of April starters\.csv wait for approval/),
    ).toBeVisible();
    expect(await screen.findByRole("region", { name: "Waiting for approval" })).toHaveTextContent(
      "April starters.csv 11,945 invites · asked by you",
    );
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    expect(engine.world.batches[0]?.stage).toBe("awaiting_approval");
  });

  it("stays and says why when nothing was created", async () => {
    await sending("April starters.csv", {}, (engine) => {
      engine.override.commit_import = () => {
        throw refusal("disk_full", "No room is left.");
      };
    });
    await waitFor(() => expect(screen.getByRole("button", { name: /^Send 11,945/ })).toBeEnabled());
    await clicks("Send 11,945 invites…");
    await clicks("Send 11,945 invites");
    expect(await screen.findByText(/No room is left/)).toBeVisible();
    expect(bulk.now().view).not.toBeNull();
  });

  it("repeats a file only by decision", async () => {
    const engine = await sending("March onboarding.csv", { batches: 3 });
    const send = await screen.findByRole("button", { name: /^Send 11,945/ });
    expect(send).toBeDisabled();
    await userEvent.click(
      await screen.findByRole("checkbox", { name: "This is meant: import it again" }),
    );
    await waitFor(() => expect(send).toBeEnabled());
    expect(asked(engine, "plan_import").allow_repeat).toBe(true);
  });

  it("can be gone back from without losing the choices", async () => {
    await sending();
    await userEvent.click(screen.getByRole("checkbox", { name: "Obey quiet hours" }));
    await clicks(/^Upload/);
    expect(await screen.findByRole("heading", { name: "April starters.csv" })).toBeVisible();
    expect(bulk.now().choices.obey_quiet_hours).toBe(false);
    expect(bulk.now().summary).not.toBeNull();
  });
});
