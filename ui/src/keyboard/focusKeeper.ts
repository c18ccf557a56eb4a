/**
 * Nobody who works by keyboard loses their place: when what has the focus is off for a while, it has it again afterwards; when
 * it goes, the focus goes to what is left beside it. Whoever knows better where to go on says so first (see `focusBack`).
 */

import { isFocusLost } from "./isFocusLost";

/** All that a closing dialog or a list does about the focus by itself is done by then, in milliseconds. */
const patience = 300;

const isOff = (element: Element) => element.matches(":disabled");
/**
 * Letters are shortcuts: the focus goes to no field by itself. Nor to what takes something away: whoever presses Enter once
 * more would do so unasked.
 */
const onward = [
  "[role=row][tabindex='0']",
  "button:not(:disabled, [tabindex='-1'], [data-takes-away])",
  "a[href]:not([tabindex='-1'])",
];
/** Takes the focus before anything in it does: what can be pressed there has nothing to do with what went. */
const home = "[data-focus-home]";
/** Comes with an edit and goes with it: the focus then goes back to where it was before. */
const passing = "[data-passing]";

const dialogs = "[role=dialog]";

const isInSight = (element: Element) => element.closest("[hidden]") === null;

/** An element with all that it stood in, the nearest first: gone, it does not know that any more. */
type Place = readonly Element[];

function placeOf(element: Element): Place {
  const place: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) place.push(at);
  return place;
}

/** What to focus in what is left of a place; `null` when its page or dialog is gone, too. */
function beside(place: Place): HTMLElement | null {
  if (place.some((one) => one.matches(dialogs) && !one.isConnected)) return null;
  for (const around of place.filter((one) => one.isConnected)) {
    if (around.id === "main" || (around.matches(home) && isInSight(around)))
      return around as HTMLElement;
    if (around.closest(`#main, ${dialogs}`) === null) return null;
    for (const kind of onward) {
      const found = [...around.querySelectorAll<HTMLElement>(kind)].find(isInSight);
      if (found) return found;
    }
  }
  return null;
}

/** Where the focus was, when it can be there again; else beside it. */
function backTo(place: Place): HTMLElement | null {
  const [element] = place;
  return element instanceof HTMLElement && element.isConnected && !isOff(element)
    ? element
    : beside(place);
}

/** A row that is not drawn any more may just be out of sight: whether one goes, and where to go on then, the list knows. */
const isLeftToList = (place: Place): boolean =>
  place[0]?.closest("[role=row]") != null &&
  place.some(
    (around) => around.isConnected && around.matches("[role=grid], [role=table], [role=rowgroup]"),
  );

/** Watches the document until what it gives is called. */
export function keepFocus(): () => void {
  let last: Place | null = null;
  /** Where the page had it before a dialog took it. */
  let lastInPage: Place | null = null;
  /** Where it was before it came into what passes. */
  let before: Place | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const goOn = () => {
    if (!isFocusLost() || last === null || isLeftToList(last)) return;
    const dialog = document.querySelector<HTMLElement>(dialogs);
    const found =
      (before !== null && last.some((one) => one.matches(passing)) ? backTo(before) : null) ??
      beside(last) ??
      (dialog === null && lastInPage !== null ? beside(lastInPage) : null) ??
      dialog?.querySelector<HTMLElement>("button:not(:disabled)") ??
      document.getElementById("main");
    found?.focus({ preventScroll: true });
  };
  const gone = new MutationObserver(() => {
    if (last === null || last[0]?.isConnected || !isFocusLost()) return;
    clearTimeout(timer);
    timer = setTimeout(goOn, patience);
  });
  const off = new MutationObserver(() => {
    const element = last?.[0] as HTMLElement | undefined;
    if (element?.isConnected && !isOff(element) && isFocusLost())
      element.focus({ preventScroll: true });
  });

  const came = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    clearTimeout(timer);
    last = placeOf(target);
    // Where a dialog stands in the document is its own matter.
    if (target.closest("#main") && !target.closest(dialogs)) {
      const within = target.closest(passing);
      if (within && !lastInPage?.includes(within)) before = lastInPage;
      lastInPage = last;
    }
    off.disconnect();
    off.observe(target, { attributes: true, attributeFilter: ["disabled"] });
  };
  const went = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null || !(target instanceof Element)) return;
    // Whether it went off or away is known only after the event.
    queueMicrotask(() => {
      const left = last?.[0] === target && target.isConnected && !isOff(target) && isFocusLost();
      // Somebody clicked beside everything: that is no loss.
      if (left) last = null;
    });
  };
  gone.observe(document.body, { childList: true, subtree: true });
  document.addEventListener("focusin", came);
  document.addEventListener("focusout", went);
  return () => {
    clearTimeout(timer);
    gone.disconnect();
    off.disconnect();
    document.removeEventListener("focusin", came);
    document.removeEventListener("focusout", went);
  };
}
