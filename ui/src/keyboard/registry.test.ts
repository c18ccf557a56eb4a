import { afterEach, describe, expect, it, vi } from "vitest";
import { dispatch, register } from "./registry";

let remove: (() => void)[] = [];
const add = (...args: Parameters<typeof register>) => remove.push(register(...args));

function press(key: string, more: KeyboardEventInit = {}, target: Element = document.body) {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  Object.defineProperty(event, "target", { value: target });
  dispatch(event, true);
  return event;
}

afterEach(() => {
  for (const take of remove) take();
  remove = [];
  document.body.replaceChildren();
});

describe("the keyboard registry", () => {
  it("lets the newest layer answer a key", () => {
    const page = vi.fn();
    const wizard = vi.fn();
    add([{ keys: "escape", run: page }]);
    add([{ keys: "escape", run: wizard }]);
    press("Escape");
    expect(wizard).toHaveBeenCalledOnce();
    expect(page).not.toHaveBeenCalled();
  });

  it("keeps single letters quiet while one types, but not chords", () => {
    const letter = vi.fn();
    const palette = vi.fn();
    add([
      { keys: "e", run: letter },
      { keys: "mod+k", run: palette, whileTyping: true },
    ]);
    const field = document.createElement("input");
    press("e", {}, field);
    press("k", { ctrlKey: true }, field);
    expect(letter).not.toHaveBeenCalled();
    expect(palette).toHaveBeenCalledOnce();
  });

  it("does nothing on single letters when they are switched off", () => {
    const letter = vi.fn();
    const leave = vi.fn();
    add([
      { keys: "e", run: letter },
      { keys: "escape", run: leave },
    ]);
    dispatch(new KeyboardEvent("keydown", { key: "e" }), false);
    dispatch(new KeyboardEvent("keydown", { key: "Escape" }), false);
    expect(letter).not.toHaveBeenCalled();
    expect(leave).toHaveBeenCalledOnce();
  });

  it("reads sequences, and only within their time", () => {
    const go = vi.fn();
    const enroll = vi.fn();
    add([
      { keys: "e", run: enroll },
      { keys: "g e", run: go },
    ]);
    press("g");
    press("e");
    expect(go).toHaveBeenCalledOnce();
    expect(enroll).not.toHaveBeenCalled();
    press("e");
    expect(enroll).toHaveBeenCalledOnce();
  });

  it("leaves letters to a grid in which typing edits, but not Escape", () => {
    const letter = vi.fn();
    const leave = vi.fn();
    add([
      { keys: "e", run: letter },
      { keys: "escape", run: leave },
    ]);
    const grid = document.createElement("div");
    grid.dataset.takesLetters = "";
    press("e", {}, grid);
    press("Escape", {}, grid);
    expect(letter).not.toHaveBeenCalled();
    expect(leave).toHaveBeenCalledOnce();
  });

  it("stays below an open dialog", () => {
    const letter = vi.fn();
    add([{ keys: "e", run: letter }]);
    document.body.innerHTML = '<div role="dialog" aria-modal="true"></div>';
    press("e");
    expect(letter).not.toHaveBeenCalled();
  });

  it("leaves Enter and Space to a focused button", () => {
    const open = vi.fn();
    add([{ keys: "enter", run: open }]);
    const event = press("Enter", {}, document.createElement("button"));
    expect(open).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(false);
  });
});
