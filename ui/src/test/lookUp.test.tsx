import { render, screen } from "@testing-library/react";
import { useRef, useState } from "react";
import { expect, it } from "vitest";
import { lookUp } from "./lookUp";

/** Writes its value once more when something is first written: what comes up late does so. */
function LateBox() {
  const [text, setText] = useState("chosen");
  const late = useRef(true);
  return (
    <input
      role="combobox"
      aria-expanded={false}
      aria-label="Place"
      value={text}
      onChange={(event) => {
        setText(late.current ? "chosen" : event.currentTarget.value);
        late.current = false;
      }}
    />
  );
}

it("writes what is looked up, also into a choice that is only just coming up", async () => {
  render(<LateBox />);
  await lookUp("Place", "atlantis");
  expect(screen.getByRole("combobox", { name: "Place" })).toHaveValue("atlantis");
});
