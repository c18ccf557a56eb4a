import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { PosterPrint, SelfEnrollmentSettings } from "@/bindings";
import { ownKey } from "@/platform/own";
import { expectAccessible } from "@/test/axe";
import { type PretendEngine, refusal } from "@/test/engine";
import { selfEnrollmentOf } from "@/test/engine/selfEnrollment";
import { withTerms } from "@/test/engine/terms";
import { openConsole } from "@/test/render";

const path = "/settings/self-enrollment";
const ready = { directory: true, ready: true };
const bar = () => screen.findByRole("region", { name: "Unsaved changes" });
const save = () => userEvent.click(screen.getByRole("button", { name: "Save changes" }));
const saved = (engine: PretendEngine) =>
  engine.calls
    .filter(({ command }) => command === "save_self_enrollment")
    .map(({ args }) => args.settings as SelfEnrollmentSettings);
const card = () => screen.findByRole("region", { name: "Address of self enrollment" });
const choose = async (field: string, option: string) => {
  await userEvent.click(await screen.findByRole("combobox", { name: field }));
  await userEvent.click(await screen.findByRole("option", { name: option }));
};

describe("whether users get in", () => {
  it("needs a directory, and leads to where one is connected", async () => {
    await openConsole(path);
    expect(await within(await card()).findByText("Self enrollment is off")).toBeVisible();
    const missing = screen.getByRole("list", { name: "What is missing" });
    expect(missing).toHaveTextContent("No directory is connected that users could sign in with.");
    // The worst alone: what comes after it is said once that is mended.
    expect(within(missing).getAllByRole("listitem")).toHaveLength(1);
    expect(screen.queryByText(/It works now for/)).toBeNull();
    expect(screen.getByRole("switch", { name: "Self enrollment" })).toBeDisabled();
    await expectAccessible();
    await userEvent.click(within(missing).getByRole("link", { name: "Open Directories" }));
    await waitFor(() => expect(window.location.hash).toContain("/directories"));
  });

  it("says when the last directory went, and lets it be switched off", async () => {
    const engine = await openConsole(path, { ready: true }, ({ world }) => {
      selfEnrollmentOf(world).enabled = true;
    });
    expect(await screen.findByText("Self enrollment is on, and nobody gets in")).toBeVisible();
    expect(screen.getByRole("list", { name: "What is missing" })).toHaveTextContent(
      "the page asks them to come back later",
    );
    await userEvent.click(screen.getByRole("switch", { name: "Self enrollment" }));
    await save();
    await waitFor(() => expect(saved(engine)[0]?.enabled).toBe(false));
  });

  const onlyHere =
    "Only this computer can open https://localhost:17443. Set an address that phones can reach in Settings, Portal.";

  it("does not call ready what no phone can open", async () => {
    await openConsole(path, ready, ({ world }) => {
      selfEnrollmentOf(world).enabled = true;
      world.overview.portal = { ...world.overview.portal, doubt: onlyHere, lab_mode: true };
    });
    expect(
      await screen.findByText("Self enrollment is on, but phones cannot use it"),
    ).toBeVisible();
    expect(screen.queryByText("Self enrollment is open")).toBeNull();
    const missing = screen.getByRole("list", { name: "What is missing" });
    expect(missing).toHaveTextContent(onlyHere);
    expect(within(missing).getByRole("link", { name: "Settings, Portal" })).toBeVisible();
    expect(within(missing).getAllByRole("listitem")).toHaveLength(1);
    expect(screen.queryByText(/It works now for/)).toBeNull();
    expect(screen.queryByText(/^Lab mode is on/)).toBeNull();
    await userEvent.click(within(await card()).getByRole("button", { name: "Print poster…" }));
    const dialog = await screen.findByRole("dialog", { name: "Print the poster" });
    expect(within(dialog).getByRole("note")).toHaveTextContent(`gets nowhere. ${onlyHere}`);
  });

  it("names lab mode, and for what it works, where phones get in", async () => {
    await openConsole(path, ready, ({ world }) => {
      selfEnrollmentOf(world).enabled = true;
      world.overview.portal = { ...world.overview.portal, lab_mode: true };
    });
    expect(await within(await card()).findByText(/^Lab mode is on/)).toBeVisible();
    expect(screen.getByText(/It works now for/)).toBeVisible();
  });

  it("says once that plain HTTP reaches no further than the own network", async () => {
    await openConsole(path, ready, ({ world }) => {
      selfEnrollmentOf(world).enabled = true;
      world.overview.portal = { ...world.overview.portal, trial_network: true };
    });
    expect(await screen.findByText("Self enrollment is open in your own network")).toBeVisible();
    expect(screen.getAllByText(/plain HTTP/)).toHaveLength(1);
  });

  it("says when the portal does not run", async () => {
    await openConsole(path, ready, ({ world }) => {
      selfEnrollmentOf(world).enabled = true;
      world.overview.portal = { ...world.overview.portal, running: false, problem: null };
    });
    expect(await screen.findByText("Self enrollment is on, and nobody gets in")).toBeVisible();
    expect(screen.getByText(/The portal does not run/)).toBeVisible();
  });

  it("is switched on and saved", async () => {
    const engine = await openConsole(path, ready);
    await userEvent.click(await screen.findByRole("switch", { name: "Self enrollment" }));
    expect(await bar()).toHaveTextContent("Self enrollment: on");
    await save();
    await waitFor(() => expect(saved(engine)[0]?.enabled).toBe(true));
    expect(await screen.findByText("Self enrollment is open")).toBeVisible();
    expect(screen.getByText("Users sign in with Northwind AD, Contoso Entra ID.")).toBeVisible();
    expect(screen.queryByRole("list", { name: "What is missing" })).toBeNull();
  });
});

