import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { enrollment } from "@/features/enroll/draft";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { openConsole } from "@/test/render";

const path = "/users";
const row = (name: string) => screen.findByRole("row", { name: new RegExp(`^Select ${name} `) });
type Engine = Awaited<ReturnType<typeof openConsole>>;
const calls = (engine: Engine, command: string) =>
  engine.calls.filter((made) => made.command === command);
const some = { users: 20, invites: 12, devices: 9 };

beforeEach(() => enrollment.reset());

describe("the Users page", () => {
  it("lists users with where they come from and how far they came", async () => {
    await openConsole(path, some);
    const dana = await row("Dana Whitlock");
    expect(dana).toHaveTextContent("dana.whitlock@northwind.example");
    expect(within(dana).getByText("By hand")).toBeVisible();
    expect(within(dana).getByText("Enrolled")).toBeVisible();
    const aisha = await row("Aisha Bello");
    expect(aisha).toHaveTextContent("Disabled in Contoso Entra ID");
    expect(within(aisha).getByText("Left with a live invite")).toBeVisible();
    expect(screen.getAllByText("Never invited").length).toBeGreaterThan(1);
    await expectAccessible();
  });

  it("draws only the rows in view of a long list, and reads on by cursor", async () => {
    const engine = await openConsole(path, { users: 700, invites: 10 });
    expect(await screen.findByText(/of 700/)).toBeVisible();
    expect(screen.getAllByRole("row").length).toBeLessThan(60);
    expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "701");
    expect(calls(engine, "list_users")[0]?.args).toMatchObject({ cursor: null, limit: 200 });
  });

  it("filters by chips with their counts, by source and by domain", async () => {
    const engine = await openConsole(path, some);
    await row("Dana Whitlock");
    const last = () => calls(engine, "list_users").at(-1)?.args.filter;
    await userEvent.click(screen.getByRole("button", { name: "Never invited 8" }));
    await waitFor(() => expect(last()).toMatchObject({ roster: ["never_invited"] }));
    await userEvent.click(screen.getByRole("button", { name: /^Left with a live invite/ }));
    await waitFor(() => expect(last()).toMatchObject({ roster: [], left_with_live_invite: true }));
    await userEvent.click(screen.getByRole("button", { name: /^Left the directory/ }));
    await waitFor(() =>
      expect(last()).toMatchObject({ roster: [], left: true, left_with_live_invite: false }),
    );
    await waitFor(() => expect(screen.queryByRole("row", { name: /Dana Whitlock/ })).toBeNull());
    expect(await row("Aisha Bello")).toHaveTextContent("Disabled in Contoso Entra ID");
    expect(window.location.hash).toContain("left=any");
    await userEvent.click(screen.getByRole("button", { name: /^All / }));
    await userEvent.click(screen.getByRole("button", { name: /^From/ }));
    await userEvent.click(await screen.findByRole("menuitemradio", { name: /^By hand/ }));
    await waitFor(() => expect(last()).toMatchObject({ directory_id: "" }));
    await userEvent.click(screen.getByRole("button", { name: /^Domain/ }));
    await userEvent.click(await screen.findByRole("menuitemradio", { name: /^No domain/ }));
    await waitFor(() => expect(last()).toMatchObject({ domain: "" }));
  });

  it("counts on each chip what a click on it shows, whichever is chosen", async () => {
    await openConsole(path, some);
    await row("Dana Whitlock");
    const chips = () =>
      within(screen.getByRole("group", { name: "Roster" }))
        .getAllByRole("button")
        .map((chip) => chip.textContent);
    const before = await waitFor(() => {
      expect(chips()[0]).toBe("All20");
      return chips();
    });
    const names = ["All", "Never invited", "Invited", "Enrolled", "Left the", "Left with"];
    for (const [index, name] of names.entries()) {
      await userEvent.click(screen.getByRole("button", { name: new RegExp(`^${name}`) }));
      const count = /\d+$/.exec(before[index] ?? "")?.[0];
      if (count !== "0") expect(await screen.findByText(new RegExp(`of ${count}$`))).toBeVisible();
      expect(chips()).toEqual(before);
    }
    // The search narrows them all.
    await userEvent.type(screen.getByRole("textbox", { name: /Search by name/ }), "dana");
    await waitFor(() => expect(chips()[0]).toBe("All1"));
  });

  it("searches by slash, and clears when nothing fits", async () => {
    await openConsole(path, some);
    await row("Dana Whitlock");
    await userEvent.keyboard("/");
    const field = screen.getByRole("textbox", { name: /Search by name/ });
    expect(field).toHaveFocus();
    await userEvent.type(field, "zzz");
    await waitFor(() =>
      expect(screen.queryByRole("checkbox", { name: "Select all loaded users" })).toBeNull(),
    );
    const [clear] = screen.getAllByRole("button", { name: "Clear the search" });
    await userEvent.click(clear as HTMLElement);
    expect(await row("Dana Whitlock")).toBeVisible();
  });

  it("moves, chooses, extends and opens by keys, and Esc lets go", async () => {
    await openConsole(path, some);
    await row("Dana Whitlock");
    await userEvent.keyboard("j");
    await waitFor(() => expect(screen.getAllByRole("row")[1]).toHaveFocus());
    await userEvent.keyboard("x");
    const bar = await screen.findByRole("region", { name: "Selection" });
    expect(within(bar).getByText("1 selected")).toBeVisible();
    await userEvent.keyboard("{Shift>}j{/Shift}");
    expect(await within(bar).findByText("2 selected")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("region", { name: "Selection" })).toBeNull());
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByRole("dialog", { name: "User" })).toBeVisible();
  });

  it("chooses all that the filter shows, and acts on them without naming each", async () => {
    const engine = await openConsole(path, { users: 450, invites: 0 });
    await screen.findByText(/of 450/);
    await userEvent.click(screen.getByRole("checkbox", { name: "Select all loaded users" }));
    await userEvent.click(await screen.findByRole("button", { name: "Select all 450" }));
    expect(screen.getByText("450 selected")).toBeVisible();
    const bar = screen.getByRole("region", { name: "Selection" });
    await userEvent.click(within(bar).getByRole("button", { name: "Export" }));
    await waitFor(() => expect(calls(engine, "export_users")).toHaveLength(1));
    await userEvent.click(screen.getByRole("button", { name: /^Set domain…/ }));
    const dialog = await screen.findByRole("dialog", { name: "Domain of 450 users" });
    expect(dialog).toHaveTextContent("A directory keeps the domain of 300 of them");
    await userEvent.type(
      within(dialog).getByRole("combobox", { name: "Domain" }),
      "clinic.example",
    );
    await userEvent.click(within(dialog).getByRole("button", { name: "Set domain…" }));
    expect(await screen.findByText(/150 users are in clinic\.example now\./)).toBeVisible();
    expect(calls(engine, "set_users_domain")[0]?.args.selection).toMatchObject({
      kind: "matching",
      except: [],
    });
  });

  it("archives at once where nothing ends by it, and takes it back", async () => {
    const engine = await openConsole(path, { users: 3, invites: 0 });
    await row("Amara Okafor");
    await userEvent.click(screen.getByRole("button", { name: "Actions for Amara Okafor" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Archive" }));
    expect(await screen.findByText("1 user archived.")).toBeVisible();
    await waitFor(() =>
      expect(screen.queryByRole("row", { name: /^Select Amara Okafor / })).toBeNull(),
    );
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(await row("Amara Okafor")).toBeVisible();
    expect(calls(engine, "archive_users")[0]?.args).toMatchObject({ live: "refuse" });
  });

  it("goes on at the next row after archiving, and at the search when none is left", async () => {
    await openConsole(path, { users: 3, invites: 0 });
    await row("Amara Okafor");
    const archive = async (name: string) => {
      (await row(name)).focus();
      await userEvent.keyboard("{Shift>}{F10}{/Shift}");
      (await screen.findByRole("menuitem", { name: "Archive" })).focus();
      await userEvent.keyboard("{Enter}");
      await waitFor(() =>
        expect(screen.queryByRole("row", { name: new RegExp(`^Select ${name} `) })).toBeNull(),
      );
    };
    const names = screen
      .getAllByRole("row")
      .map((one) => one.querySelector("[title]")?.textContent);
    const next = names[names.indexOf("Amara Okafor") + 1] ?? "";
    await archive("Amara Okafor");
    await waitFor(async () => expect(await row(next)).toHaveFocus());
    const field = screen.getByRole("textbox", { name: /Search by name/ });
    await userEvent.type(field, next);
    await waitFor(() => expect(screen.getAllByRole("row")).toHaveLength(2));
    await archive(next);
    await waitFor(() => expect(field).toHaveFocus());
  });

  it("goes on in the list after Escape in the selection bar", async () => {
    await openConsole(path, some);
    await row("Dana Whitlock");
    await userEvent.click(screen.getByRole("checkbox", { name: "Select Dana Whitlock" }));
    const bar = await screen.findByRole("region", { name: "Selection" });
    within(bar).getByRole("button", { name: "Set domain…" }).focus();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("region", { name: "Selection" })).toBeNull());
    await waitFor(() => expect(document.activeElement).toHaveAttribute("role", "row"));
  });

  it("asks before invites are revoked by archiving", async () => {
    const engine = await openConsole(path, some);
    await row("Aisha Bello");
    await userEvent.click(screen.getByRole("button", { name: "Actions for Aisha Bello" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Archive" }));
    const dialog = await screen.findByRole("dialog", { name: "Archive Aisha Bello?" });
    expect(dialog).toHaveTextContent("1 live invite is revoked with it");
    expect(dialog).toHaveTextContent(
      "The user can be brought back later; the revoked invite cannot.",
    );
    expect(dialog).not.toHaveTextContent("undone");
    engine.override.archive_users = () => {
      throw refusal("busy", "The database is busy.");
    };
    await userEvent.click(within(dialog).getByRole("button", { name: /^Archive and revoke 1/ }));
    expect(await within(dialog).findByText(/The database is busy\./)).toBeVisible();
    delete engine.override.archive_users;
    await userEvent.click(within(dialog).getByRole("button", { name: /^Archive and revoke 1/ }));
    expect(await screen.findByText("1 user archived, 1 invite revoked for good.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Bring the user back" }));
    expect(await row("Aisha Bello")).toBeVisible();
    expect(await screen.findByText("1 user is back.")).toBeVisible();
    expect(
      engine.world.invites.filter((one) => one.live && one.user_name === "Aisha Bello"),
    ).toEqual([]);
  });

  it("offers no file of single users, since files are written by filter", async () => {
    await openConsole(path, some);
    await row("Dana Whitlock");
    await userEvent.click(screen.getByRole("checkbox", { name: "Select Dana Whitlock" }));
    const bar = await screen.findByRole("region", { name: "Selection" });
    expect(within(bar).getByRole("button", { name: "Archive" })).toBeVisible();
    expect(within(bar).queryByRole("button", { name: /^Export/ })).toBeNull();
  });

  it("deletes only those who can be, and says why others cannot", async () => {
    await openConsole(path, some);
    await row("Dana Whitlock");
    await userEvent.click(screen.getByRole("button", { name: "Actions for Dana Whitlock" }));
    const item = await screen.findByRole("menuitem", { name: /^Delete…/ });
    expect(item).toHaveTextContent("archive them instead");
    expect(item).toHaveAttribute("data-disabled");
  });

  it("opens the wizard with the chosen users in it", async () => {
    await openConsole(path, some);
    await row("Dana Whitlock");
    await userEvent.click(screen.getByRole("checkbox", { name: "Select Dana Whitlock" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "Select Aisha Bello" }));
    await userEvent.click(screen.getByRole("button", { name: /^Invite…/ }));
    expect(await screen.findByRole("heading", { name: "Which kind of device?" })).toBeVisible();
    expect(enrollment.now().recipients.map((person) => person.email)).toEqual([
      "dana.whitlock@northwind.example",
      "aisha.bello@northwind.example",
    ]);
  });

  it("saves what the list shows, and says why it could not", async () => {
    const engine = await openConsole(path, some);
    await row("Dana Whitlock");
    await userEvent.click(screen.getByRole("button", { name: "Export…" }));
    expect(await screen.findByText(/Saved as .*users\.csv/)).toBeVisible();
    engine.override.export_users = () => {
      throw refusal("file", "The folder is full.");
    };
    await userEvent.click(screen.getByRole("button", { name: "Export…" }));
    expect(await screen.findByText(/The folder is full\./)).toBeVisible();
  });

  it("teaches when there is no user yet", async () => {
    await openConsole(path, { users: 0 });
    expect(await screen.findByText("No users yet")).toBeVisible();
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Connect a directory" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Directories" })).toBeVisible();
  });

  it("says what failed and tries again", async () => {
    let fails = true;
    await openConsole(path, some, (engine) => {
      engine.override.list_users = () => {
        if (fails) throw refusal("disk_full", "It cannot be read.");
        return { rows: [], next: null };
      };
    });
    expect(await screen.findByText(/It cannot be read\./)).toBeVisible();
    fails = false;
    await userEvent.click(screen.getByRole("button", { name: "Retry" }));
    expect(await screen.findByText("No users yet")).toBeVisible();
  });
});
