/** A field as the editor shows it: picture and name. */
import type { FieldName } from "@/bindings";
import classes from "../RichText.module.css";
import { labelOf } from "./labels";

const svg = "http://www.w3.org/2000/svg";

export function iconOf(name: FieldName): SVGElement {
  const icon = document.createElementNS(svg, "svg");
  icon.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(svg, "use");
  use.setAttribute("href", `#field-${name}`);
  icon.append(use);
  return icon;
}

export function chipOf(name: FieldName): HTMLElement {
  const chip = document.createElement("span");
  chip.className = classes.chip ?? "";
  chip.dataset.field = name;
  chip.append(iconOf(name), labelOf(name));
  return chip;
}
