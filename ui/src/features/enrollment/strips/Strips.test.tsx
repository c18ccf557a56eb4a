import { emit } from "@tauri-apps/api/event";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { JobHold } from "@/bindings";
import { ownKey } from "@/platform/own";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { findBatch } from "@/test/engine/batches";
import { sampleHold, sampleNotices } from "@/test/engine/samples";
import { openConsole } from "@/test/render";

const path = "/enrollment";
const strip = (file: string) => screen.findByRole("region", { name: `Sending of ${file}` });
const march = () => strip("March onboarding.csv");

/** All that is told, when there is more than one line. */
const unfold = async () =>
  userEvent.click(await screen.findByRole("button", { name: /^\d+ more notices?$/ }));

describe("sendings over the list", () => {
  it("name each import by its file, what can still be undone or is under way first", async () => {
    await openConsole(path, { invites: 0, batches: 7 });
    expect(await strip("Ward 4 tablets.xlsx")).toBeVisible();
    expect(screen.getAllByRole("region", { name: /^Sending/ })).toHaveLength(1);
    await unfold();
    expect(await march()).toHaveTextContent(
      "March onboarding.csv— 8,214 of 12,000 invites sent · 31 failed · 12 deferred · about 40 s left",
    );
    expect(await strip("Ward 4 tablets.xlsx")).toHaveTextContent(
      "the first message leaves in 00:4",
    );
    expect(screen.getAllByRole("region", { name: /^Sending/ })).toHaveLength(4);
    expect(screen.getByRole("link", { name: "and 1 more" }).getAttribute("href")).toMatch(
      /#\/batches$/,
    );
    await expectAccessible();
  });

  it("say of a console that was closed while paused what waits, and go on", async () => {
    const engine = await openConsole(path, { invites: 0, batches: 1 }, (prepared) => {
      prepared.world.job.paused = true;
    });
    expect(await march()).toHaveTextContent("stopped when Muster was closed: 3,755 messages wait");
    await userEvent.click(within(await march()).getByRole("button", { name: "Resume" }));
    await waitFor(() => expect(engine.world.job.paused).toBe(false));
    expect(await screen.findByText(/about 40 s left/)).toBeVisible();
    await userEvent.click(within(await march()).getByRole("button", { name: "Pause" }));
    expect(await screen.findByText(/all sending is paused: 3,755 messages wait/)).toBeVisible();
  });

  it("say that a pause holds for all when more is under way", async () => {
    await openConsole(path, { invites: 0, batches: 7 });
    await unfold();
    expect(within(await march()).getByRole("button", { name: "Pause all" })).toBeVisible();
  });

  it("ask once before the rest is cancelled, naming the count", async () => {
    const engine = await openConsole(path, { invites: 0, batches: 1 });
    const cancel = () => screen.getByRole("button", { name: /Cancel the rest of March/ });
    await march();
    await userEvent.click(cancel());
    const dialog = await screen.findByRole("dialog", {
      name: "Cancel the rest of March onboarding.csv?",
    });
    expect(dialog).toHaveTextContent("3,755 invites not sent yet are taken back");
    await userEvent.click(within(dialog).getByRole("button", { name: "Keep them" }));
    expect(engine.calls.some((made) => made.command === "cancel_batch")).toBe(false);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await userEvent.click(cancel());
    await userEvent.click(await screen.findByRole("button", { name: "Cancel 3,755 invites" }));
    expect(await screen.findByText(/Cancelled: 3,755 invites taken back/)).toBeVisible();
    await waitFor(async () => expect(await march()).toHaveTextContent("rest cancelled"));
  });

  it("stay with the question when cancelling fails", async () => {
    await openConsole(path, { invites: 0, batches: 1 }, (engine) => {
      engine.override.cancel_batch = () => {
        throw refusal("disk_full", "No room is left.");
      };
    });
    await march();
    await userEvent.click(screen.getByRole("button", { name: /Cancel the rest of March/ }));
    await userEvent.click(await screen.findByRole("button", { name: "Cancel 3,755 invites" }));
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByText(/No room is left\./)).toBeVisible();
  });

  it("undo an import within its window", async () => {
    const engine = await openConsole(path, { invites: 0, batches: 2 });
    const tablets = await strip("Ward 4 tablets.xlsx");
    await userEvent.click(within(tablets).getByRole("button", { name: "Undo" }));
    expect(await screen.findByText(/Undone: 84 invites taken back/)).toBeVisible();
    expect(engine.world.batches[1]?.stage).toBe("undone");
    await waitFor(() =>
      expect(screen.queryByRole("region", { name: "Sending of Ward 4 tablets.xlsx" })).toBeNull(),
    );
  });

  it("show what holds an import up", async () => {
    await openConsole(path, { invites: 0, batches: 1 }, ({ world }) => {
      findBatch(world, "batch-march").trouble = "The mail server does not answer.";
    });
    await waitFor(async () =>
      expect(await march()).toHaveTextContent("The mail server does not answer."),
    );
  });

  it("say calmly what mails wait for, and that the server wants to go slower", async () => {
    const engine = await openConsole(path, { invites: 0, batches: 1 }, ({ world }) => {
      world.job.hold = { ...(sampleHold("throttled", Date.now()) as JobHold), until: Date.now() };
      findBatch(world, "batch-march").trouble = "450 slow down";
    });
    expect(await march()).toHaveTextContent(
      /csv— the mail server asked to go slower; goes on at \d\d:\d\d · 8,214 of 12,000 invites sent.* · about 40 s left/,
    );
    expect(await march()).not.toHaveTextContent("450");
    engine.world.job = { ...engine.world.job, hold: null, slowed_to: 120 };
    await act(() => emit("engine-changed", { revision: 1 }));
    expect(
      await screen.findByText(/slowed by the mail server to about 120 a minute/),
    ).toBeVisible();
  });

  it("say of single invites what they wait for", async () => {
    await openConsole(path, { invites: 0 }, ({ world }) => {
      world.job = { ...world.job, active: true, due: 3, hold: sampleHold("limit", Date.now()) };
    });
    expect(await screen.findByText("Waiting to send")).toBeVisible();
    expect(
      screen.getByText(/waits for the limit of 30 a minute, 10,000 a day; goes on/),
    ).toBeVisible();
  });

  it("keep a finished import until it is dismissed, also over the next start", async () => {
    const engine = await openConsole(path, { invites: 0, batches: 1 });
    await march();
    const batch = findBatch(engine.world, "batch-march");
    batch.stage = "finished";
    engine.world.job = { ...engine.world.job, active: false, due: 0, in_flight: 0 };
    await act(() => emit("engine-changed", { revision: 1 }));
    const dismiss = await screen.findByRole("button", { name: "Dismiss March onboarding.csv" });
    await userEvent.click(dismiss);
    await waitFor(() => expect(screen.queryByText("March onboarding.csv")).toBeNull());
    expect(localStorage.getItem(ownKey("muster.strips.put-away"))).toContain("batch-march");
    // The tally of all mails together must not bring it back under another name.
    expect(screen.queryByText("Sending finished")).toBeNull();
  });

  it("keep a small sending that went well in sight until it is dismissed", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      await openConsole(path, { invites: 0 }, ({ world }) => {
        const single = { sendings: 1, sent: 2, failed: 0, unknown: 0 };
        world.job = { ...world.job, sent: 2, single };
      });
      expect(await screen.findByText("Sending finished")).toBeVisible();
      await act(() => vi.advanceTimersByTimeAsync(5 * 60_000));
      expect(screen.getByText(/2 of 2 messages sent/)).toBeVisible();
    } finally {
      vi.useRealTimers();
    }
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    await waitFor(() => expect(screen.queryByText("Sending finished")).toBeNull());
  });

  it("say of how many single sendings they sum, also beside a finished import", async () => {
    const engine = await openConsole(path, { invites: 0, batches: 1 }, ({ world }) => {
      findBatch(world, "batch-march").stage = "finished";
      const single = { sendings: 3, sent: 11, failed: 1, unknown: 0 };
      const sent = 8225;
      world.job = { ...world.job, active: false, due: 0, in_flight: 0, sent, single };
    });
    await unfold();
    const sum = screen.getByRole("region", { name: "Sending" });
    expect(sum).toHaveTextContent("3 sendings finished— 11 of 12 messages sent · 1 failed");
    expect(await march()).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Dismiss March onboarding.csv" }));
    await waitFor(() => expect(screen.queryByText("March onboarding.csv")).toBeNull());
    // What is put away with the import is the import alone.
    expect(screen.getByText("3 sendings finished")).toBeVisible();
    expect(engine.calls.some((made) => made.command === "reset_job_tally")).toBe(false);
  });

  it("still show what is sent when the imports cannot be read", async () => {
    await openConsole(path, { invites: 0, sending: true }, (engine) => {
      engine.override.list_batches = () => {
        throw refusal("database_damaged", "The imports cannot be read.");
      };
    });
    expect(await screen.findByText(/8,214 of 12,010 sent/)).toBeVisible();
  });
});

