import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { Marked } from "./Marked";

test("what was typed is set off whatever apostrophe it has", () => {
  for (const apostrophe of "'’‘ʼ`´")
    for (const written of "'’‘ʼ`´") {
      const { container, unmount } = render(
        <Marked text={`Sean O${written}Brien`} query={`o${apostrophe}bR`} />,
      );
      expect(container.querySelector("span")).toHaveTextContent(`O${written}Br`);
      expect(container).toHaveTextContent(`Sean O${written}Brien`);
      unmount();
    }
});
