import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { toasts } from "@/components/toasts";
import { openConsole } from "@/test/render";

const partly = () =>
  act(() => toasts.partly("2 of 3 devices refreshed.", ["Pixel 8: switched off"]));
const told = () => screen.queryByText("2 of 3 devices refreshed.");
const link = (name: string) => screen.getByRole("link", { name });
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

/** Long enough for the toast to have been read. */
function timePasses() {
  const now = Date.now;
  vi.spyOn(Date, "now").mockImplementation(() => now() + 5000);
}

describe("a standing toast", () => {
  it("leaves with the page that it tells of", async () => {
    await openConsole("/devices");
    partly();
    await waitFor(() => expect(told()).toBeVisible());
    timePasses();
    await userEvent.click(link("Audit log"));
    await heading("Audit log");
    await waitFor(() => expect(told()).toBeNull());
  });

  it("is still to be read on the page to which what issued it leads", async () => {
    await openConsole("/devices");
    partly();
    fireEvent.click(link("Audit log"));
    await heading("Audit log");
    await waitFor(() => expect(told()).toBeVisible());
    timePasses();
    await userEvent.click(link("Groups"));
    await heading("Groups");
    await waitFor(() => expect(told()).toBeNull());
  });

  it("stays while only what the page shows is another", async () => {
    await openConsole("/enrollment", { invites: 12 });
    partly();
    await waitFor(() => expect(told()).toBeVisible());
    timePasses();
    await userEvent.type(await screen.findByRole("textbox", { name: /^Search/ }), "pixel");
    await waitFor(() => expect(window.location.hash).toContain("pixel"));
    expect(told()).toBeVisible();
  });

  it("about work that goes on goes along", async () => {
    await openConsole("/devices");
    const work = toasts.progress("1 of 3 devices");
    expect(await screen.findByText("1 of 3 devices")).toBeVisible();
    timePasses();
    await userEvent.click(link("Audit log"));
    await heading("Audit log");
    expect(screen.getByText("1 of 3 devices")).toBeVisible();
    act(() => work.end());
    await waitFor(() => expect(screen.queryByText("1 of 3 devices")).toBeNull());
  });
});

describe("a short toast", () => {
  it("leaves with its page, one of the settings too", async () => {
    await openConsole("/settings/organisation");
    await screen.findByRole("heading", { level: 2, name: "Organisation" });
    act(() => toasts.done("Saved."));
    expect(await screen.findByText("Saved.")).toBeVisible();
    timePasses();
    await userEvent.click(link("Sending"));
    await screen.findByRole("heading", { level: 2, name: "Sending" });
    await waitFor(() => expect(screen.queryByText("Saved.")).toBeNull());
  });

  it("that was issued only just now goes along", async () => {
    await openConsole("/settings/organisation");
    await screen.findByRole("heading", { level: 2, name: "Organisation" });
    act(() => toasts.done("Saved."));
    fireEvent.click(link("Sending"));
    await screen.findByRole("heading", { level: 2, name: "Sending" });
    expect(await screen.findByText("Saved.")).toBeVisible();
  });
});
