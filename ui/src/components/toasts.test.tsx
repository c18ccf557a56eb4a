import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { renderPart } from "@/test/render";
import { mostToasts } from "./toastStack";
import { toasts } from "./toasts";

const partly = (n: number) => toasts.partly(`Message ${n}`, []);
const numbers = Array.from({ length: mostToasts + 2 }, (_, index) => index + 1);

describe("toasts", () => {
  it("make room for the newest: the oldest goes", async () => {
    renderPart(<p>Page</p>);
    numbers.forEach(partly);
    expect(await screen.findByText(`Message ${numbers.length}`)).toBeVisible();
    expect(screen.getAllByText(/^Message/).map((one) => one.textContent)).toEqual(
      numbers.slice(-mostToasts).map((n) => `Message ${n}`),
    );
  });

  it("keep the only way to take something back longer than others", async () => {
    renderPart(<p>Page</p>);
    toasts.withUndo("3 invites on the way.", Date.now() + 60_000, () => Promise.resolve());
    numbers.forEach(partly);
    expect(await screen.findByRole("button", { name: "Undo" })).toBeVisible();
    expect(screen.getAllByText(/^Message/)).toHaveLength(mostToasts - 1);
  });

  it("offer Undo no longer than it can be done, be the pointer on them or not", async () => {
    renderPart(<p>Page</p>);
    toasts.withUndo("3 invites on the way.", Date.now() + 1500, () => Promise.resolve());
    await userEvent.hover(await screen.findByText("3 invites on the way."));
    expect(screen.getByText(/^00:0[01]$/)).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("button", { name: "Undo" })).toBeNull());
  });

  it("go soon where they only confirm, and stay longer where there is more to read", async () => {
    renderPart(<p>Page</p>);
    toasts.done("Saved.");
    toasts.done("Northwind AD is in step: 12 new, 2 changed, 1 disabled.");
    expect(await screen.findByText("Saved.")).toBeVisible();
    await waitFor(() => expect(screen.queryByText("Saved.")).toBeNull(), { timeout: 3500 });
    expect(screen.getByText(/is in step/)).toBeVisible();
  });

  it("offer no Undo for what has begun", async () => {
    renderPart(<p>Page</p>);
    toasts.withUndo("3 invites on the way.", Date.now() - 1, () => Promise.resolve());
    toasts.done("Something else.");
    expect(await screen.findByText("Something else.")).toBeVisible();
    expect(screen.queryByText("3 invites on the way.")).toBeNull();
  });
});
