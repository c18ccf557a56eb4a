import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { EnrollmentChange } from "@/bindings";
import { expectAccessible } from "@/test/axe";
import type { PretendEngine } from "@/test/engine";
import { enrollmentOf } from "@/test/engine/enrollmentSettings";
import { openConsole } from "@/test/render";
import { reminderTimes } from "./enrollmentForm";

const path = "/settings/authentication";
const bar = () => screen.findByRole("region", { name: "Unsaved changes" });
const saved = (engine: PretendEngine) =>
  engine.calls
    .filter(({ command }) => command === "save_enrollment_page")
    .map(({ args }) => args.change as EnrollmentChange);
const save = () => userEvent.click(screen.getByRole("button", { name: "Save changes" }));
const choose = async (field: string, option: string) => {
  await userEvent.click(await screen.findByRole("combobox", { name: field }));
  await userEvent.click(await screen.findByRole("option", { name: option }));
};

describe("authentication", () => {
  it("leaves the passcode alone while no directory is connected, and says why", async () => {
    await openConsole(path);
    expect(await screen.findByRole("radio", { name: "One-time passcode" })).toBeChecked();
    for (const name of ["Directory sign-in", "Two-factor (both)"]) {
      const card = screen.getByRole("radio", { name });
      expect(card).toBeDisabled();
      expect(card).toHaveAccessibleDescription(/Needs a directory/);
    }
    const why = screen.getByText(/No directory is connected\./);
    expect(why).toHaveTextContent("Directory sign-in and Two-factor need one.");
    await expectAccessible();
    await userEvent.click(within(why).getByRole("link", { name: "Open Directories" }));
    await waitFor(() => expect(window.location.hash).toContain("/directories"));
  });

  it("stands under a heading of its own, on a page that is named for all of it", async () => {
    await openConsole(path);
    await screen.findByRole("radio", { name: "One-time passcode" });
    expect(screen.getByRole("heading", { level: 2, name: "Enrollment rules" })).toBeVisible();
    const headings = screen.getAllByRole("heading", { level: 3 }).map((one) => one.textContent);
    expect(headings).toEqual([
      "Authentication",
      "Invite validity and reminders",
      "Messages to the invitee",
      "Tell these addresses when",
      "Terms of use",
      "Minimum OS versions",
      "Android manufacturers",
      "Devices of one user",
    ]);
  });

  it("tells what each way is worth", async () => {
    await openConsole(path, { directory: true });
    const card = await screen.findByRole("radio", { name: "Two-factor (both)" });
    expect(card).toHaveAccessibleDescription(/Protection high.*Effort high/);
    expect(screen.getByRole("radio", { name: "One-time passcode" })).toHaveAccessibleDescription(
      /A forwarded invite can be used by others.*Protection low/,
    );
  });

  it("is saved with its old value named", async () => {
    const engine = await openConsole(path, { directory: true });
    await userEvent.click(await screen.findByRole("radio", { name: "Two-factor (both)" }));
    expect(screen.getByText("was One-time passcode")).toBeVisible();
    expect(await bar()).toHaveTextContent("Authentication: Two-factor (both)");
    await save();
    await waitFor(() => expect(saved(engine)).toHaveLength(1));
    expect(saved(engine)[0]?.settings.authentication).toBe("two_factor");
    await waitFor(() => expect(screen.queryByText(/^was /)).toBeNull());
  });
});

describe("validity and reminders", () => {
  it("are off at first, and told in words once they are on", async () => {
    const engine = await openConsole(path, { invites: 12 });
    expect(await screen.findByText("Nobody is reminded")).toBeVisible();
    expect(screen.queryByLabelText("Then every")).toBeNull();
    await choose("First reminder", "2 days");
    expect(await screen.findByText(/3 reminders: after 2 days, 4 days, 6 days\./)).toBeVisible();
    expect(screen.getByText("was off")).toBeVisible();
    await choose("Invites expire after", "5 days");
    expect(
      await screen.findByText(/2 reminders: after 2 days, 4 days\. An invite of 5 days expires/),
    ).toBeVisible();
    expect(await bar()).toHaveTextContent("First reminder: 2 days, Invites expire after: 5 days");
    await expectAccessible();
    await save();
    await waitFor(() =>
      expect(saved(engine)[0]).toMatchObject({
        valid_hours: 120,
        settings: { remind_first_hours: 48, remind_every_hours: 48, remind_most: 3 },
      }),
    );
  });

  it("warn of the reminders that saving would send", async () => {
    await openConsole(path, { invites: 30 }, ({ world }) => {
      world.invites = world.invites.map((row) => ({
        ...row,
        sent_at: row.sent_at && row.sent_at - 3 * 86_400_000,
      }));
    });
    await choose("First reminder", "2 days");
    expect(
      await screen.findByText(/present invites? (is|are) reminded within the hour/),
    ).toBeVisible();
  });

  it("fall within the validity of an invite", () => {
    expect(reminderTimes({ first: 0, every: 24, most: 3 }, 168)).toEqual([]);
    expect(reminderTimes({ first: 24, every: 72, most: 3 }, 168)).toEqual([24, 96]);
    expect(reminderTimes({ first: 168, every: 24, most: 3 }, 168)).toEqual([]);
  });
});

