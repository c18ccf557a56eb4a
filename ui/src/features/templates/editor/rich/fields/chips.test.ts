import { Editor } from "@tiptap/core";
import { afterEach, describe, expect, it } from "vitest";
import type { TemplateInline } from "@/bindings";
import { docOfLine, linesOf } from "../content";
import { oneLine } from "../extensions";
import { fieldQuery } from "./fieldList";

let editor: Editor;
afterEach(() => editor.destroy());

const chip = (name: "user_name" | "email" | "group"): TemplateInline => ({
  type: "field",
  attrs: { name },
});

/** `|` is the caret: "ab{user_name}|{email}". */
function line(written: string): void {
  const pieces: TemplateInline[] = [];
  for (const [all, name, words] of written.replace("|", "").matchAll(/\{(\w+)\}|([^{]+)/g)) {
    if (name) pieces.push(chip(name as "email"));
    else pieces.push({ type: "text", text: words ?? all });
  }
  const place = document.createElement("div");
  document.body.append(place);
  editor = new Editor({
    element: place,
    extensions: oneLine,
    content: docOfLine(pieces),
    injectCSS: false,
  });
  const before = written.slice(0, written.indexOf("|")).replace(/\{\w+\}/g, "#");
  editor.commands.setTextSelection(before.length + 1);
}

function shown(): string {
  const { doc, selection } = editor.state;
  const words = (from: number, to: number) =>
    doc.textBetween(from, to, "", (node) => `{${node.attrs.name}}`);
  const { from, to } = selection;
  const mark = selection.empty ? "|" : `[${words(from, to)}]`;
  return words(1, from) + mark + words(to, doc.content.size - 1);
}

function press(key: string, more: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  editor.view.dom.dispatchEvent(event);
}

function type(text: string): void {
  for (const sign of text) {
    const { from, to } = editor.state.selection;
    const taken = editor.view.someProp("handleTextInput", (handle) =>
      handle(editor.view, from, to, sign, () => editor.state.tr.insertText(sign, from, to)),
    );
    if (!taken) editor.view.dispatch(editor.state.tr.insertText(sign, from, to));
  }
}

describe("the caret", () => {
  it("steps over a chip at once, also between two that touch", () => {
    line("|{user_name}{email}");
    press("ArrowRight");
    expect(shown()).toBe("{user_name}|{email}");
    press("ArrowRight");
    expect(shown()).toBe("{user_name}{email}|");
    press("ArrowLeft");
    expect(shown()).toBe("{user_name}|{email}");
  });

  it("takes chips into the selection with Shift", () => {
    line("a|{user_name}{email}b");
    press("ArrowRight", { shiftKey: true });
    press("ArrowRight", { shiftKey: true });
    expect(shown()).toBe("a[{user_name}{email}]b");
    press("ArrowLeft", { shiftKey: true });
    expect(shown()).toBe("a[{user_name}]{email}b");
  });

  it("goes the other way where one writes from right to left", () => {
    line("|{user_name}{email}");
    editor.view.dom.style.direction = "rtl";
    press("ArrowLeft");
    expect(shown()).toBe("{user_name}|{email}");
  });

  it("erases a chip whole, on either side", () => {
    line("{user_name}|{email}{group}");
    press("Backspace");
    expect(shown()).toBe("|{email}{group}");
    press("Delete");
    expect(shown()).toBe("|{group}");
    editor.commands.undo();
    expect(shown().replace("|", "")).toBe("{email}{group}");
    editor.commands.undo();
    expect(shown().replace("|", "")).toBe("{user_name}{email}{group}");
  });

  it("comes back alone, however quickly it was erased after it was put in", () => {
    line("Hello |");
    type("{us");
    editor.commands.insertField("user_name");
    press("Backspace");
    expect(shown()).toBe("Hello |");
    editor.commands.undo();
    expect(shown().replace("|", "")).toBe("Hello {user_name}");
  });
});

describe("the brace", () => {
  it("opens the list, narrows it while one types, and gives way to the field", () => {
    line("Hello |");
    type("{us");
    expect(fieldQuery(editor.state)).toMatchObject({ typed: "us", byButton: false });
    editor.commands.insertField("user_name");
    expect(shown()).toBe("Hello {user_name}|");
    expect(fieldQuery(editor.state)).toBeNull();
  });

  it("stays as it is typed after Esc, and goes when the button had put it there", () => {
    line("a|");
    type("{x");
    press("Escape");
    expect(fieldQuery(editor.state)).toBeNull();
    expect(linesOf(editor.getJSON())).toEqual([{ type: "text", text: "a{x" }]);
    editor.commands.openFieldList();
    expect(fieldQuery(editor.state)).toMatchObject({ typed: "", byButton: true });
    press("Escape");
    expect(linesOf(editor.getJSON())).toEqual([{ type: "text", text: "a{x" }]);
  });

  it("closes when the caret leaves it", () => {
    line("ab|");
    type("{");
    editor.commands.setTextSelection(1);
    expect(fieldQuery(editor.state)).toBeNull();
  });
});
