import { describe, expect, it } from "vitest";
import type { BatchRow, BatchStage, JobStatus } from "@/bindings";
import { awayName, chooseStrips, singleSending } from "./chooseStrips";

const now = Date.UTC(2026, 2, 17, 14);
const day = 86_400_000;

const batch = (id: string, stage: BatchStage, more: Partial<BatchRow> = {}): BatchRow => ({
  id,
  file_name: `${id}.csv`,
  by: "Priya Raman",
  at: now - day,
  stage,
  invites: 400,
  waiting: 0,
  sent: 400,
  failed: 0,
  unknown: 0,
  undo_until: null,
  send_at: null,
  ...more,
});
const quiet: JobStatus = {
  active: false,
  paused: false,
  elsewhere: false,
  due: 0,
  later: 0,
  in_flight: 0,
  sent: 0,
  failed: 0,
  unknown: 0,
  single: null,
  seconds_left: null,
  next_due_at: null,
  trouble: null,
  hold: null,
  slowed_to: null,
};
const ids = (rows: BatchRow[]) => rows.map((row) => row.id);
const choose = (rows: BatchRow[], away: string[] = []) => ids(chooseStrips(rows, { away, now }));

describe("the strips of imports", () => {
  it("put first what can still be undone, then what is being sent", () => {
    const rows = (["scheduled", "finished", "running", "undone", "undoable"] as const).map(
      (stage) => batch(stage, stage),
    );
    expect(choose(rows)).toEqual(["undoable", "running", "finished", "scheduled"]);
  });

  it("keep a finished one until it is dismissed, or is no news any more", () => {
    const rows = [batch("a", "finished"), batch("old", "finished", { at: now - 8 * day })];
    expect(choose(rows)).toEqual(["a"]);
    expect(choose(rows, ["a"])).toEqual([]);
    const late = batch("late", "finished", { at: now - 40 * day, send_at: now - day });
    expect(choose([late])).toEqual(["late"]);
  });

  it("bring a scheduled one back when it runs", () => {
    const away = [awayName(batch("a", "scheduled"))];
    expect(choose([batch("a", "scheduled")], away)).toEqual([]);
    expect(choose([batch("a", "running")], away)).toEqual(["a"]);
  });

  it("keep a small one that went well as they keep any other", () => {
    const small = batch("a", "finished", { invites: 2, sent: 2 });
    expect(choose([small])).toEqual(["a"]);
    expect(choose([small], ["a"])).toEqual([]);
  });
});

describe("the line of single sendings", () => {
  it("is silent when there is nothing to say, and while an import sends", () => {
    expect(singleSending(quiet, [])).toBeNull();
    const job = { ...quiet, active: true, due: 5 };
    expect(singleSending(job, [batch("a", "running")])).toBeNull();
  });

  it("does not count the mails of an import that waits for its day", () => {
    const job = { ...quiet, active: true, due: 2, later: 643 };
    const rows = [batch("a", "scheduled", { waiting: 640 })];
    expect(singleSending(job, rows)?.left).toBe(5);
    expect(singleSending({ ...job, due: 0, later: 640 }, rows)).toBeNull();
  });

  it("tells only what is left where a finished import may be part of the tally", () => {
    const over = batch("a", "finished");
    const job = { ...quiet, active: true, due: 3, sent: 4000 };
    expect(singleSending(job, [over])).toMatchObject({ left: 3, mixed: true });
    expect(singleSending(job, [])).toMatchObject({ left: 3, sent: 4000, mixed: false });
  });

  it("tells its own where they are told apart, also beside a finished import", () => {
    const over = batch("a", "finished");
    const single = { sendings: 2, sent: 5, failed: 1, unknown: 0 };
    const done = { ...quiet, sent: 405, failed: 1, single };
    expect(singleSending(done, [over])).toEqual({ ...single, left: 0, mixed: false });
    expect(singleSending({ ...done, due: 3 }, [over])).toMatchObject({ left: 3, sent: 5 });
    const none = { sendings: 0, sent: 0, failed: 0, unknown: 0 };
    expect(singleSending({ ...done, single: none }, [over])).toBeNull();
  });
});
