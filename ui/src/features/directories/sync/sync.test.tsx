import { emit } from "@tauri-apps/api/event";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { type PretendEngine, refusal } from "@/test/engine";
import { badDay, directoryNamed, failSync, holdSync } from "@/test/engine/directories";
import { openConsole } from "@/test/render";
import { secondsLeft, shareOf } from "./pace";

const path = "/directories/dir-ad";
const some = { directory: true, users: 60 };
const clicks = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole("button", { name }));
const asked = (engine: PretendEngine) =>
  engine.calls
    .filter((made) => made.command === "sync_now")
    .map(({ args }) => ({ full: args.full, confirmed: args.confirmed }));
/** Names of the buttons that stand out. */
const primary = () =>
  screen
    .getAllByRole("button")
    .filter((button) => button.className.includes("Button-root") && !button.dataset.variant)
    .map((button) => button.textContent);
const rows = (name: string) =>
  within(screen.getByRole("region", { name })).getAllByRole("row").slice(1);

describe("the focus of whoever works by keyboard", () => {
  it("stays at the button while a sync runs, and is there again after it was stopped", async () => {
    const engine = await openConsole(path, some);
    let end = () => {};
    engine.override.sync_now = () =>
      new Promise((done) => {
        end = () => done({ outcome: "cancelled", counts: {}, revoked: 0 });
      });
    const sync = await screen.findByRole("button", { name: /^Sync changes/ });
    sync.focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(sync).toHaveAttribute("aria-disabled", "true"));
    expect(sync).toHaveFocus();
    directoryNamed(engine.world, "dir-ad").status.running = {
      ...{ phase: "users", read: 1, written: 0, to_write: 0 },
      ...{ preview: false, stopping: false },
    };
    await act(() => emit("engine-changed", { revision: 9 }));
    const stop = await screen.findByRole("button", { name: "Stop" });
    stop.focus();
    directoryNamed(engine.world, "dir-ad").status.running = null;
    await act(async () => end());
    await waitFor(() => expect(screen.queryByRole("button", { name: "Stop" })).toBeNull());
    await waitFor(() => expect(sync).toHaveFocus());
  });
});

describe("a look at what a sync would change", () => {
  it("counts each kind, shows who, before and after, and changes nothing", async () => {
    const engine = await openConsole(path, some);
    await clicks("Look what would change");
    const plan = await screen.findByRole("region", { name: "What a sync would change" });
    expect(plan).toHaveFocus();
    expect(plan).toHaveTextContent(
      "12 new, 2 changed, 1 disabled, 1 gone, 1 conflict, 1 not usable. Nothing has been done yet.",
    );
    expect(plan).toHaveTextContent("1 live invite of theirs stays");
    expect(plan).toHaveTextContent("3 groups are new or have another name.");
    expect(plan).toHaveTextContent("2 entries pointed at other servers.");
    // Whoever would go is shown first.
    expect(await within(plan).findByText("Rosa Delgado-Ruiz")).toBeVisible();
    await userEvent.click(within(plan).getByRole("button", { name: /^Changed/ }));
    const dana = (await within(plan).findByText("Dana Whitlock")).closest("tr");
    expect(dana).toHaveTextContent(
      "email address before:dana.whitlock@northwind.example →after: dana.reyes@northwind.example",
    );
    expect(dana).toHaveTextContent("phone before:nothing →after: +44 20 7946 0101");
    expect(within(plan).getByText("Imran Qureshi").closest("tr")).toHaveTextContent("groups");
    await expectAccessible();
    expect(asked(engine)).toEqual([]);
  });

  it("tells before and after of those who are adopted, too", async () => {
    await openConsole(path, some, ({ world }) => {
      directoryNamed(world, "dir-ad").would = {
        counts: { usable: 1, present: 1, adopted: 1 },
        rows: [
          {
            ...{ kind: "adopted", external_id: "ext-1", name: "Aisha Bello", user_id: "user-1" },
            ...{ email: "aisha.bello@northwind.example", detail: "", live_invites: 0 },
            changes: [{ field: "phone", before: "+44 1", after: "+44 20 7946 0102" }],
          },
        ],
      };
    });
    await clicks("Look what would change");
    const aisha = (await screen.findByText("Aisha Bello")).closest("tr");
    expect(aisha).toHaveTextContent("phone before:+44 1 →after: +44 20 7946 0102");
    expect(screen.getByRole("columnheader", { name: "What changes" })).toBeVisible();
  });

  it("has one way on at a time: to look, then to do it", async () => {
    await openConsole(path, some, ({ world }) => {
      const { status } = directoryNamed(world, "dir-ad");
      Object.assign(status, { last: null, synced_at: null, full_at: null, next_at: null });
    });
    await screen.findByRole("button", { name: "Look what would change" });
    expect(primary()).toEqual(["Look what would change"]);
    expect(screen.queryByRole("button", { name: /^Sync/ })).toBeNull();
    await clicks("Look what would change");
    await screen.findByRole("button", { name: "Do this now" });
    expect(primary()).toEqual(["Do this now"]);
    expect(screen.getAllByRole("button", { name: /^Look/ })).toHaveLength(1);
    // None of them can have had another name before.
    expect(screen.getByText("3 groups are new.")).toBeVisible();
    await clicks("Do this now");
    await screen.findByText(/Northwind AD was synced/);
    await waitFor(() => expect(primary()).toEqual(["Sync changes"]));
  });

  it("finds somebody in a long list", async () => {
    await openConsole(path, some);
    await clicks("Look what would change");
    await userEvent.click(await screen.findByRole("button", { name: /^New/ }));
    await waitFor(() => expect(rows("New")).toHaveLength(12));
    await userEvent.type(screen.getByLabelText("Find somebody"), "newcomer 11");
    await waitFor(() => expect(rows("New")).toHaveLength(1));
    await userEvent.type(screen.getByLabelText("Find somebody"), "xyz");
    expect(await screen.findByText("Nobody fits.")).toBeVisible();
  });

  it("goes on to do it for all", async () => {
    const engine = await openConsole(path, some);
    await clicks("Look what would change");
    await clicks("Do this now");
    expect(
      await screen.findByText(
        /Northwind AD was synced: 12 new, 2 changed, 1 disabled, 1 gone, 1 conflict, 1 not usable/,
      ),
    ).toBeVisible();
    expect(asked(engine)).toEqual([{ full: true, confirmed: null }]);
    expect(screen.queryByRole("region", { name: "What a sync would change" })).toBeNull();
  });

  it("says why the directory could not be read", async () => {
    await openConsole(path, some, (engine) => {
      engine.override.preview_sync = () => {
        throw refusal("directory_failed", "dc1.northwind.example did not answer.", {
          hint: "Check that the server runs.",
        });
      };
    });
    await clicks("Look what would change");
    expect(await screen.findByText(/did not answer\. Check that the server runs\./)).toBeVisible();
  });
});

