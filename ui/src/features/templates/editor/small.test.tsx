import { readFileSync } from "node:fs";
import path from "node:path";
import { render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { countWords } from "./checks/ChecksPanel";
import { findingId, showFinding } from "./checks/showFinding";
import { inScheme } from "./preview/scheme";
import { scaleFor } from "./preview/WideMail";
import { meantAddress, safeAddress } from "./rich/address";
import { brandVariables } from "./rich/brand";
import { DiffView } from "./versions/DiffView";

describe("where a link may lead", () => {
  it("is a page, a mail address or a phone number", () => {
    expect(safeAddress("https://a.example/x?y=1")).toBe("https://a.example/x?y=1");
    for (const bad of ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "/x", ""])
      expect(safeAddress(bad)).toBeNull();
    expect(safeAddress(" JaVaScRiPt:alert(1)")).toBeNull();
  });

  it("is understood as somebody types it", () => {
    expect(meantAddress("help.example/start")).toBe("https://help.example/start");
    expect(meantAddress("help.example:8443")).toBe("https://help.example:8443");
    expect(meantAddress("it@help.example")).toBe("mailto:it@help.example");
    expect(meantAddress("+44-7700-900123")).toBe("tel:+44-7700-900123");
    expect(meantAddress("no address")).toBeNull();
    expect(meantAddress("javascript:alert(1)")).toBeNull();
  });
});

describe("the way to a finding", () => {
  it("moves its pane alone, not what is around it", () => {
    const scrolled = vi.spyOn(HTMLElement.prototype, "scrollIntoView");
    render(
      <div data-testid="page" style={{ overflowY: "hidden" }}>
        <div data-testid="pane" style={{ overflowY: "auto" }}>
          <p id={findingId("x")} tabIndex={-1}>
            The enrollment link is missing
          </p>
        </div>
      </div>,
    );
    const [page, pane] = [screen.getByTestId("page"), screen.getByTestId("pane")];
    const finding = screen.getByText("The enrollment link is missing");
    Object.defineProperty(pane, "clientHeight", { value: 400 });
    vi.spyOn(pane, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 100, 600, 400));
    vi.spyOn(finding, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 700, 600, 40));
    showFinding("x");
    expect(pane.scrollTop).toBe(420);
    expect(page.scrollTop).toBe(0);
    expect(scrolled).not.toHaveBeenCalled();
    expect(finding).toHaveFocus();
  });
});

describe("a mail in the dark", () => {
  const html =
    "<style>@media (prefers-color-scheme: dark){a{}}@media(prefers-color-scheme:light){b{}}";
  it("is what its own rules make of it", () => {
    expect(inScheme(html, "dark")).toBe(
      "<style>@media (min-width: 0px){a{}}@media(max-width: 0px){b{}}",
    );
    expect(inScheme(html, "light")).toBe(
      "<style>@media (max-width: 0px){a{}}@media(min-width: 0px){b{}}",
    );
  });
});

describe("the plain-text part", () => {
  it("keeps the lines that it has in the mail, and is scrolled where they are too long", () => {
    const sheet = readFileSync(
      path.resolve("src/features/templates/editor/preview/Screens.module.css"),
      "utf8",
    );
    const rule = /\.plain \{([^}]*)\}/.exec(sheet)?.[1];
    expect(rule).toMatch(/white-space: pre;/);
    expect(rule).toMatch(/overflow: auto;/);
    expect(rule).not.toMatch(/overflow-wrap/);
  });
});

describe("the mail as a computer shows it", () => {
  it("is drawn smaller in a narrow place, and never larger", () => {
    expect(scaleFor(330)).toBe(0.5);
    expect(scaleFor(900)).toBe(1);
    expect(scaleFor(0)).toBe(1);
  });
});

describe("the brand's button", () => {
  it("has words that can be read on it", () => {
    expect(brandVariables("#837400")).toEqual({ "--brand": "#837400", "--on-brand": "white" });
    expect(brandVariables(undefined)).toMatchObject({ "--brand": "var(--ink)" });
    expect(brandVariables("url(x)")).toMatchObject({ "--brand": "var(--ink)" });
  });
});

describe("the checks in a few words", () => {
  const finding = (level: "passed" | "look" | "must") => ({
    code: level,
    level,
    fact: "",
    more: "",
    field: null,
  });
  it("count what is to be done", () => {
    expect(countWords([finding("passed")])).toBe("All is well");
    expect(countWords([finding("look"), finding("passed")])).toBe("1 thing to look at");
    expect(countWords([finding("must"), finding("look"), finding("look")])).toBe(
      "1 thing to mend, 2 things to look at",
    );
  });
});

describe("a comparison", () => {
  it("says by sign and word what became of each line", () => {
    render(
      <DiffView
        lines={[
          { kind: "same", text: "Hello" },
          { kind: "removed", text: "old" },
          { kind: "added", text: "new" },
        ]}
      />,
    );
    const lines = screen.getAllByRole("listitem").map((line) => line.textContent);
    expect(lines).toEqual(["Hello", "−Removed: old", "+Added: new"]);
    expect(screen.getByText("1 line added, 1 line removed")).toBeVisible();
  });

  it("shows fields as chips and blocks by name, never as the file writes them", () => {
    render(
      <DiffView
        lines={[
          { kind: "same", text: "Subject: `user_name`, set up your device" },
          { kind: "same", text: "" },
          { kind: "added", text: "[Set up my device](button)" },
          { kind: "removed", text: "> then enter `passcode`" },
          { kind: "removed", text: ">" },
        ]}
      />,
    );
    const lines = screen.getAllByRole("listitem").map((line) => line.textContent);
    expect(lines).toEqual([
      "Subject: User name, set up your device",
      "+Added: Button Set up my device",
      "−Removed: QR code panel then enter Passcode",
    ]);
    expect(screen.getByText("Passcode")).toHaveAttribute("data-field", "passcode");
    expect(screen.getByText("1 line added, 1 line removed")).toBeVisible();
  });

  it("says so when there is nothing to see", () => {
    render(<DiffView lines={[{ kind: "same", text: "Hello" }]} />);
    expect(screen.getByText("They say the same.")).toBeVisible();
  });
});
