import { emit } from "@tauri-apps/api/event";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { FunnelReport } from "@/bindings";
import { ownKey } from "@/platform/own";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { openConsole } from "@/test/render";

const path = "/enrollment/funnel";
type Engine = Awaited<ReturnType<typeof openConsole>>;
const calls = (engine: Engine, command: string) =>
  engine.calls.filter((made) => made.command === command);
/** What was asked last, split by `by`. */
const asked = (engine: Engine, by: string) =>
  calls(engine, "funnel_report")
    .filter((made) => made.args.by === by)
    .at(-1)?.args.filter;
const split = async (by: string) => userEvent.click(await screen.findByRole("radio", { name: by }));

const report = (more: Partial<FunnelReport> = {}): FunnelReport => ({
  whole: { key: "", name: "All", sent: 1000, opened: 628, verified: 600, enrolled: 590 },
  parts: [
    { key: "ios", name: "iOS / iPadOS", sent: 700, opened: 500, verified: 490, enrolled: 485 },
    { key: "windows", name: "Windows", sent: 300, opened: 128, verified: 110, enrolled: 105 },
  ],
  left_out: 0,
  ...more,
});
const always = (answer: FunnelReport) => (engine: Engine) => {
  engine.override.funnel_report = () => answer;
};

describe("the funnel in detail", () => {
  it("is reached from the strip on the Enrollment page", async () => {
    await openConsole("/enrollment", { invites: 30 });
    await userEvent.click(await screen.findByRole("link", { name: "Details of the funnel" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Funnel" })).toBeVisible();
    expect(await screen.findByRole("table")).toBeVisible();
  });

  it("says how many came through, and where people drop off", async () => {
    await openConsole(path, {}, always(report()));
    expect(
      await screen.findByText(
        "590 of 1,000 invites led to an enrolled device. Most drop off before opening: 372 invites.",
      ),
    ).toBeVisible();
    expect(screen.getByText("95.5% of opened")).toBeVisible();
    const steps = within(screen.getByRole("list", { name: "Where people drop off" }));
    const [first, second] = steps.getAllByRole("listitem");
    expect(first).toHaveTextContent("372 not opened so far 37.2% of sent");
    expect(first).toHaveTextContent("Most drop off here");
    expect(second).toHaveTextContent("28 opened, but not verified");
    expect(second).not.toHaveTextContent("Most drop off here");
    await expectAccessible();
  });

  it("compares its parts, each one leading to its invites", async () => {
    const engine = await openConsole(path, { invites: 50 }, always(report()));
    const row = await screen.findByRole("row", { name: /^Windows/ });
    expect(row).toHaveTextContent("30012842.7%11036.7%10535%before opening · 57.3%");
    await userEvent.click(within(row).getByText("300"));
    await screen.findByRole("heading", { level: 1, name: "Enrollment" });
    await waitFor(() =>
      expect(calls(engine, "list_invites").at(-1)?.args.filter).toMatchObject({
        platforms: ["windows"],
      }),
    );
  });

  it("leads from a drop-off to the invites that stand there now", async () => {
    const engine = await openConsole(`${path}?platform=ios`, { invites: 50 }, always(report()));
    await userEvent.click(
      await screen.findByRole("link", { name: "Show invites that are Opened now" }),
    );
    await waitFor(() =>
      expect(calls(engine, "list_invites").at(-1)?.args.filter).toMatchObject({
        platforms: ["ios"],
        states: ["opened"],
      }),
    );
  });

  it("is split by batch; invites of none lead nowhere", async () => {
    const parts = [
      { key: "batch-march", name: "March.csv", sent: 6, opened: 3, verified: 3, enrolled: 3 },
      { key: "", name: "No batch", sent: 4, opened: 4, verified: 4, enrolled: 4 },
    ];
    const engine = await openConsole(path, {}, always(report({ parts, left_out: 23 })));
    await split("Batch");
    expect(await screen.findByRole("link", { name: "March.csv" })).toBeVisible();
    expect(screen.queryByRole("link", { name: "No batch" })).toBeNull();
    expect(screen.getByRole("row", { name: /^No batch/ })).toHaveTextContent("nobody");
    expect(screen.getByText(/^23 smaller parts are left out/)).toBeVisible();
    expect(asked(engine, "batch")).toMatchObject({ days: 30, batch_id: null });
  });

  it("shows days as a picture, and every number beside it, the latest first", async () => {
    // As the engine names days.
    const parts = ["2026-03-01", "2026-03-02", "2026-03-03"].map((name, index) => ({
      key: name,
      name,
      sent: index * 10,
      opened: index * 5,
      verified: index * 4,
      enrolled: index * 3,
    }));
    await openConsole(`${path}?by=day`, {}, always(report({ parts })));
    expect(
      await screen.findByRole("img", { name: /Most were sent on 3 Mar: Sent 20, Opened 10/ }),
    ).toBeVisible();
    const numbers = screen.getByRole("region", { name: "Numbers by day" });
    const rows = within(numbers).getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toEqual([
      "Sent onSentOpenedVerifiedEnrolled",
      "3 Mar201086",
      "2 Mar10543",
      "1 Mar0000",
    ]);
    expect(screen.getByText("Last 30 days")).toBeVisible();
    await userEvent.hover(rows[2] as HTMLElement);
    expect(screen.queryByText("Last 30 days")).toBeNull();
    await expectAccessible();
  });

  it("opens with the time of the card it was opened from, until another is chosen", async () => {
    const engine = await openConsole(`${path}?days=90`, {}, always(report({})));
    await waitFor(() => expect(asked(engine, "platform")).toMatchObject({ days: 90 }));
    expect(screen.getByRole("radio", { name: "90 days" })).toBeChecked();
    await userEvent.click(screen.getByRole("radio", { name: "7 days" }));
    await waitFor(() => expect(asked(engine, "platform")).toMatchObject({ days: 7 }));
    expect(window.location.hash).not.toContain("days=90");
  });

  it("is narrowed by filters and by time, which is remembered", async () => {
    const engine = await openConsole(path, { invites: 900, batches: 7 });
    await screen.findByRole("table");
    await userEvent.click(screen.getByRole("button", { name: /^Platform/ }));
    await userEvent.click(await screen.findByRole("menuitemradio", { name: /^Windows/ }));
    await waitFor(() => expect(asked(engine, "platform")).toMatchObject({ platform: "windows" }));
    await userEvent.click(screen.getByRole("button", { name: /^Batch/ }));
    await userEvent.click(await screen.findByRole("menuitemradio", { name: /^March onboarding/ }));
    await userEvent.click(screen.getByRole("radio", { name: "7 days" }));
    await waitFor(() =>
      expect(calls(engine, "funnel_report").map((made) => made.args.filter)).toContainEqual({
        days: 7,
        platform: "windows",
        batch_id: "batch-march",
        group_id: null,
      }),
    );
    expect(localStorage.getItem(ownKey("muster.funnel.days"))).toBe("7");
    await userEvent.click(screen.getByRole("button", { name: "Clear filters" }));
    await waitFor(() =>
      expect(asked(engine, "platform")).toEqual({
        days: 7,
        platform: null,
        batch_id: null,
        group_id: null,
      }),
    );
  });

  it("says that nothing was sent, with the nearest way on", async () => {
    await openConsole(path, { invites: 0 });
    expect(await screen.findByText("Nothing was sent in the last 30 days")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Look back 90 days" }));
    expect(await screen.findByText("Nothing was sent in the last 90 days")).toBeVisible();
    expect(screen.getByRole("button", { name: "Enroll device" })).toBeVisible();
    await expectAccessible();
  });

  it("offers to clear the filters when nothing fits", async () => {
    const none = { key: "", name: "All", sent: 0, opened: 0, verified: 0, enrolled: 0 };
    await openConsole(`${path}?group=`, {}, always(report({ whole: none, parts: [] })));
    expect(await screen.findByText("Nothing that fits was sent in the last 30 days")).toBeVisible();
    const within0 = screen.getAllByRole("button", { name: "Clear filters" });
    await userEvent.click(within0.at(-1) as HTMLElement);
    expect(await screen.findByText("Nothing was sent in the last 30 days")).toBeVisible();
  });

  it("follows the engine, and says what failed", async () => {
    const engine = await openConsole(path, {}, always(report()));
    await screen.findByText(/^590 of 1,000/);
    engine.override.funnel_report = () => {
      throw refusal("database_damaged", "Page 4 is damaged.");
    };
    await act(() => emit("engine-changed", { revision: 1 }));
    expect(await screen.findByText(/Page 4 is damaged\./)).toBeVisible();
    // What was read before stays in sight.
    expect(screen.getByText(/^590 of 1,000/)).toBeVisible();
  });

  it("says so while it counts", async () => {
    let answer: (report: FunnelReport) => void = () => undefined;
    await openConsole(path, {}, (engine) => {
      engine.override.funnel_report = () => new Promise((done) => (answer = done));
    });
    expect(await screen.findByText("Counting…")).toBeVisible();
    await act(async () => answer(report()));
    expect(await screen.findByText(/^590 of 1,000/)).toBeVisible();
  });
});