describe("the address", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is copied, opened and shown large", async () => {
    const engine = await openConsole(path, ready);
    const address = "https://enroll.northwind.example/self";
    const shown = await card();
    expect(within(shown).getByText(address)).toBeVisible();
    expect(within(shown).getByRole("button", { name: "Copy the address" })).toBeVisible();
    await userEvent.click(within(shown).getByRole("button", { name: "Open" }));
    await waitFor(() =>
      expect(engine.calls.find(({ command }) => command === "open_link")?.args).toEqual({
        link: address,
      }),
    );
    await userEvent.click(within(shown).getByRole("button", { name: "Show code large" }));
    const dialog = await screen.findByRole("dialog", { name: "The code of the address" });
    const code = within(dialog).getByRole("img", { name: /^QR code of the address/ });
    expect(Number(code.getAttribute("width"))).toBeGreaterThanOrEqual(400);
    await expectAccessible();
    await userEvent.click(within(dialog).getByRole("button", { name: "Done" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("says when its picture cannot be copied", async () => {
    await openConsole(path, ready);
    await userEvent.click(within(await card()).getByRole("button", { name: "Show code large" }));
    // The page of the tests has nothing to draw on.
    await userEvent.click(await screen.findByRole("button", { name: "Copy as picture" }));
    expect(await screen.findByText(/The picture could not be copied/)).toBeVisible();
  });
});

describe("the poster", () => {
  const printed = (engine: PretendEngine) =>
    engine.calls
      .filter(({ command }) => command === "print_poster")
      .map(({ args }) => args.options as PosterPrint);
  const opened = async (prepare?: (engine: PretendEngine) => void) => {
    const engine = await openConsole(path, ready, prepare);
    await userEvent.click(within(await card()).getByRole("button", { name: "Print poster…" }));
    return { engine, dialog: await screen.findByRole("dialog", { name: "Print the poster" }) };
  };

  it("is written on the chosen paper in the chosen language, which is remembered", async () => {
    const { engine, dialog } = await opened();
    await expectAccessible();
    await userEvent.click(within(dialog).getByRole("radio", { name: "Letter" }));
    await choose("Language of the poster", "German (Deutsch)");
    await userEvent.click(within(dialog).getByRole("button", { name: "Save PDF…" }));
    expect(await within(dialog).findByText("The poster is written")).toBeVisible();
    expect(within(dialog).getByText(/self-enrollment-poster-letter\.pdf$/)).toBeVisible();
    expect(printed(engine)).toEqual([{ paper: "letter", language: "de" }]);
    expect(JSON.parse(localStorage.getItem(ownKey("muster.poster")) ?? "")).toEqual(
      printed(engine)[0],
    );
    expect(within(dialog).getByRole("button", { name: "Done" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("is in the organisation’s language when nothing was chosen, and stays when no place was", async () => {
    const { engine, dialog } = await opened((pretend) => {
      pretend.override.print_poster = () => null;
    });
    await waitFor(() =>
      expect(within(dialog).getByRole("combobox", { name: "Language of the poster" })).toHaveValue(
        "The organisation’s: English",
      ),
    );
    await userEvent.click(within(dialog).getByRole("button", { name: "Save PDF…" }));
    expect(await within(dialog).findByText(/^Nothing was saved/)).toBeVisible();
    expect(printed(engine)[0]?.language).toBe("");
  });

  it("says that self enrollment is off, also where the address leads nowhere", async () => {
    const { dialog } = await opened(({ world }) => {
      world.overview.portal = {
        ...world.overview.portal,
        doubt: "Only this computer can open it.",
      };
    });
    const notes = within(dialog).getAllByRole("note");
    expect(notes.map((note) => note.textContent)).toEqual([
      expect.stringContaining("gets nowhere. Only this computer can open it."),
      expect.stringContaining("Self enrollment is off"),
    ]);
  });

  it("says in the dialog why it failed, and names letters without a font", async () => {
    let fails = true;
    const { dialog } = await opened((pretend) => {
      pretend.override.print_poster = () => {
        if (fails) throw refusal("file", "The disk is full.");
        return { path: "/home/priya/poster.pdf", without_font: ["ꦄ"] };
      };
    });
    await userEvent.click(within(dialog).getByRole("button", { name: "Save PDF…" }));
    expect(await within(dialog).findByRole("alert")).toHaveTextContent("The disk is full.");
    fails = false;
    await userEvent.click(within(dialog).getByRole("button", { name: "Save PDF…" }));
    expect(await within(dialog).findByText(/No font of this computer has/)).toBeVisible();
  });
});

describe("what users may bring", () => {
  it("is said for each platform, with the group it joins and what is missing", async () => {
    const engine = await openConsole(path, ready, ({ world }) => {
      world.defaults.set("personal ios", "group-1");
    });
    const ios = await screen.findByRole("combobox", { name: "iOS / iPadOS" });
    await waitFor(() =>
      expect(ios).toHaveAccessibleDescription(
        "Personal: joins Finance. Corporate: joins no group.",
      ),
    );
    expect(screen.getByRole("combobox", { name: "Android" })).toHaveAccessibleDescription(
      /Android Enterprise, which this version of Muster cannot set up yet\. Until then the page shows it as not yet there\./,
    );
    await choose("Android", "Not offered");
    await choose("iOS / iPadOS", "Personal only");
    expect(ios).toHaveAccessibleDescription(
      /^was Personal or corporate ?Personal: joins Finance\.$/,
    );
    expect(await bar()).toHaveTextContent("Android: Not offered, iOS / iPadOS: Personal only");
    await save();
    await waitFor(() =>
      expect(saved(engine)[0]).toMatchObject({ android: "none", ios: "personal", macos: "both" }),
    );
    expect(screen.getByRole("link", { name: "Default groups" })).toHaveAttribute(
      "href",
      expect.stringContaining("/groups?tab=rules"),
    );
  });

  it("is something, while the page is open", async () => {
    await openConsole(path, ready, ({ world }) => {
      selfEnrollmentOf(world).enabled = true;
    });
    for (const platform of ["Android", "iOS / iPadOS", "macOS", "Windows"])
      await choose(platform, "Not offered");
    await save();
    expect(await screen.findByText(/No platform is allowed/)).toBeVisible();
    expect(screen.getByRole("combobox", { name: "iOS / iPadOS" })).toBeInvalid();
  });
});

describe("who may", () => {
  it("is everybody, or the users of chosen groups", async () => {
    const engine = await openConsole(path, ready);
    const field = await screen.findByRole("combobox", { name: "Directory groups" });
    expect(field).toHaveAccessibleDescription(/everybody whom a connected directory knows/);
    await userEvent.type(field, "ward");
    const option = await screen.findByRole("option", { name: /Ward nurses/ });
    expect(option).toHaveTextContent("Northwind AD, 212 users");
    await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(1));
    await userEvent.click(option);
    expect(await bar()).toHaveTextContent("Directory groups: Ward nurses");
    expect(screen.getByText("was everybody")).toBeVisible();
    expect(await screen.findByRole("option", { name: /Finance team/ })).toBeVisible();
    await expectAccessible();
    await save();
    await waitFor(() => expect(saved(engine)[0]?.groups).toEqual(["dg-nurses"]));
    await waitFor(() => expect(screen.queryByText("was everybody")).toBeNull());
  });

  it("names a group that is gone, and can be rid of it", async () => {
    const engine = await openConsole(path, ready, ({ world }) => {
      selfEnrollmentOf(world).groups = ["dg-nurses", "dg-lost"];
    });
    expect(await screen.findByText("A group that is gone")).toBeVisible();
    await userEvent.click(screen.getByRole("switch", { name: "Self enrollment" }));
    await save();
    expect(await screen.findByText(/is not there any more/)).toBeVisible();
    await userEvent.click(screen.getByRole("combobox", { name: "Directory groups" }));
    await userEvent.keyboard("{Backspace}");
    await save();
    await waitFor(() => expect(selfEnrollmentOf(engine.world).groups).toEqual(["dg-nurses"]));
  });

  it("has a limit beside that of invites", async () => {
    const engine = await openConsole(path, ready);
    const field = await screen.findByLabelText("Devices per user");
    await waitFor(() =>
      expect(field).toHaveAccessibleDescription(/No limit here, nor for invites/),
    );
    await userEvent.type(field, "2");
    expect(field).toHaveAccessibleDescription(/Counts here alone/);
    await save();
    await waitFor(() => expect(saved(engine)[0]?.device_limit).toBe(2));
  });
});

describe("who is told", () => {
  it("refuses what is no address at its field", async () => {
    const engine = await openConsole(path, ready);
    const field = await screen.findByLabelText("A device enrolls in this way");
    await userEvent.type(field, "it@northwind.example, nonsense");
    await save();
    expect(await screen.findByText("“nonsense” is not a mail address.")).toBeVisible();
    expect(field).toBeInvalid();
    await userEvent.clear(field);
    await userEvent.type(field, "it@northwind.example");
    await save();
    await waitFor(() => expect(selfEnrollmentOf(engine.world).notify).toBe("it@northwind.example"));
  });
});

describe("the rest", () => {
  it("says which terms users accept, and has the organisation’s own words", async () => {
    const engine = await openConsole(path, ready, ({ world }) => withTerms(world));
    expect(await screen.findByText("Invitees accept version 2")).toBeVisible();
    expect(screen.getByRole("link", { name: "Open Terms of use" })).toBeVisible();
    await userEvent.type(screen.getByLabelText("Words at the head of the page"), "Welcome!");
    await save();
    await waitFor(() => expect(saved(engine)[0]?.text).toBe("Welcome!"));
  });

  it("is read and not changed by an auditor", async () => {
    await openConsole(path, { ...ready, seat: { role: "auditor" } });
    expect(await screen.findByText("https://enroll.northwind.example/self")).toBeVisible();
    expect(screen.getByRole("switch", { name: "Self enrollment" })).toBeDisabled();
    expect(screen.queryByRole("button", { name: "Print poster…" })).toBeNull();
    expect(screen.getByText(/reads this page and changes nothing/)).toBeVisible();
  });

  it("keeps unsaved changes from being lost", async () => {
    await openConsole(path, ready);
    await userEvent.click(await screen.findByRole("switch", { name: "Self enrollment" }));
    await userEvent.click(screen.getByRole("link", { name: "Default groups" }));
    expect(await screen.findByRole("dialog", { name: "Leave without saving?" })).toBeVisible();
  });
});

describe("the way there", () => {
  it("is in the menu of the Enrollment page", async () => {
    await openConsole("/enrollment");
    await userEvent.click(screen.getByRole("button", { name: "More" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Self enrollment…" }));
    expect(await screen.findByRole("heading", { level: 2, name: "Self enrollment" })).toBeVisible();
  });

  it("is named in the list of Settings", async () => {
    await openConsole(path, ready);
    const list = await screen.findByRole("navigation", { name: "Settings" });
    expect(within(list).getByRole("link", { name: "Self enrollment" })).toHaveAttribute(
      "aria-current",
      "page",
    );
  });
});

describe("while nothing can be enrolled", () => {
  const open = () =>
    openConsole(path, { directory: true, ready: false }, ({ world }) => {
      selfEnrollmentOf(world).enabled = true;
    });

  it("the status, the switch and the poster say so, with what to do", async () => {
    await open();
    expect(
      await screen.findByText("Self enrollment is on, and nothing can be enrolled yet"),
    ).toBeVisible();
    const missing = screen.getByRole("list", { name: "What is missing" });
    expect(missing).toHaveTextContent("Apple devices enroll over an encrypted address only.");
    expect(screen.getAllByText(/Apple devices enroll over an encrypted address/)).toHaveLength(1);
    expect(screen.getByText(/whoever opens the page is told so, and cannot sign in/)).toBeVisible();
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Print poster…" }));
    const dialog = await screen.findByRole("dialog", { name: "Print the poster" });
    expect(within(dialog).getByRole("note")).toHaveTextContent("Nothing can be enrolled");
  });

  it("it is said before it is switched on, and by what is chosen", async () => {
    await openConsole(path, { directory: true, ready: true });
    expect(
      await screen.findByText(/It works now for iOS \/ iPadOS, macOS; not yet for/),
    ).toBeVisible();
    await choose("iOS / iPadOS", "Not offered");
    expect(screen.queryByText(/whoever opens the page is told so/)).toBeNull();
    await choose("macOS", "Not offered");
    expect(screen.getByText(/whoever opens the page is told so, and cannot sign in/)).toBeVisible();
  });
});
