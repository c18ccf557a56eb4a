/** Looks something up in a long searchable choice: at once, for each letter would draw its options anew. */
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { expect } from "vitest";

export async function lookUp(name: string, text: string): Promise<HTMLElement> {
  const box = await screen.findByRole("combobox", { name });
  // What is written into a field without focus is taken for the browser's own doing.
  act(() => box.focus());
  // A choice writes its value into its box when it has come up; on a busy machine that may still be due, and would undo
  // what is written here.
  await waitFor(() => {
    fireEvent.change(box, { target: { value: text } });
    expect(box).toHaveValue(text);
  });
  return box;
}
