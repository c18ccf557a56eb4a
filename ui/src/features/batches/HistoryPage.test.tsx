import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { openConsole } from "@/test/render";

const row = (file: string) => screen.findByRole("row", { name: new RegExp(file) });

describe("the import history", () => {
  it("lists imports, latest first, with what became of them", async () => {
    await openConsole("/batches", { invites: 0, batches: 7 });
    const march = await row("March onboarding");
    for (const words of ["Priya Raman", "Sending", "12,000", "8,214", "31", "3,755"])
      expect(within(march).getByText(words)).toBeVisible();
    const files = screen.getAllByRole("link", { name: /\.(csv|xlsx)$/ });
    expect(files[0]).toHaveTextContent("Ward 4 tablets.xlsx");
    expect(within(await row("Wrong list")).getByText("Undone")).toBeVisible();
    await expectAccessible();
  });

  it("is found from the Enrollment page's menu and from the palette", async () => {
    await openConsole("/enrollment", { invites: 3, batches: 2 });
    await userEvent.click(await screen.findByRole("button", { name: "More" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Import history" }));
    expect(await screen.findByRole("heading", { name: "Import history" })).toBeVisible();
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.type(await screen.findByRole("combobox"), "import history");
    expect(await screen.findByRole("option", { name: /Import history/ })).toBeVisible();
  });

  it("reads older ones as one scrolls to the end", async () => {
    // jsdom lays nothing out: a page that is much higher than its view.
    vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockReturnValue(5000);
    const engine = await openConsole("/batches", { invites: 0, batches: 60 });
    const read = () =>
      engine.calls.filter(({ command, args }) => command === "list_batches" && args.cursor);
    await row("March onboarding");
    expect(read()).toHaveLength(0);
    const view = screen.getByRole("region", { name: "Imports" });
    view.scrollTop = 4300;
    fireEvent.scroll(view);
    expect(await row("Starters week 53")).toBeInTheDocument();
    expect(read()).toHaveLength(1);
    expect(screen.queryByRole("button", { name: "Older imports" })).toBeNull();
  });

  it("moves and opens by the keyboard alone", async () => {
    await openConsole("/batches", { invites: 0, batches: 7 });
    await row("March onboarding");
    await userEvent.keyboard("jj");
    expect(screen.getByRole("link", { name: "March onboarding.csv" })).toHaveFocus();
    await userEvent.keyboard("k");
    expect(screen.getByRole("link", { name: "Ward 4 tablets.xlsx" })).toHaveFocus();
    await userEvent.keyboard("j{Enter}");
    expect(await screen.findByRole("heading", { name: "March onboarding.csv" })).toBeVisible();
  });

  it("teaches when there is none, and leads to bulk enrollment", async () => {
    await openConsole("/batches", { invites: 0 });
    expect(await screen.findByText("No imports yet")).toBeVisible();
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Bulk enrollment" }));
    await waitFor(() => expect(window.location.hash).toBe("#/enrollment/bulk"));
  });

  it("says why it cannot be read", async () => {
    await openConsole("/batches", {}, (engine) => {
      engine.override.list_batches = () => {
        throw refusal("database_damaged", "The imports cannot be read.");
      };
    });
    expect(await screen.findByText(/The imports cannot be read\./)).toBeVisible();
  });
});
