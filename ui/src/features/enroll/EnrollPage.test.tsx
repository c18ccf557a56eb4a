import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { sampleRules } from "@/test/engine/groups";
import { openConsole } from "@/test/render";
import { enrollment } from "./draft";

beforeEach(() => enrollment.reset());

const users = () => screen.findByRole("combobox", { name: "Users: name or address" });

/** Adds people as typed text; each is confirmed by Enter. */
async function add(...people: string[]) {
  const field = await users();
  for (const person of people) {
    await userEvent.click(field);
    await userEvent.paste(person);
    await userEvent.keyboard("{Enter}");
  }
}

describe("platform and method", () => {
  it("is walked through by number keys and Enter alone", async () => {
    await openConsole("/enrollment/enroll");
    await userEvent.keyboard("4");
    expect(screen.getByRole("radio", { name: "Windows" })).toBeChecked();
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { name: "Device to be enrolled" })).toHaveFocus();
    await userEvent.keyboard("1");
    expect(screen.getByRole("radio", { name: "By myself" })).toBeChecked();
    await userEvent.keyboard("2{Enter}");
    expect(await screen.findByRole("heading", { name: "Who gets an invite?" })).toBeVisible();
    expect(await users()).toHaveFocus();
  });

  it("sends a technician to nobody’s page of Settings, and counts no invites for them", async () => {
    await openConsole("/enrollment/enroll?platform=ios", { seat: { role: "technician" } });
    expect(await screen.findByText("iOS / iPadOS in your organisation")).toBeVisible();
    expect(await screen.findByText(/Ask an administrator\./)).toBeVisible();
    expect(screen.getByText(/Managed Apple Account: ask an administrator\./)).toBeVisible();
    const panel = screen.getByText("iOS / iPadOS in your organisation").closest("aside");
    expect(panel).not.toHaveTextContent("Settings");
    expect(panel).not.toHaveTextContent(/invites? (so far|yet)/);
  });

  it("shows what the platform still needs and promises no separation that is not there", async () => {
    await openConsole("/enrollment/enroll?platform=windows");
    expect(await screen.findByText("Windows in your organisation")).toBeVisible();
    expect(await screen.findByText("Windows enrollment")).toBeVisible();
    expect(screen.getByText(/needs to be a local administrator/)).toBeVisible();
    expect(screen.getByText(/nothing is separated/)).toBeVisible();
    await expectAccessible();
  });

  it("names HTTPS as what Apple devices lack, with the way to it", async () => {
    await openConsole("/enrollment/enroll?platform=ios");
    expect(await screen.findByText("HTTPS")).toBeVisible();
    expect(screen.queryByText("Apple push certificate")).toBeNull();
    expect(screen.getByText(/Account-driven User Enrollment separates them/)).toBeVisible();
    expect(screen.queryByText(/later release/)).toBeNull();
    await userEvent.click(screen.getByRole("link", { name: "Open Settings, Portal" }));
    expect(await screen.findByRole("heading", { level: 2, name: "Portal" })).toBeVisible();
  });

  it("names the push certificate once there is HTTPS", async () => {
    await openConsole("/enrollment/enroll?platform=macos", {}, ({ world }) => {
      world.overview.portal.address = "https://enroll.northwind.example";
    });
    expect(await screen.findByText("Apple push certificate")).toBeVisible();
    expect(screen.getByRole("link", { name: "Open Settings, Apple" })).toBeVisible();
  });

  it("tells why the readiness is missing and reads it again", async () => {
    let fails = true;
    const engine = await openConsole("/enrollment/enroll", {}, (pretend) => {
      pretend.override.platform_readiness = (_world, args) => {
        if (fails) throw refusal("internal", "No readiness today.");
        return { platform: args.platform, invites: 0, verified: 0, checks: [] };
      };
    });
    expect(await screen.findByText(/No readiness today/)).toBeVisible();
    fails = false;
    await userEvent.click(screen.getByRole("button", { name: "Retry" }));
    expect(await screen.findByText("No invites yet")).toBeVisible();
    expect(engine.calls.some((call) => call.command === "platform_readiness")).toBe(true);
  });

  it("leads to the settings of self enrollment", async () => {
    await openConsole("/enrollment/enroll?step=method");
    const self = await screen.findByRole("link", { name: /Self enrollment/ });
    expect(self).toHaveTextContent("Users sign in with their directory");
    await expectAccessible();
    await userEvent.click(self);
    expect(await screen.findByRole("heading", { level: 2, name: "Self enrollment" })).toBeVisible();
  });

  it("leads to bulk enrollment", async () => {
    await openConsole("/enrollment/enroll?step=method");
    await userEvent.click(await screen.findByRole("link", { name: /Bulk enrollment/ }));
    expect(await screen.findByRole("heading", { name: "Who is in the list?" })).toBeVisible();
  });
});

