import { emit } from "@tauri-apps/api/event";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { AuditFilter, AuditRow } from "@/bindings";
import { expectAccessible } from "@/test/axe";
import { type PretendEngine, refusal } from "@/test/engine";
import { logOf, note } from "@/test/engine/audit";
import { openConsole } from "@/test/render";
import { asText } from "./asText";

const log = (audit = 60) => openConsole("/audit-log", { invites: 12, devices: 9, audit });
const rows = () => screen.findAllByRole("row");
const lastFilter = (engine: PretendEngine) =>
  engine.calls.findLast(({ command }) => command === "list_audit")?.args.filter as AuditFilter;

async function filter(label: RegExp, choice: string) {
  await userEvent.click(screen.getByRole("button", { name: label }));
  const item = await screen.findByText(choice, { selector: "[role=menu] *" });
  await userEvent.click(item);
}

describe("the audit log", () => {
  it("says who did what, on what and from where; unknown words too", async () => {
    await log();
    const settings = (await screen.findAllByText("Changed settings"))[0]?.closest("[role=row]");
    expect(settings).toHaveTextContent(/Priya Raman.*Settings, Security.*Console, it-desk-3/);
    expect(screen.getAllByText("Moon phase checked")[0]).toBeVisible();
    expect(screen.getAllByRole("link", { name: "Settings, Security" })[0]).toHaveAttribute(
      "href",
      expect.stringContaining("/settings/security"),
    );
    expect(screen.getAllByRole("link", { name: "Aisha Bello" })[0]).toHaveAttribute(
      "href",
      expect.stringContaining("/enrollment?invite="),
    );
    expect(screen.getAllByText("Command line, priya on it-desk-3")[0]).toBeVisible();
    await expectAccessible();
  });

  it("gives what was done the most room in a small window", async () => {
    await log();
    const grid = await screen.findByRole("grid", { name: "Audit log" });
    const tracks = grid.parentElement?.style.getPropertyValue("--columns") ?? "";
    const least = [...tracks.matchAll(/(\d+)px/g)].map(([, width]) => Number(width));
    expect(Math.max(...least)).toBe(least[2]);
    expect(least[2]).toBeGreaterThanOrEqual(300);
    // "Settings, Enrollment rules" and "Command line, root on vm" in two lines at most.
    expect(Math.min(least[3] ?? 0, least[4] ?? 0)).toBeGreaterThanOrEqual(150);
    // 1180 less the rail and the margins: nothing is pushed out of the window.
    expect(least.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(920);
  });

  it("says when exactly, why something was refused or held, and about whom", async () => {
    await openConsole("/audit-log", {}, ({ world }) => {
      const at = (name: string, after: string) => ({ name, before: null, after });
      const atPortal = {
        ...{ who: "", origin: "portal", place: "203.0.113.9" },
        ...{ kind: "invite", subject_id: "i1", subject: "Aisha Bello" },
      };
      note(world, "sign_in_refused", {
        who: "l.ortega@example.com",
        changes: [at("why", "too_many")],
      });
      note(world, "passcode_refused", { ...atPortal, at: Date.UTC(2026, 2, 24, 18, 0, 5) });
      note(world, "directory_sign_in_refused", {
        ...atPortal,
        changes: [at("directory", "Northwind AD"), at("why", "account_closed")],
      });
      note(world, "directory_synced", {
        ...{ kind: "directory", subject_id: "dir-ad", subject: "Northwind AD" },
        changes: [at("outcome", "held"), at("reason", "41 of 1,334 users would leave.")],
      });
    });
    const line = async (deed: string) =>
      (await screen.findByText(deed)).closest("[role=row]") as HTMLElement;
    expect(await line("Was refused to sign in")).toHaveTextContent(
      /l\.ortega@example\.com.*Too many tries within a time/,
    );
    const passcode = await line("A wrong passcode was entered");
    expect(within(passcode).getAllByRole("gridcell")[1]).toHaveTextContent("Aisha Bello");
    expect(within(passcode).getAllByRole("gridcell")[0]).toHaveTextContent(
      /24 Mar 2026, \d+:00:05/,
    );
    expect(within(passcode).getAllByRole("gridcell")[0]).toHaveTextContent(/ago$/);
    expect(await line("A sign-in with a directory was refused")).toHaveTextContent(
      "Northwind AD: The account there is closed or disabled",
    );
    expect(await line("A sync of a directory was held")).toHaveTextContent(
      "41 of 1,334 users would leave.",
    );
    await expectAccessible();
  });

  it("tells the answers to requests for a new invite apart", async () => {
    await openConsole("/audit-log", {}, ({ world }) => {
      for (const after of ["approved", "declined", "postponed"])
        note(world, "request_answered", { changes: [{ name: "answer", before: null, after }] });
    });
    expect(await screen.findByText("Sent a new invite that was asked for")).toBeVisible();
    expect(screen.getByText("Declined a request for a new invite")).toBeVisible();
    expect(screen.getByText("Answered a request for a new invite")).toBeVisible();
  });

  it("tells syncs apart by how they ended, in words and without what counted nothing", async () => {
    const told = (world: PretendEngine["world"], after: Record<string, unknown>) =>
      note(world, "directory_synced", {
        ...{ kind: "directory", subject_id: "dir-ad", subject: "Northwind AD" },
        changes: Object.entries(after).map(([name, value]) => ({
          ...{ name, before: null },
          after: String(value),
        })),
      });
    await openConsole("/audit-log", {}, ({ world }) => {
      told(world, { outcome: "done", full: false, new: 2 });
      told(world, { outcome: "done", full: true, confirmed: true, gone: 41 });
      told(world, { outcome: "held", full: true, present: 1293, adopted_disabled: 0, gone: 41 });
    });
    await screen.findByText("A sync of a directory was held");
    expect(screen.getByText("Said yes to a held sync of a directory")).toBeVisible();
    expect(screen.getByText("Synced a directory")).toBeVisible();
    await userEvent.click(screen.getByText("A sync of a directory was held"));
    const drawer = await screen.findByRole("dialog");
    const said = within(within(drawer).getByRole("table")).getAllByRole("row").slice(1);
    expect(said.map((row) => row.textContent)).toEqual([
      "OutcomeWaited for a yes",
      "Readeverybody",
      "Users before1,293",
      "Gone41",
    ]);
    await expectAccessible(drawer);
  });

  it("moves by J and K, opens by Enter, closes by Escape", async () => {
    await log();
    await rows();
    await userEvent.keyboard("jj{Enter}");
    const drawer = await screen.findByRole("dialog", { name: "Entry 59" });
    expect(within(drawer).getByRole("heading", { name: "Revoked invites" })).toBeVisible();
    expect(within(drawer).getByRole("button", { name: "Copy as text" })).toBeVisible();
    await expectAccessible(drawer);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await userEvent.keyboard("k{Enter}");
    const first = await screen.findByRole("dialog", { name: "Entry 60" });
    const cells = within(first)
      .getAllByRole("cell")
      .map((cell) => cell.textContent);
    expect(cells).toEqual(["15", "10"]);
    expect(within(first).getByRole("rowheader")).toHaveTextContent("Lock after minutes");
  });

  it("reads on when the end comes near", async () => {
    const engine = await log(450);
    await rows();
    expect(screen.getByText("200 entries loaded, more below")).toBeVisible();
    expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "-1");
    const scroller = screen.getByRole("grid").parentElement as HTMLElement;
    scroller.scrollTop = 6400;
    fireEvent.scroll(scroller);
    await waitFor(() =>
      expect(
        engine.calls.filter(({ command, args }) => command === "list_audit" && args.cursor),
      ).not.toHaveLength(0),
    );
  });
});

