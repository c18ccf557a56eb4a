/** How a field is written in: its language for spelling, its direction, and what it says of itself to screen readers. */
import type { LanguageChoice } from "@/bindings";

export type Tongue = Pick<LanguageChoice, "tag" | "right_to_left">;

/** Attributes of the element that is written in. */
export function writing(tongue: Tongue): Record<string, string> {
  return {
    role: "textbox",
    lang: tongue.tag,
    dir: tongue.right_to_left ? "rtl" : "ltr",
    spellcheck: "true",
    autocapitalize: "sentences",
  };
}