describe("details", () => {
  it("finds a known user while typing", async () => {
    await openConsole("/enrollment/enroll?step=details");
    await userEvent.type(await users(), "hélène");
    const option = await screen.findByRole("option", { name: /Hélène Marchand helene/ });
    expect(option).toBeVisible();
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByRole("button", { name: "Remove Hélène Marchand" })).toBeVisible();
    expect(await screen.findByText("1 person chosen")).toBeVisible();
    // The list would cover the fields below.
    expect(await users()).toHaveFocus();
    expect(await users()).toHaveAttribute("aria-expanded", "false");
    await userEvent.keyboard("{ArrowDown}");
    expect(await users()).toHaveAttribute("aria-expanded", "true");
    await expectAccessible();
  });

  it("adds somebody new in place", async () => {
    await openConsole("/enrollment/enroll?step=details");
    await userEvent.type(await users(), "Zoe Quill{ArrowDown}{Enter}");
    const form = await screen.findByRole("dialog", { name: "Add a new user" });
    expect(within(form).getByLabelText("Name")).toHaveValue("Zoe Quill");
    await userEvent.click(within(form).getByRole("button", { name: "Add user" }));
    expect(await within(form).findByText("The email address is still missing.")).toBeVisible();
    await userEvent.type(within(form).getByLabelText("Phone number"), "+44 20 7946 0123");
    await userEvent.type(within(form).getByLabelText("Email address"), "zoe@x.example{Enter}");
    expect(await screen.findByRole("button", { name: "Remove Zoe Quill" })).toBeVisible();
    await waitFor(async () => expect(await users()).toHaveFocus());
    // The list would cover the fields below.
    expect(await users()).toHaveAttribute("aria-expanded", "false");
  });

  it("offers who has the address already, instead of a second user", async () => {
    await openConsole("/enrollment/enroll?step=details", { users: 12, invites: 12 });
    await userEvent.type(await users(), "Dan W{ArrowDown}{Enter}");
    const form = await screen.findByRole("dialog", { name: "Add a new user" });
    await userEvent.type(
      within(form).getByLabelText("Email address"),
      "dana.whitlock@northwind.example{Enter}",
    );
    await userEvent.click(
      await within(form).findByRole("button", { name: "Choose Dana Whitlock" }),
    );
    expect(await screen.findByRole("button", { name: "Remove Dana Whitlock" })).toBeVisible();
  });

  it("says by which rule each person’s devices join a group", async () => {
    const engine = await openConsole(
      "/enrollment/enroll?step=details&platform=ios&method=invites",
      { users: 12, invites: 12 },
      ({ world }) => sampleRules(world),
    );
    await add(engine.world.users[7]?.email ?? "");
    await userEvent.click(await screen.findByRole("button", { name: "Review 1 invite" }));
    expect(await screen.findAllByText("Clinical · Ward 4, by rule 1")).not.toHaveLength(0);
  });

  it("makes a chip of each pasted piece, and mends the bad ones", async () => {
    await openConsole("/enrollment/enroll?step=details");
    await userEvent.click(await users());
    await userEvent.paste("Dana Whitlock <d@x.example>, bad@@x; owen@x.example");
    expect(await screen.findByRole("button", { name: "Remove Dana Whitlock" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Remove Owen" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Remove bad@@x" })).toBeVisible();
    await userEvent.click(await screen.findByRole("button", { name: "Mend" }));
    const form = await screen.findByRole("group", { name: "Change bad@@x" });
    expect(within(form).getByLabelText("Email address")).toHaveFocus();
    await userEvent.clear(within(form).getByLabelText("Email address"));
    await userEvent.keyboard("good.name@x.example{Enter}");
    expect(await screen.findByRole("button", { name: "Remove Good Name" })).toBeVisible();
  });

  it("removes people by keyboard", async () => {
    await openConsole("/enrollment/enroll?step=details");
    await add("a@x.example", "b@x.example", "c@x.example");
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}{Delete}");
    expect(screen.queryByRole("button", { name: "Remove B" })).toBeNull();
    await userEvent.keyboard("{Backspace}");
    expect(screen.queryByRole("button", { name: "Remove C" })).toBeNull();
    expect(screen.getByRole("button", { name: "Remove A" })).toBeVisible();
  });

  it("puts a problem at the person it is about, and mends it there", async () => {
    await openConsole("/enrollment/enroll?step=details");
    await add("Ana <ana@x>");
    const about = await screen.findByRole("list", { name: "About the chosen people" });
    expect(about).toHaveTextContent("Ana: “ana@x” is not an address");
    await userEvent.click(screen.getByRole("button", { name: /^Review/ }));
    expect(screen.getByRole("alert")).toHaveTextContent("1 thing to mend first.");
    await userEvent.click(screen.getByRole("button", { name: "Mend" }));
    const form = await screen.findByRole("group", { name: "Change Ana" });
    const email = within(form).getByLabelText("Email address");
    await userEvent.clear(email);
    await userEvent.type(email, "ana@x.example{Enter}");
    await waitFor(() => expect(about).not.toBeInTheDocument());
  });

  it("does not go on with nobody chosen", async () => {
    await openConsole("/enrollment/enroll?step=details");
    await userEvent.click(await screen.findByRole("button", { name: "Review" }));
    expect((await screen.findAllByRole("alert"))[0]).toHaveTextContent(
      /Choose at least one person/,
    );
    expect(screen.getByRole("heading", { name: "Who gets an invite?" })).toBeVisible();
  });

  it("shows the very mail in a frame that can do nothing", async () => {
    const engine = await openConsole("/enrollment/enroll?step=details&platform=ios");
    await add("Zoe Quill <zoe@x.example>");
    const frame = await screen.findByTitle("Mail to Zoe Quill");
    expect(frame).toHaveAttribute("sandbox", "");
    await waitFor(() => expect(frame).toHaveAttribute("srcdoc", expect.stringContaining("Zoe")));
    const asked = engine.calls.filter((call) => call.command === "preview_mail").at(-1);
    expect(asked?.args.draft).toMatchObject({
      recipients: [{ name: "Zoe Quill", email: "zoe@x.example" }],
    });
  });
});

describe("leaving", () => {
  it("asks before typed data is left, and keeps it when told to", async () => {
    await openConsole("/enrollment/enroll?step=details");
    await add("a@x.example");
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    const dialog = await screen.findByRole("dialog", { name: "Leave Enroll device?" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Stay" }));
    expect(screen.getByRole("heading", { name: "Who gets an invite?" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    await userEvent.click(await screen.findByRole("button", { name: "Keep it and leave" }));
    await screen.findByRole("heading", { level: 1, name: "Enrollment" });
    window.location.hash = "#/enrollment/enroll?step=details";
    expect(await screen.findByRole("button", { name: "Remove A" })).toBeVisible();
  });

  it("forgets the draft when told to", async () => {
    await openConsole("/enrollment/enroll?step=details");
    await add("a@x.example");
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    await userEvent.click(await screen.findByRole("button", { name: "Discard the draft" }));
    await screen.findByRole("heading", { level: 1, name: "Enrollment" });
    window.location.hash = "#/enrollment/enroll?step=details";
    await users();
    expect(screen.queryByRole("button", { name: "Remove A" })).toBeNull();
  });
});
