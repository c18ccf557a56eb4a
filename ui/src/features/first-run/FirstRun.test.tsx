import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { settingsOf } from "@/test/engine/settings";
import { openConsole } from "@/test/render";
import { progressOf, progressWords } from "./progress";

describe("the first run", () => {
  it("asks three things and opens the console", async () => {
    const engine = await openConsole("/devices", { setUp: false });
    expect(await screen.findByRole("heading", { name: "Welcome to Muster" })).toBeVisible();
    await expectAccessible();
    expect(screen.getByLabelText("Organisation")).toHaveFocus();
    await userEvent.keyboard("Northwind{Tab}Priya Raman{Tab}p@northwind.example{Enter}");
    expect(await screen.findByRole("heading", { level: 1, name: "Devices" })).toBeVisible();
    const sent = engine.calls.find((call) => call.command === "complete_first_run");
    expect(sent?.args.form).toEqual({
      organisation: "Northwind",
      admin_name: "Priya Raman",
      admin_email: "p@northwind.example",
    });
  });

  it("puts the engine's words at the field, and keeps what was typed", async () => {
    await openConsole("/devices", { setUp: false }, (pretend) => {
      pretend.override.complete_first_run = () => {
        throw refusal("invalid_input", "A field needs mending.", {
          problems: [
            { field: "admin_email", code: "invalid_email", message: "“p@” is not an address." },
          ],
        });
      };
    });
    await userEvent.click(screen.getByRole("button", { name: "Open the console" }));
    expect(screen.getByText(/name your organisation/)).toBeVisible();
    await userEvent.keyboard("Northwind{Tab}Priya{Tab}p@{Enter}");
    expect(await screen.findByText("“p@” is not an address.")).toBeVisible();
    expect(screen.getByLabelText("Organisation")).toHaveValue("Northwind");
    await userEvent.type(screen.getByLabelText("Your email address"), "x");
    await waitFor(() => expect(screen.queryByText("“p@” is not an address.")).toBeNull());
  });
});

describe("the checklist", () => {
  it("leads to the next step and can be put aside", async () => {
    await openConsole("/enrollment", { invites: 0 });
    expect(await screen.findByRole("region", { name: "First steps" })).toBeVisible();
    expect(screen.getByText(/Two steps are done/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Skip for now" }));
    expect(await screen.findByText("Skipped; you can still do it")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Dismiss the checklist" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "First steps" })).toBeNull());
  });

  it("tells what really happens to one's own device, and what happened", async () => {
    await openConsole("/enrollment", { invites: 0 });
    expect(await screen.findByText(/An iPhone, iPad or Mac enrolls/)).toBeVisible();
    expect(screen.queryByText(/nothing on the phone is changed/)).toBeNull();
  });

  it.each([
    [0, "Your own device was verified"],
    [1, "Your own device was enrolled"],
  ])("says how far one's own device came (%i enrolled)", async (enrolled, words) => {
    await openConsole("/enrollment", { invites: 0 }, (pretend) => {
      pretend.world.overview.checklist.own_device = true;
      pretend.override.by_myself_tally = () => ({ codes: 1, verified: 1, enrolled });
    });
    expect(await screen.findByText(words)).toBeVisible();
  });

  it("draws the portal in the colour that the portal uses", async () => {
    const engine = await openConsole("/enrollment", { invites: 0 }, (pretend) => {
      settingsOf(pretend.world).organisation.brand_colour = "#FFEE99";
    });
    const picture = () =>
      screen.getByText("What your colleagues will see").parentElement?.querySelector("[style]");
    const asked = () => engine.calls.find(({ command }) => command === "check_colour")?.args;
    await waitFor(() => expect(asked()).toEqual({ colour: "#FFEE99" }));
    await waitFor(() => expect(picture()?.getAttribute("style")).not.toContain("#1C3F94"));
    expect(picture()?.getAttribute("style")).not.toContain("#FFEE99");
  });

  it("is one line once there are more than a few invites", async () => {
    await openConsole("/enrollment", { invites: 12 }, (pretend) => {
      pretend.world.overview.checklist.visible = true;
    });
    await userEvent.click(await screen.findByRole("button", { name: "Show" }));
    expect(await screen.findByText("Invite your first user")).toBeVisible();
  });

  it("is one line as soon as the first invite was sent, until somebody opens it", async () => {
    await openConsole("/enrollment", { invites: 2, approvals: 1 }, ({ world }) => {
      Object.assign(world.overview.checklist, { visible: true, first_invite: true });
    });
    const steps = await screen.findByRole("region", { name: "First steps" });
    expect(steps).toHaveTextContent(/of 4/);
    expect(screen.queryByText("Enroll your own device first")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Show" }));
    expect(await screen.findByText("Enroll your own device first")).toBeVisible();
  });

  it("is whole while only one's own device was tried", async () => {
    await openConsole("/enrollment", { invites: 1 }, ({ world }) => {
      Object.assign(world.overview.checklist, { visible: true, first_invite: false });
    });
    expect(await screen.findByText("Invite your first user")).toBeVisible();
  });

  it("counts", () => {
    const all = {
      visible: true,
      organisation: true,
      mail: true,
      own_device: true,
      own_device_skipped: false,
      first_invite: true,
    };
    expect(progressOf(all)).toEqual({ done: 4, next: null });
    expect(progressOf({ ...all, mail: false })).toEqual({ done: 3, next: 2 });
    expect(progressWords({ ...all, first_invite: false })).toMatch(
      /^Three steps are done\. The last/,
    );
  });
});