describe("long values of an entry", () => {
  it("are read and copied whole, and said to be kept in part where they are", async () => {
    const user = userEvent.setup();
    const before = "Old ".repeat(200);
    const engine = await log(3);
    note(engine.world, "settings_changed", {
      changes: [
        { name: "port", before: "25", after: "587" },
        { name: "footer", before, after: "-----BEGIN… (5000 characters)" },
        { name: "note", before: "", after: "Two\nlines" },
      ],
    });
    await emit("engine-changed", { revision: 1 });
    await waitFor(() => expect(document.getElementById("audit-row-4")).not.toBeNull());
    await userEvent.click(document.getElementById("audit-row-4") as HTMLElement);
    const drawer = await screen.findByRole("dialog", { name: "Entry 4" });
    expect(within(drawer).getByRole("row", { name: /25 587$/ })).toBeVisible();
    const footer = within(drawer).getByRole("region", { name: /footer/i });
    expect(footer).not.toHaveTextContent(before.trim());
    await userEvent.click(within(footer).getByRole("button", { name: "Show all 800 characters" }));
    expect(footer).toHaveTextContent(before.trim());
    expect(footer).toHaveTextContent("keeps only the beginning");
    await user.click(within(footer).getByRole("button", { name: /^Copy footer before$/i }));
    expect(await navigator.clipboard.readText()).toBe(before);
    expect(within(drawer).getByRole("region", { name: /note/i })).toHaveTextContent("blank");
    await expectAccessible(drawer);
  });
});

