/** Looks something up in a long searchable choice: at once, for each letter would draw its options anew. */
import { act, fireEvent, screen } from "@testing-library/react";

export async function lookUp(name: string, text: string): Promise<HTMLElement> {
  const box = await screen.findByRole("combobox", { name });
  // What is written into a field without focus is taken for the browser's own doing.
  act(() => box.focus());
  fireEvent.change(box, { target: { value: text } });
  return box;
}
