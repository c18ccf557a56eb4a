import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { AuditRow } from "@/bindings";
import { renderPart } from "@/test/render";
import { Changes } from "./Changes";

const withFooter = (after: string): AuditRow => ({
  ...{
    number: "7",
    at: 0,
    who: "",
    account: "",
    origin: "console",
    place: "",
    action: "settings_changed",
  },
  ...{ kind: "settings", subject_id: "organisation", subject: "organisation" },
  changes: [{ name: "footer", before: null, after }],
});

it.each(["5000 characters", "5000 characters, SHA-256 0a1b2c3d4e5f"])(
  "says of a value that is kept in part (%s) that there is no more than was kept",
  async (how) => {
    const kept = `${"Old ".repeat(150)}… (${how})`;
    renderPart(<Changes row={withFooter(kept)} />);
    expect(screen.queryByRole("button", { name: /^Show all \d/ })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Show all that was kept" }));
    expect(screen.getByText((words) => words.endsWith(`(${how})`))).toBeVisible();
  },
);

it("cuts a long value between characters, and counts them as one reads them", () => {
  renderPart(<Changes row={withFooter(`x${"😀".repeat(300)}`)} />);
  const shown = screen.getByText(/^x😀/);
  expect(shown.textContent).toBe(`x${"😀".repeat(199)}…`);
  expect(screen.getByRole("button", { name: "Show all 301 characters" })).toBeVisible();
});

it("gives values of long words the whole width, one below the other", () => {
  const row = withFooter("");
  renderPart(
    <Changes
      row={{
        ...row,
        changes: [
          { name: "contact", before: "", after: "device.management@northwind.example" },
          { name: "language", before: "de", after: "en" },
        ],
      }}
    />,
  );
  const table = screen.getByRole("table");
  expect(table).toHaveTextContent("Languagedeen");
  expect(table).not.toHaveTextContent("Contact");
  const contact = screen.getByRole("region", { name: "Contact" });
  expect(contact).toHaveTextContent("Beforeblank");
  expect(contact).toHaveTextContent("device.management@northwind.example");
});
