import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepFocus } from "./focusKeeper";

let stop = () => {};
const draw = (html: string) => {
  document.body.innerHTML = `<main id="main" tabindex="-1">${html}</main>`;
};
const at = (id: string) => document.getElementById(id) as HTMLButtonElement;
const settled = () => vi.advanceTimersByTimeAsync(1_000);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  stop = keepFocus();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  document.body.innerHTML = "";
});

/** As browsers do it, which the test page does not. */
function switchOff(button: HTMLButtonElement) {
  button.blur();
  button.disabled = true;
}

describe("the focus", () => {
  it("comes back to a button that was busy", async () => {
    draw('<button id="verify">Verify</button>');
    at("verify").focus();
    switchOff(at("verify"));
    await settled();
    expect(document.body).toHaveFocus();
    at("verify").disabled = false;
    await settled();
    expect(at("verify")).toHaveFocus();
  });

  it("goes on beside what went, first to what stood nearest", async () => {
    draw(
      '<button id="far">Far</button><div><p id="card"><button id="stop">Stop</button></p>' +
        '<input><button id="near">Sync</button></div>',
    );
    at("stop").focus();
    at("card").remove();
    await settled();
    expect(at("near")).toHaveFocus();
  });

  it("stays as it is when a list does not draw a row any more: it may only be out of sight", async () => {
    draw(
      '<button id="sort">Name</button><div role="grid"><div id="row" role="row" tabindex="0">Ana</div></div>',
    );
    at("row").focus();
    at("row").remove();
    await settled();
    expect(document.body).toHaveFocus();
  });

  it("goes to a row before a button, and to the page when nothing else is left", async () => {
    draw(
      '<div id="all"><button id="first">New</button><div id="row" role="row" tabindex="0"></div>' +
        '<p id="bar"><button id="clear">Clear</button></p></div>',
    );
    at("clear").focus();
    at("bar").remove();
    await settled();
    expect(at("row")).toHaveFocus();
    at("all").remove();
    await settled();
    expect(at("main")).toHaveFocus();
  });

  it("goes back to the page when a dialog goes and what it was opened from is gone", async () => {
    draw(
      '<div><p id="none"><button id="new">New</button></p><button id="other">Other</button></div>',
    );
    at("new").focus();
    document.body.insertAdjacentHTML(
      "beforeend",
      '<div id="dialog" role="dialog"><button id="save">Save</button></div>',
    );
    at("save").focus();
    at("none").remove();
    at("dialog").remove();
    await settled();
    expect(at("other")).toHaveFocus();
  });

  it("never goes to what takes something away, nor to what stands out of sight", async () => {
    draw(
      '<section><button id="far">Far</button><div><p id="card"><button id="stop">Stop</button></p>' +
        "<button data-takes-away>Put away</button><p hidden><button>Old</button></p></div>",
    );
    at("stop").focus();
    at("card").remove();
    await settled();
    expect(at("far")).toHaveFocus();
  });

  it("goes home where the rest has nothing to do with what went", async () => {
    draw(
      '<section id="notices" tabindex="-1" data-focus-home><ul id="list"><li id="first"><button id="answer">Answer</button></li>' +
        '<li><button id="next">Next</button></li></ul><button>Pause</button></section>',
    );
    at("answer").focus();
    at("first").remove();
    await settled();
    expect(at("next")).toHaveFocus();
    at("list").remove();
    await settled();
    expect(at("notices")).toHaveFocus();
  });

  it("goes back to where it was when what came with an edit goes", async () => {
    const bar =
      '<section data-passing><button id="discard">Discard</button><button id="save">Save</button></section>';
    draw(`<button id="first">Organisation</button><div id="page"><input id="field">${bar}</div>`);
    at("field").focus();
    at("discard").focus();
    at("save").focus();
    switchOff(at("save"));
    document.querySelector("[data-passing]")?.remove();
    await settled();
    expect(at("field")).toHaveFocus();
    // What was edited may be gone, or off: then beside it.
    at("page").innerHTML = `<p><input id="field"></p><button id="beside">Beside</button>${bar}`;
    at("field").focus();
    at("save").focus();
    at("field").disabled = true;
    document.querySelector("[data-passing]")?.remove();
    await settled();
    expect(at("beside")).toHaveFocus();
  });

  it("is left alone by whoever clicks beside everything, and where somebody else gave it", async () => {
    draw(
      '<button id="one">One</button><button id="two">Two</button><button id="three">Three</button>',
    );
    at("two").focus();
    at("two").blur();
    await settled();
    at("two").remove();
    await settled();
    expect(document.body).toHaveFocus();
    at("one").focus();
    at("one").remove();
    at("three").focus();
    await settled();
    expect(at("three")).toHaveFocus();
  });
});
