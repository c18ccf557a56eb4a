// Finds what a person would point at: by its role and the name that is read out, visible ones only.
// Arguments: the kind of thing, its name. Gives the element, or null.
const [kind, wanted] = arguments;

const KINDS = {
  button: "button, [role=button], summary, input[type=submit]",
  link: "a[href], [role=link]",
  field: "input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea, select, [role=combobox], [role=textbox], [contenteditable=true]",
  choice: "[role=radio], input[type=radio], input[type=checkbox], [role=checkbox], [role=switch], [role=option], [role=menuitem], [role=menuitemradio], [role=menuitemcheckbox], [role=tab]",
  heading: "h1, h2, h3, h4, [role=heading]",
  row: "[role=row], tr",
};
KINDS.control = [KINDS.button, KINDS.link, KINDS.choice].join(", ");

const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();

// The words of an element without what is hidden from readers (icons, keys).
function words(element) {
  if (element.nodeType === Node.TEXT_NODE) return element.nodeValue;
  if (element.nodeType !== Node.ELEMENT_NODE || element.getAttribute("aria-hidden") === "true") return "";
  if (element.tagName === "STYLE" || element.tagName === "SCRIPT") return "";
  if (element.tagName === "IMG") return ` ${element.alt} `;
  return [...element.childNodes].map(words).join(getComputedStyle(element).display.startsWith("inline") ? "" : " ");
}

function nameOf(element) {
  const by = element.getAttribute("aria-labelledby");
  if (by) {
    const name = tidy(by.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean).map(words).join(" "));
    if (name) return name;
  }
  const label = tidy(element.getAttribute("aria-label"));
  if (label) return label;
  if (element.labels?.length) return tidy([...element.labels].map(words).join(" "));
  if (element.type === "submit" && element.value) return tidy(element.value);
  return tidy(words(element)) || tidy(element.title) || tidy(element.placeholder);
}

// Radios and checkboxes are often drawn by their label while the input itself has no size.
function visible(element) {
  const drawn = element.checkVisibility?.({ checkVisibilityCSS: true }) ?? element.offsetParent !== null;
  return drawn || [...(element.labels ?? [])].some((label) => label.checkVisibility?.() ?? true);
}

const dialogs = [...document.querySelectorAll("[role=dialog], [role=alertdialog], dialog[open], [role=menu], [role=listbox]")].filter(visible);
// What floats lies on top: a person points at it first.
const places = [...dialogs.reverse(), document];
const low = wanted.toLowerCase();
const fits = [
  (name) => name === wanted,
  // A required field's label ends in a star.
  (name) => name.replace(/\s*\*$/, "") === wanted,
  (name) => name.toLowerCase() === low,
  (name) => name.toLowerCase().startsWith(low),
];
for (const place of places) {
  const candidates = [...place.querySelectorAll(KINDS[kind])].filter(visible).map((element) => [element, nameOf(element)]);
  for (const fit of fits) {
    const found = candidates.find(([, name]) => fit(name));
    if (found) return found[0];
  }
}
return null;