describe("the one place over the list", () => {
  const place = () => screen.findByRole("region", { name: "Notices" });

  it("shows the worst in one line, the others on demand", async () => {
    await openConsole(path, { invites: 0 }, ({ world }) => {
      world.overview.notices = sampleNotices;
    });
    const notices = await place();
    expect(notices).toHaveTextContent("The portal does not answer");
    expect(screen.queryByText(/keychain/)).toBeNull();
    await userEvent.click(within(notices).getByRole("button", { name: "2 more notices" }));
    expect(screen.getByText(/keychain/)).toBeVisible();
    await userEvent.click(
      within(notices).getAllByRole("button", { name: "Put away" })[0] as Element,
    );
    expect(within(notices).queryByText(/plain HTTP/)).toBeNull();
  });

  it("always shows what can be undone for seconds, beside the worst", async () => {
    await openConsole(path, { invites: 0, batches: 2 }, ({ world }) => {
      world.overview.notices = sampleNotices;
    });
    const notices = await place();
    const tablets = await strip("Ward 4 tablets.xlsx");
    expect(within(tablets).getByRole("button", { name: "Undo" })).toBeVisible();
    expect(notices).toHaveTextContent(/The portal does not answer.*3 more notices.*Ward 4 tablets/);
    expect(screen.queryByText("March onboarding.csv")).toBeNull();
    await unfold();
    expect(await march()).toBeVisible();
    await userEvent.click(within(notices).getByRole("button", { name: "Fewer notices" }));
    expect(screen.queryByText("March onboarding.csv")).toBeNull();
    expect(await strip("Ward 4 tablets.xlsx")).toBeVisible();
    await expectAccessible();
  });

  it("folds nothing where what can be undone is the only other line", async () => {
    await openConsole(path, { invites: 0, batches: 2 }, ({ world }) => {
      world.overview.notices = sampleNotices.filter(({ severity }) => severity === "error");
      findBatch(world, "batch-march").stage = "undone";
    });
    expect(await strip("Ward 4 tablets.xlsx")).toBeVisible();
    expect(screen.getByText(/The portal does not answer/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /more notice/ })).toBeNull();
  });

  it("tells errors first, then what is under way, what waits, and what is over", async () => {
    await openConsole(path, { invites: 30, batches: 1, approvals: 1, requests: 2 }, ({ world }) => {
      world.overview.notices = sampleNotices;
      const single = { sendings: 1, sent: 2, failed: 0, unknown: 0 };
      findBatch(world, "batch-march").stage = "finished";
      world.job = { ...world.job, active: false, due: 0, in_flight: 0, sent: 2, single };
    });
    const notices = await place();
    await waitFor(() => expect(notices).toHaveTextContent(/The portal does not answer.*6 more/));
    expect(screen.queryByRole("region", { name: "Waiting for approval" })).toBeNull();
    await unfold();
    await expectAccessible();
    expect(notices).toHaveTextContent(
      /portal does not answer.*1 sending waits.*2 requests.*March onboarding\.csv.*Sending finished/,
    );
    await userEvent.click(within(notices).getByRole("button", { name: "Fewer notices" }));
    expect(screen.queryByText("Sending finished")).toBeNull();
  });

  it("lists one sending that waits at once, and names what its two buttons show", async () => {
    await openConsole(path, { invites: 30, approvals: 1, requests: 1 });
    const notices = await place();
    expect(within(notices).getByRole("link", { name: /^Review / })).toBeVisible();
    expect(within(notices).queryByRole("button", { name: /sendings/ })).toBeNull();
    await userEvent.click(within(notices).getByRole("button", { name: "1 more notice" }));
    expect(within(notices).getByRole("button", { name: /^Send a new invite to/ })).toBeVisible();
    expect(within(notices).queryByRole("button", { name: /requests/ })).toBeNull();
  });

  it("keeps the lines of several sendings apart from the other notices", async () => {
    await openConsole(path, { invites: 30, approvals: 3, requests: 1 });
    const notices = await place();
    await userEvent.click(within(notices).getByRole("button", { name: "See all 3 sendings" }));
    expect(within(notices).getAllByRole("listitem")).toHaveLength(3);
    expect(within(notices).getByRole("button", { name: "Fold the sendings" })).toBeVisible();
    expect(within(notices).getByRole("button", { name: "1 more notice" })).toBeVisible();
  });

  it("is not there with nothing to tell", async () => {
    await openConsole(path, { invites: 6 }, ({ world }) => {
      world.overview.notices = [];
    });
    expect(await screen.findByRole("grid")).toBeVisible();
    expect(screen.queryByRole("region", { name: "Notices" })).toBeNull();
  });
});