describe("its filters", () => {
  it("ask the engine for actions, people and words", async () => {
    const engine = await log();
    await rows();
    await filter(/^What/, "Signed in");
    await userEvent.click(
      await screen.findByText("Added an account", { selector: "[role=menu] *" }),
    );
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(lastFilter(engine).actions).toEqual(["signed_in", "account_added"]));
    await filter(/^Who/, "Nadia Petrova");
    await waitFor(() => expect(lastFilter(engine).who).toBe("Nadia Petrova"));
    await userEvent.keyboard("/");
    expect(screen.getByRole("textbox", { name: /^Search by who/ })).toHaveFocus();
    await userEvent.keyboard("desk");
    await waitFor(() => expect(lastFilter(engine).search).toBe("desk"));
    expect(window.location.hash).toContain("who=Nadia");
  });

  it("take a period, and days of one's own with the last one in it", async () => {
    const engine = await log();
    await rows();
    await filter(/^Period/, "Today");
    const midnight = new Date();
    midnight.setHours(0, 0, 0, 0);
    await waitFor(() => expect(lastFilter(engine).since).toBe(midnight.getTime()));
    await filter(/^Period/, "From – to…");
    const days = (label: string) => screen.findByLabelText(label);
    await userEvent.type(await days("First day"), "2026-03-04");
    await userEvent.type(await days("Last day"), "2026-03-04");
    await waitFor(() =>
      expect(lastFilter(engine)).toMatchObject({
        since: new Date(2026, 2, 4).getTime(),
        until: new Date(2026, 2, 5).getTime(),
      }),
    );
    expect(await screen.findByText("No entry fits")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Clear search and filters" }));
    expect((await screen.findAllByText("Changed settings"))[0]).toBeVisible();
  });

  it("show all about one thing", async () => {
    const engine = await log();
    await rows();
    await userEvent.click((await screen.findAllByText("Sent a command to a device"))[0] as Element);
    await userEvent.click(await screen.findByRole("button", { name: "All about this" }));
    await waitFor(() =>
      expect(lastFilter(engine)).toMatchObject({ kind: "device", subject_id: "device-00000" }),
    );
    await userEvent.click(await screen.findByRole("button", { name: /This Device only/ }));
    await waitFor(() => expect(window.location.hash).not.toContain("device"));
  });
});