describe("which devices may enroll", () => {
  it("counts the devices that are older, and is honest about what does not act yet", async () => {
    await openConsole(path, { invites: 30, devices: 12 });
    const field = await screen.findByRole("combobox", { name: "iOS / iPadOS" });
    await waitFor(() => expect(field).toHaveAccessibleDescription(/^\d+ known devices$/));
    await userEvent.type(field, "99");
    await waitFor(() => expect(field).toHaveAccessibleDescription(/known devices are older/));
    expect(await bar()).toHaveTextContent("Minimum iOS / iPadOS: 99");
    expect(screen.getByRole("combobox", { name: "Windows" })).toHaveAccessibleDescription(
      "Kept for later",
    );
    expect(
      screen.getAllByText(/What is set for Android, Windows is kept until such devices can enroll/),
    ).toHaveLength(1);
    await userEvent.clear(field);
    await userEvent.type(field, "Ventura");
    expect(await screen.findByText("A version looks like 17 or 17.6.1.")).toBeVisible();
    expect(field).toBeInvalid();
  });

  it("leaves the list closed over what is wrong with a version when saving is refused", async () => {
    await openConsole(path);
    const field = await screen.findByRole("combobox", { name: "iOS / iPadOS" });
    await userEvent.type(field, "abc");
    await userEvent.click(screen.getByRole("button", { name: "Save changes" }));
    await waitFor(() => expect(field).toHaveFocus());
    expect(screen.getByText("A version looks like 17 or 17.6.1.")).toBeVisible();
    expect(field).toHaveAttribute("aria-expanded", "false");
    // It is asked for by a click or an arrow.
    await userEvent.keyboard("{ArrowDown}");
    expect(field).toHaveAttribute("aria-expanded", "true");
  });

  it("keeps manufacturers as chips that act later", async () => {
    const engine = await openConsole(path);
    const field = await screen.findByRole("combobox", { name: "Allowed manufacturers" });
    expect(field).toHaveAccessibleDescription(/turns nobody away yet/);
    await userEvent.type(field, "Samsung{Enter}Acme{Enter}");
    expect(await bar()).toHaveTextContent("Allowed manufacturers: Samsung, Acme");
    expect(screen.getByText("was all")).toBeVisible();
    await save();
    await waitFor(() =>
      expect(saved(engine)[0]?.settings.manufacturers).toEqual(["Samsung", "Acme"]),
    );
    await expectAccessible();
  });

  it("says how many users have more devices than the limit", async () => {
    await openConsole(path);
    await userEvent.type(await screen.findByLabelText("Devices per user"), "2");
    expect(await screen.findByText("4 users have more already, and keep them")).toBeVisible();
    expect(await bar()).toHaveTextContent("Devices per user: 2");
  });
});

describe("who is told", () => {
  it("refuses what is no address at its field", async () => {
    const engine = await openConsole(path);
    const field = await screen.findByLabelText("A device has enrolled");
    await userEvent.type(field, "it@northwind.example, nonsense");
    expect(await screen.findByText("“nonsense” is not a mail address.")).toBeVisible();
    await save();
    await waitFor(() => expect(field).toHaveFocus());
    expect(enrollmentOf(engine.world).notify_enrolled).toBe("");
    await userEvent.clear(field);
    await userEvent.type(field, "it@northwind.example");
    await userEvent.click(screen.getByRole("switch", { name: "When the device has enrolled" }));
    await save();
    await waitFor(() => expect(saved(engine)).toHaveLength(2));
    expect(enrollmentOf(engine.world)).toMatchObject({
      notify_enrolled: "it@northwind.example",
      tell_enrolled: true,
    });
  });

  it("goes back to the faulty field when saving on the way out is refused", async () => {
    await openConsole(path);
    const field = await screen.findByLabelText("A device has enrolled");
    await userEvent.type(field, "nonsense");
    // By the label that the form shows.
    expect(await bar()).toHaveTextContent("A device has enrolled: nonsense");
    await userEvent.click(screen.getByRole("link", { name: "Mail" }));
    await userEvent.click(await screen.findByRole("button", { name: "Save and leave" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(field).toHaveFocus());
  });
});