describe("a sync", () => {
  it("reads the changes or everybody, and stands in the history", async () => {
    const engine = await openConsole(path, some);
    await clicks("Sync changes");
    await screen.findByText(/Northwind AD was synced/);
    await clicks("Sync everybody");
    await waitFor(() =>
      expect(asked(engine)).toEqual([
        { full: false, confirmed: null },
        { full: true, confirmed: null },
      ]),
    );
    const history = await screen.findByRole("table", { name: "Syncs" });
    await waitFor(() => expect(within(history).getAllByRole("row")).toHaveLength(7));
    const latest = within(history).getAllByRole("row")[1];
    expect(latest).toHaveTextContent("Done");
    expect(latest).toHaveTextContent("everybody");
    expect(latest).toHaveTextContent("Priya Raman");
    const failed = within(history)
      .getByText(/did not answer on port 636/)
      .closest("tr");
    expect(failed).toHaveTextContent("Failed");
    expect(failed).toHaveTextContent("Check that the server runs");
    expect(failed).toHaveTextContent("by itself");
  });

  it("shows how far it is, and stops when asked", async () => {
    const engine = await openConsole(path, some, ({ world }) => {
      directoryNamed(world, "dir-ad").status.running = {
        ...{ phase: "writing", read: 1300, written: 300, to_write: 1200 },
        ...{ stopping: false, preview: false },
      };
    });
    const running = await screen.findByRole("region", { name: "Syncing" });
    expect(running).toHaveTextContent("300 of 1,200 written");
    expect(within(running).getByRole("progressbar")).toHaveAttribute("aria-valuenow", "300");
    expect(screen.getByRole("button", { name: /^Sync changes/ })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await expectAccessible();
    await userEvent.click(within(running).getByRole("button", { name: "Stop" }));
    await waitFor(() => expect(running).toHaveTextContent("Stopping…"));
    expect(within(running).getByRole("button", { name: "Stop" })).toBeDisabled();
    directoryNamed(engine.world, "dir-ad").status.running = null;
    await act(async () => emit("engine-changed", { revision: 9 }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Syncing" })).toBeNull());
  });

  it("that could not take everybody says so, and leads to who they are", async () => {
    await openConsole(path, some, ({ world }) => {
      const { status } = directoryNamed(world, "dir-ad");
      status.not_taken = 3;
      if (status.last) status.last.counts = { unchanged: 287, conflicts: 1, unusable: 2 };
    });
    expect(await screen.findByText("Some not taken")).toBeVisible();
    expect(screen.queryByText("In step")).toBeNull();
    const state = screen.getByRole("region", { name: "State" });
    expect(state).toHaveTextContent(/: 1 conflict, 2 not usable Show who/);
    await userEvent.click(within(state).getByRole("button", { name: "Show who" }));
    const plan = await screen.findByRole("region", { name: "What a sync would change" });
    expect(await within(plan).findByText("Kenji Watanabe")).toBeVisible();
    expect(within(plan).getByRole("button", { name: /^Conflict/, pressed: true })).toBeVisible();
    await userEvent.click(within(plan).getByRole("button", { name: /^Not usable/ }));
    expect(await within(plan).findByText("mail: there is none")).toBeVisible();
  });

  it("of the changes alone says how many are still not taken", async () => {
    await openConsole(path, some, ({ world }) => {
      const { status } = directoryNamed(world, "dir-ad");
      status.not_taken = 3;
      if (status.last) status.last.counts = { unchanged: 4 };
    });
    expect(await screen.findByText("Some not taken")).toBeVisible();
    const state = screen.getByRole("region", { name: "State" });
    expect(state).toHaveTextContent(/: Nothing changed\. 3 are still not taken Show who/);
  });

  it("that failed says why, how often, and that nobody was changed", async () => {
    await openConsole(path, some, ({ world }) => void failSync(world, "dir-ad"));
    const trouble = await screen.findByRole("alert");
    expect(trouble).toHaveTextContent(
      "refused the account that reads. It failed 3 times in a row.",
    );
    expect(trouble).toHaveTextContent("Check its name and password: it may have expired.");
    expect(trouble).toHaveTextContent("Nobody was changed by it.");
    // Sooner than it is read as a rule: two times, so two words.
    expect(screen.getByRole("region", { name: "State" })).toHaveTextContent(
      /Next synctries again in \d+ min; otherwise every/,
    );
    await expectAccessible();
  });

  it("is not offered while the directory is off", async () => {
    const engine = await openConsole(path, some, ({ world }) => {
      directoryNamed(world, "dir-ad").enabled = false;
    });
    await clicks(/^Sync changes/);
    expect(asked(engine)).toEqual([]);
    expect(screen.getByText("none: it is off")).toBeVisible();
  });
});

describe("the brake", () => {
  const held = (prepared: PretendEngine) => void holdSync(prepared.world, "dir-ad");

  it("shows how many would leave and who, asks, and goes on with exactly that plan", async () => {
    const engine = await openConsole(path, some, held);
    const plan = await screen.findByRole("region", { name: "This sync waits for your yes" });
    expect(plan).toHaveTextContent(
      "53 of 293 users would be disabled or gone, more than the 10% that are allowed without asking.",
    );
    // As the dialog writes its own.
    expect(plan.textContent).toContain("the 10% that");
    expect(plan).toHaveTextContent("Nothing is changed until then.");
    expect(await within(plan).findByText("Gil Gone 1")).toBeVisible();
    await userEvent.click(within(plan).getByRole("button", { name: "Yes, 53 users have left" }));
    const dialog = await screen.findByRole("dialog", { name: "Have 53 users left?" });
    expect(dialog).toHaveTextContent("That is 18.1% of its users.");
    expect(dialog).toHaveTextContent("The yes is for exactly these people.");
    expect(dialog).toHaveTextContent("Their live invites stay");
    await expectAccessible(dialog);
    expect(within(dialog).getByRole("button", { name: "Leave it" })).toHaveFocus();
    await userEvent.click(within(dialog).getByRole("button", { name: "Yes, 53 users have left" }));
    expect(await screen.findByText(/is in step: 12 disabled, 41 gone/)).toBeVisible();
    expect(asked(engine)).toEqual([{ full: true, confirmed: "plan-53" }]);
    expect(screen.queryByRole("region", { name: "This sync waits for your yes" })).toBeNull();
  });

  it("is left for now, which changes nothing, and shown again", async () => {
    const engine = await openConsole(path, some, held);
    await screen.findByRole("region", { name: "This sync waits for your yes" });
    expect(screen.getByText(/: held, nothing was changed/)).toBeVisible();
    await clicks("Leave it");
    expect(screen.queryByRole("region", { name: "This sync waits for your yes" })).toBeNull();
    expect(screen.getByText(/A sync still waits for your yes/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Show it" })).toHaveFocus();
    await expectAccessible();
    await clicks("Show it");
    expect(await screen.findByRole("button", { name: /^Yes, 53/ })).toBeVisible();
    await clicks("Look again");
    await screen.findByText(/3 groups are new/);
    await clicks("Leave it");
    expect(screen.getByText(/A sync still waits for your yes/)).toBeVisible();
    expect(asked(engine)).toEqual([]);
  });

  it("leads to what would change when a later sync failed", async () => {
    await openConsole(path, some, (engine) => {
      held(engine);
      failSync(engine.world, "dir-ad");
    });
    const waits = await screen.findByRole("region", { name: "This sync waits for your yes" });
    expect(waits).toHaveTextContent("An earlier sync waits for your yes.");
    expect(primary()).toEqual(["Look what would change"]);
    await expectAccessible();
    await userEvent.click(within(waits).getByRole("button", { name: "Look what would change" }));
    expect(await screen.findByRole("button", { name: "Yes, 53 users have left" })).toBeVisible();
  });

  it("says that invites are revoked where the settings say so", async () => {
    await openConsole(path, some, (engine) => {
      held(engine);
      directoryNamed(engine.world, "dir-ad").sync.on_leaving = "revoke_invites";
    });
    await clicks("Look again");
    const plan = await screen.findByRole("region", { name: "This sync waits for your yes" });
    await waitFor(() =>
      expect(plan).toHaveTextContent("11 live invites of people who have left are revoked."),
    );
  });

  it("asks once more when it is about others by then", async () => {
    const engine = await openConsole(path, some, held);
    const before = badDay();
    directoryNamed(engine.world, "dir-ad").would = {
      ...before,
      counts: { ...before.counts, gone: 60 },
    };
    await clicks("Yes, 53 users have left");
    const dialog = await screen.findByRole("dialog");
    await userEvent.click(within(dialog).getByRole("button", { name: "Yes, 53 users have left" }));
    const plan = await screen.findByRole("region", { name: "This sync waits for your yes" });
    await waitFor(() =>
      expect(plan).toHaveTextContent("72 of 293 users would be disabled or gone"),
    );
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(await screen.findByRole("button", { name: "Yes, 72 users have left" })).toBeVisible();
  });

  it("says so when who they are is not kept any more", async () => {
    await openConsole(path, some, (engine) => {
      held(engine);
      directoryNamed(engine.world, "dir-ad").kept = null;
    });
    expect(await screen.findByText(/Look again to see them/)).toBeVisible();
    await clicks("Look again");
    expect(await screen.findByText("Gil Gone 1")).toBeVisible();
  });

  it("is looked at by an auditor, who has no say", async () => {
    await openConsole(path, { ...some, seat: { role: "auditor" } }, held);
    expect(await screen.findByText("Gil Gone 1")).toBeVisible();
    for (const name of [/^Sync/, /^Yes/, /^Look/])
      expect(screen.queryByRole("button", { name })).toBeNull();
  });

  it("shows only so many at a time", async () => {
    await openConsole(path, some, held);
    await screen.findByText("Gil Gone 1");
    expect(rows("Gone")).toHaveLength(25);
    expect(screen.getByText("25 of 41")).toBeVisible();
    await clicks("Show more");
    expect(rows("Gone")).toHaveLength(41);
  });
});

describe("a directory that is not there any more", () => {
  it("is said to be gone", async () => {
    await openConsole("/directories/none-such", some);
    expect(await screen.findByText("This directory is not there any more")).toBeVisible();
  });
});

describe("the pace of a sync", () => {
  const running = {
    ...{ phase: "users", read: 500, written: 0, to_write: 0 },
    ...{ stopping: false, preview: false },
  };

  it("is known while fewer were read than there were the last time", () => {
    expect(shareOf(running, 1000)).toEqual({ done: 500, of: 1000 });
    expect(shareOf(running, 400)).toBeNull();
    expect(shareOf({ ...running, phase: "groups" }, 1000)).toBeNull();
    expect(shareOf({ ...running, phase: "writing", written: 2, to_write: 8 }, 0)).toEqual({
      done: 2,
      of: 8,
    });
  });

  it("tells the time left by what was seen, and not at once", () => {
    const first = { at: 0, done: 100 };
    expect(secondsLeft(first, { at: 1_000, done: 200 }, 1000)).toBeNull();
    expect(secondsLeft(first, { at: 4_000, done: 100 }, 1000)).toBeNull();
    expect(secondsLeft(first, { at: 4_000, done: 500 }, 1000)).toBe(5);
  });
});
