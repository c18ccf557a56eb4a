import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { openConsole } from "@/test/render";

describe("the shell", () => {
  it("goes to a page by G and its letter", async () => {
    await openConsole("/devices");
    await userEvent.keyboard("ga");
    expect(await screen.findByRole("heading", { level: 1, name: "Audit log" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Audit log" })).toHaveAttribute("aria-current", "page");
  });

  it("shows who is signed in, and remembers the theme", async () => {
    await openConsole("/devices");
    await userEvent.click(screen.getByRole("button", { name: /Priya Raman/ }));
    await userEvent.click(await screen.findByRole("menuitemradio", { name: "Dark" }));
    expect(document.documentElement).toHaveAttribute("data-mantine-color-scheme", "dark");
    expect(localStorage.getItem("muster.color-scheme")).toBe("dark");
  });

  it("tells version and data folder", async () => {
    await openConsole("/devices");
    await userEvent.click(screen.getByRole("button", { name: /Priya Raman/ }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "About Muster…" }));
    const about = await screen.findByRole("dialog");
    expect(within(about).getByText("Muster 0.1.0")).toBeVisible();
    expect(within(about).getByText("/home/priya/.local/share/muster")).toBeVisible();
    await expectAccessible(about);
  });

  it("lists the shortcuts and switches single letters off", async () => {
    await openConsole("/devices");
    await userEvent.keyboard("?");
    const sheet = await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
    expect(within(sheet).getByText("Enroll device")).toBeVisible();
    await userEvent.click(within(sheet).getByRole("switch"));
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await userEvent.keyboard("ga");
    expect(screen.getByRole("heading", { level: 1, name: "Devices" })).toBeVisible();
  });

  it("shows why the engine could not be opened, and tries again", async () => {
    const engine = await openConsole("/devices", {}, (prepared) => {
      prepared.override.overview = () => {
        throw refusal("database_newer", "This data was written by Muster 0.9.");
      };
      prepared.override.restart_engine = prepared.override.overview;
    });
    expect(await screen.findByText(/written by Muster 0\.9/)).toBeVisible();
    expect(screen.queryByRole("navigation")).toBeNull();
    await expectAccessible();
    engine.override = {};
  });
});
