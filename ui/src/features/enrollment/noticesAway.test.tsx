import { emit } from "@tauri-apps/api/event";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Notice } from "@/bindings";
import { type PretendEngine, refusal } from "@/test/engine";
import { openConsole } from "@/test/render";

const failing = (name: string): Notice => ({
  code: "directory_failing",
  about: `id of ${name}`,
  severity: "warning",
  message: `${name} could not be read.`,
  hint: "Its test under Directories shows more.",
});
const [ad, ldap] = [failing("Office 1"), failing("Office 2")];

const line = (name: string) => screen.queryByText(`${name} could not be read.`);
const asked = ({ calls }: PretendEngine) =>
  calls.filter(({ command }) => command === "overview").length;

const says = ({ world }: PretendEngine, notices: Notice[]) => {
  world.overview = { ...world.overview, notices };
};

/** The overview is read again. */
async function rereads(engine: PretendEngine) {
  const before = asked(engine);
  await act(() => emit("engine-changed", { revision: 1 }));
  await waitFor(() => expect(asked(engine)).toBeGreaterThan(before));
}

const open = (notices: Notice[]) =>
  openConsole("/enrollment", { invites: 3 }, ({ world }) => {
    world.overview.notices = notices;
  });

async function putsAway(name: string) {
  const words = await screen.findByText(`${name} could not be read.`);
  const own = words.closest("[data-severity]") as HTMLElement;
  await userEvent.click(within(own).getByRole("button", { name: "Put away" }));
}

describe("notices with the same code", () => {
  it("are told apart: each has its own line, and is put away by itself", async () => {
    const complained = vi.spyOn(console, "error");
    await open([ad, ldap]);
    await userEvent.click(await screen.findByRole("button", { name: "1 more notice" }));
    expect(line("Office 2")).toBeVisible();
    expect(complained.mock.calls.flat().join(" ")).not.toContain("same key");
    complained.mockRestore();
    await putsAway("Office 1");
    expect(line("Office 1")).toBeNull();
    expect(line("Office 2")).toBeVisible();
  });
});

describe("a notice that was put away", () => {
  it("is said again when it ended in between, whichever screen was open then", async () => {
    const engine = await open([ad]);
    await putsAway("Office 1");
    expect(line("Office 1")).toBeNull();
    await rereads(engine);
    expect(line("Office 1")).toBeNull();
    await userEvent.click(screen.getByRole("link", { name: "Devices" }));
    await screen.findByRole("heading", { level: 1, name: "Devices" });
    says(engine, []);
    await rereads(engine);
    says(engine, [ad]);
    await rereads(engine);
    await userEvent.click(screen.getByRole("link", { name: "Enrollment" }));
    await waitFor(() => expect(line("Office 1")).toBeVisible());
  });

  it("stays away when only a number in it has changed", async () => {
    const silent = (n: number): Notice => ({
      ...{ code: "devices_silent", about: "", severity: "warning", hint: "Look at them." },
      message: `${n} devices have said nothing for a week.`,
    });
    const engine = await open([silent(3)]);
    const words = await screen.findByText("3 devices have said nothing for a week.");
    const own = words.closest("[data-severity]") as HTMLElement;
    await userEvent.click(within(own).getByRole("button", { name: "Put away" }));
    says(engine, [silent(4)]);
    await rereads(engine);
    expect(screen.queryByText(/devices have said nothing/)).toBeNull();
  });

  it("stays away when the overview could not be read in between", async () => {
    const engine = await open([ad]);
    await putsAway("Office 1");
    engine.override.overview = () => {
      throw refusal("busy", "The database is in use.");
    };
    await rereads(engine);
    delete engine.override.overview;
    await rereads(engine);
    expect(await screen.findByRole("grid")).toBeVisible();
    expect(line("Office 1")).toBeNull();
  });
});
