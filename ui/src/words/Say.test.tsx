import { render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type * as Catalogue from "./catalogue";
import { Say } from "./Say";

const messages: Record<string, (vars: Record<string, unknown>) => string> = {
  "sent-to": ({ name }) => `Sent to <b>${name}</b>, see <link>the <b>list</b></link><chip/>.`,
};

vi.mock("./catalogue", async (original) => ({
  ...(await original<typeof Catalogue>()),
  format: (id: string, vars: Record<string, unknown> = {}) => messages[id]?.(vars) ?? id,
}));

const SayAny = Say as (props: {
  id: string;
  vars?: Record<string, string>;
  parts: object;
}) => React.ReactNode;

const parts = {
  b: (inside: React.ReactNode) => <b>{inside}</b>,
  link: (inside: React.ReactNode) => <a href="#list">{inside}</a>,
  chip: <i>chip</i>,
};

it("puts elements where the sentence has them, one in another too", () => {
  render(
    <p data-testid="words">
      <SayAny id="sent-to" vars={{ name: "Ann" }} parts={parts} />
    </p>,
  );
  expect(screen.getByTestId("words").innerHTML).toBe(
    'Sent to <b>Ann</b>, see <a href="#list">the <b>list</b></a><i>chip</i>.',
  );
});

it("never takes a value for markup", () => {
  render(
    <p data-testid="words">
      <SayAny id="sent-to" vars={{ name: "<link>x</link></b><chip/>" }} parts={parts} />
    </p>,
  );
  const words = screen.getByTestId("words");
  expect(words.querySelectorAll("a, i")).toHaveLength(2);
  expect(words.querySelector("b")).toHaveTextContent("<link>x</link></b><chip/>");
});