describe("Verify", () => {
  it("says that the log is whole, and what to note", async () => {
    let answer: (() => void) | undefined;
    const engine = await log(400);
    const handler = new Promise<void>((resolve) => {
      answer = resolve;
    });
    engine.override.verify_audit = async () => {
      await handler;
      return { whole: true, first: "1", last: "400", broken_at: null, fault: null };
    };
    await userEvent.click(await screen.findByRole("button", { name: "Verify" }));
    expect(await screen.findByText("Verifying the log…")).toBeInTheDocument();
    answer?.();
    const result = await screen.findByRole("region", { name: "Result of Verify" });
    expect(result).toHaveTextContent("The log is whole");
    expect(result).toHaveTextContent("Entries 1 to 400");
    expect(result).toHaveTextContent("Note the number 400 elsewhere");
    await expectAccessible();
    await userEvent.click(within(result).getByRole("button", { name: "Close the result" }));
    expect(screen.queryByRole("region", { name: "Result of Verify" })).toBeNull();
  });

  it.each([
    ["changed", /Entry 217 was changed after it was written/],
    ["missing", /Entry 217 is not there/],
    ["ends", /seal over both ends/],
    ["brand_new", /Entry 217 is not right/],
  ])("says what is wrong: %s, and what to do", async (fault, words) => {
    const engine = await log();
    logOf(engine.world).verdict = { whole: false, first: "", last: "", broken_at: "217", fault };
    await userEvent.click(await screen.findByRole("button", { name: "Verify" }));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent(words);
    expect(alert).toHaveTextContent("Keep the database file as it is");
    expect(alert).toHaveTextContent("backup");
    expect(alert).toHaveTextContent("who can write to the data folder");
  });

  it("leads to the entry that is not right, whatever is filtered", async () => {
    const engine = await log(400);
    logOf(engine.world).verdict = {
      ...{ whole: false, first: "", last: "" },
      ...{ broken_at: "17", fault: "changed" },
    };
    await userEvent.type(screen.getByRole("textbox", { name: /search/i }), "zzz");
    expect(await screen.findByText("No entry fits")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Verify" }));
    await userEvent.click(await screen.findByRole("button", { name: "Show entry 17" }));
    expect(await screen.findByText("Around entry 17, whatever was filtered.")).toBeVisible();
    const shown = await rows();
    expect(shown[4]).toHaveTextContent("Entry 17");
    expect(shown[4]).toHaveAttribute("id", "audit-row-17");
    expect(lastFilter(engine).search).toBe("");
    await expectAccessible();
    await userEvent.click(shown[4] as HTMLElement);
    expect(await screen.findByRole("dialog", { name: "Entry 17" })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await userEvent.click(screen.getByRole("button", { name: "Show the latest" }));
    await waitFor(async () => expect((await rows())[1]).toHaveAttribute("id", "audit-row-400"));
  });

  it("shows where an entry is missing", async () => {
    const engine = await log(60);
    const kept = logOf(engine.world);
    kept.rows = kept.rows.filter(({ number }) => number !== "17");
    kept.verdict = { whole: false, first: "", last: "", broken_at: "17", fault: "missing" };
    await userEvent.click(await screen.findByRole("button", { name: "Verify" }));
    await userEvent.click(await screen.findByRole("button", { name: "Show entry 17" }));
    expect(await screen.findByText(/Where entry 17 would be/)).toBeVisible();
    expect((await rows()).slice(3, 5).map(({ id }) => id)).toEqual([
      "audit-row-18",
      "audit-row-16",
    ]);
  });

  it("says when it could not be done", async () => {
    const engine = await log();
    engine.override.verify_audit = () => {
      throw refusal("busy", "The database is in use.");
    };
    await userEvent.click(await screen.findByRole("button", { name: "Verify" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("The database is in use.");
  });
});

describe("Export", () => {
  it("exports what the filters show and says where it is", async () => {
    const engine = await log();
    await rows();
    await filter(/^Who/, "Nadia Petrova");
    await waitFor(() => expect(lastFilter(engine).who).toBe("Nadia Petrova"));
    await userEvent.click(screen.getByRole("button", { name: "Export…" }));
    expect(await screen.findByText("Saved as /home/priya/audit-log.csv")).toBeVisible();
    const sent = engine.calls.find(({ command }) => command === "export_audit");
    expect(sent?.args.filter).toMatchObject({ who: "Nadia Petrova" });
  });

  it("says nothing when no place was chosen, and why when it failed", async () => {
    const engine = await log();
    await rows();
    engine.override.export_audit = () => null;
    await userEvent.click(screen.getByRole("button", { name: "Export…" }));
    await waitFor(() =>
      expect(engine.calls.some(({ command }) => command === "export_audit")).toBe(true),
    );
    expect(screen.queryByText(/Saved as/)).toBeNull();
    engine.override.export_audit = () => {
      throw refusal("disk_full", "No room is left.");
    };
    await userEvent.click(screen.getByRole("button", { name: "Export…" }));
    expect(await screen.findByText(/No room is left/)).toBeVisible();
  });
});

describe("without entries", () => {
  it("an empty log says what will stand in it", async () => {
    await log(0);
    expect(await screen.findByText("Nothing is in the log yet")).toBeVisible();
    expect(screen.getByRole("button", { name: "Export…" })).toBeDisabled();
  });

  it("a failure says why and tries again", async () => {
    const engine = await openConsole("/audit-log", { audit: 9 }, (pretend) => {
      pretend.override.list_audit = () => {
        throw refusal("database_damaged", "The file is damaged at page 7.");
      };
    });
    expect(await screen.findByText(/damaged at page 7/)).toBeVisible();
    engine.override = {};
  });
});

it("writes an entry as text", () => {
  const row: AuditRow = {
    number: "7",
    at: Date.UTC(2026, 2, 4, 10, 0, 0),
    who: "Priya Raman",
    account: "priya@northwind.example",
    origin: "console",
    place: "it-desk-3",
    action: "account_changed",
    kind: "account",
    subject_id: "account-3",
    subject: "Nadia Petrova",
    changes: [
      { name: "role", before: "technician", after: "auditor" },
      { name: "note", before: null, after: "moved" },
    ],
  };
  expect(asText(row).split("\n")).toEqual([
    "Entry 7",
    "When: 2026-03-04T10:00:00.000Z",
    "Who: Priya Raman",
    "Account: priya@northwind.example",
    "What: Changed an account",
    "On what: Nadia Petrova · account-3",
    "From where: Console, it-desk-3",
    "Role: technician → auditor",
    "Note: moved",
  ]);
});
