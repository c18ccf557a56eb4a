import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AppError } from "@/platform/call";
import { Autosave, typingRest } from "./autosave";

const conflict = () => new AppError({ code: "conflict", message: "Saved elsewhere." });

/** A savings book: each call waits until the test lets it end. */
function book(follows: number | null = null) {
  const calls: { content: string; follows: number | null; end: (how: number | Error) => void }[] =
    [];
  const autosave = new Autosave<string>(
    follows,
    (content, before) =>
      new Promise((done, fail) => {
        const end = (how: number | Error) => (how instanceof Error ? fail(how) : done(how));
        calls.push({ content, follows: before, end });
      }),
    () => {},
  );
  return { autosave, calls };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("autosave", () => {
  it("saves once when typing rests, and the next draft follows that one", async () => {
    const { autosave, calls } = book();
    autosave.write("a");
    await vi.advanceTimersByTimeAsync(typingRest - 1);
    autosave.write("ab");
    await vi.advanceTimersByTimeAsync(typingRest - 1);
    expect(calls).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(calls.map(({ content, follows }) => [content, follows])).toEqual([["ab", null]]);
    expect(autosave.state.kind).toBe("saving");
    calls[0]?.end(7);
    await settle();
    expect(autosave.state.kind).toBe("saved");
    autosave.write("abc");
    await vi.advanceTimersByTimeAsync(typingRest);
    expect(calls[1]?.follows).toBe(7);
  });

  it("never saves twice at once", async () => {
    const { autosave, calls } = book();
    autosave.write("a");
    await vi.advanceTimersByTimeAsync(typingRest);
    autosave.write("b");
    const flushed = autosave.flush();
    await vi.advanceTimersByTimeAsync(10 * typingRest);
    expect(calls).toHaveLength(1);
    calls[0]?.end(1);
    await settle();
    expect(calls.map(({ content, follows }) => [content, follows])).toEqual([
      ["a", null],
      ["b", 1],
    ]);
    calls[1]?.end(2);
    expect(await flushed).toBe(true);
    expect(autosave.unsaved).toBe(false);
  });

  it("keeps what could not be saved, says so, and tries again by itself", async () => {
    const { autosave, calls } = book();
    autosave.write("a");
    const flushed = autosave.flush();
    await settle();
    calls[0]?.end(new AppError({ code: "busy", message: "In use." }));
    expect(await flushed).toBe(false);
    expect(autosave.state).toMatchObject({ kind: "failed" });
    expect(autosave.unsaved).toBe(true);
    await vi.advanceTimersByTimeAsync(5000);
    expect(calls[1]?.content).toBe("a");
    calls[1]?.end(3);
    await settle();
    expect(autosave.state.kind).toBe("saved");
  });

  it("writes over nobody: after a conflict it waits until it is said which one counts", async () => {
    const { autosave, calls } = book(5);
    autosave.write("mine");
    await vi.advanceTimersByTimeAsync(typingRest);
    calls[0]?.end(conflict());
    await settle();
    expect(autosave.state.kind).toBe("conflict");
    autosave.write("mine too");
    await vi.advanceTimersByTimeAsync(10 * typingRest);
    expect(await autosave.flush()).toBe(false);
    expect(calls).toHaveLength(1);

    const overruled = autosave.overrule(9);
    await settle();
    expect(calls[1]).toMatchObject({ content: "mine too", follows: 9 });
    calls[1]?.end(10);
    expect(await overruled).toBe(true);
    expect(autosave.state.kind).toBe("saved");
  });

  it("saves nothing while it is published, and what was written meanwhile follows that", async () => {
    const { autosave, calls } = book(5);
    let published = () => {};
    const publishing = autosave.alone(async () => {
      await new Promise<void>((done) => {
        published = done;
      });
      autosave.follow(null);
    });
    autosave.write("more");
    await vi.advanceTimersByTimeAsync(10 * typingRest);
    expect(calls).toHaveLength(0);
    published();
    await publishing;
    await settle();
    expect(calls.map(({ content, follows }) => [content, follows])).toEqual([["more", null]]);
  });

  it("says that all is saved to everybody who waits for it", async () => {
    const { autosave, calls } = book();
    autosave.write("a");
    const first = autosave.flush();
    await settle();
    autosave.write("b");
    const more = [autosave.flush(), autosave.flush()];
    calls[0]?.end(1);
    await settle();
    calls[1]?.end(2);
    expect(await Promise.all([first, ...more])).toEqual([true, true, true]);
    expect(calls).toHaveLength(2);
  });

  it("forgets what was not saved when other words take its place", async () => {
    const { autosave, calls } = book(5);
    autosave.write("mine");
    autosave.restart(8);
    await vi.advanceTimersByTimeAsync(10 * typingRest);
    expect(calls).toHaveLength(0);
    expect(autosave.savedAt).toBe(8);
  });
});
