/**
 * Every page as somebody sees it who may not change anything: none offers what the engine would refuse. A button that is new is
 * found here until it is named among those that only read.
 */
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Role } from "@/bindings";
import { entriesFor } from "@/features/palette/entries";
import { blocks } from "@/features/settings/sections";
import { expectAccessible } from "@/test/axe";
import type { PretendEngine } from "@/test/engine";
import { sampleRules } from "@/test/engine/groups";
import { isForAnybody, roleMayAsk } from "@/test/engine/rights";
import type { WorldOptions } from "@/test/engine/world";
import { openConsole } from "@/test/render";
import { rightOf, roleMay } from "./rights";
import { makeRouter } from "./router";

const full = { invites: 24, devices: 12, users: 12, batches: 7, requests: 1, approvals: 2 };
const as = (role: Role, more: WorldOptions = {}): WorldOptions => ({
  ...{ ...full, audit: 20, sending: true, ready: true, directory: true },
  ...{ seat: { role }, ...more },
});
const prepare = ({ world }: PretendEngine) => sampleRules(world);

function named(element: HTMLElement): string {
  const label = (element as HTMLInputElement).labels?.[0]?.textContent;
  return (element.getAttribute("aria-label") || label || element.textContent || "").trim();
}

/** Whatever can be pressed, typed into or ticked, by its name. */
function offered(inside: Element = document.body): string[] {
  const all = inside.querySelectorAll<HTMLElement>(
    'button, [role="button"], [role="menuitem"], [role="menuitemradio"], input, textarea, [contenteditable="true"]',
  );
  return [...all]
    .filter((one) => !one.matches(":disabled, [aria-disabled=true], [type=hidden]"))
    .map((one) => named(one) || (one as HTMLInputElement).placeholder || one.id || one.outerHTML);
}

/** What only reads: the frame, filters and orders, tabs and views, files to keep, what is copied. */
const reads = [
  /^Skip to content$/,
  /^Jump to…/,
  /(Auditor|Technician)$/,
  /^(Search by|Find a) /,
  /^(Platform|Owned by|Group|From|Domain|Show|What|Who|Period|Batch)(All|Active|Everything|Anyone)/,
  /^Sort: /,
  /^Columns$/,
  /^(User|Expires|Last seen|Last activity|Name)$/,
  // Chips and stages, with their numbers.
  /^(All|Queued|Sent|Opened|Verified|Enrolled|Failed|Bounced|Unknown|Expired|Revoked)(\d|[^a-z].*%$)/,
  /^(Pending|Staged|Managed|Unmanaged|Never invited|Invited, not enrolled|Left the directory|Left with a live invite)\d/,
  /^(Export|Export…|Export CSV|Verify|Versions|More|\d+ more notices?|Details|Close)$/,
  /^Copy[ :]/,
  // Whoever asks for a new invite, with the way to it.
  /^Imran Qureshi$/,
  /^(Import history|Funnel|Trial outbox)$/,
  /^Language: /,
  /^(as a sample|Dark|Without pictures|Plain-text part|Desktop|Phone)$/,
  /^(Groups|Rules and defaults|Personal|Corporate|\d+ days)$/,
  /^(Sync|Overview|Settings)$/,
  /^(Read version \d+|Open|Show code large)$/,
  /^(Platform|Batch|Group|Day)$/,
  /^Name, address or number$/,
  / kB$/,
  // The menu of a row is of use for reading too where it has more than that.
  /^Actions for /,
  /^(Show its devices|Show its invites|Show them|Open|Compare|Export template…)$/,
  /^(Show messages|Show earlier|Show more.*|Show all.*|See all.*)$/,
];

/** What is offered on the page, and is not known to read only. */
const changes = () => offered().filter((name) => !reads.some((one) => one.test(name)));

/** Commands that were asked for and are not the role’s. */
const refused = (engine: PretendEngine, role: Role) =>
  engine.calls
    .map(({ command }) => command)
    .filter((command) => !command.startsWith("plugin:"))
    .filter((command) => !isForAnybody(command) && !roleMayAsk(role, command));

/** Nothing more comes in. */
async function settled(engine: PretendEngine) {
  let before = -1;
  while (engine.calls.length !== before) {
    before = engine.calls.length;
    await act(() => new Promise((done) => setTimeout(done, 150)));
  }
}

async function opens(page: string, options: WorldOptions) {
  const engine = await openConsole(page, options, prepare);
  await settled(engine);
  return engine;
}

const invite = "019db0c4-0000-7000-8000-000000000002";
const pages = [
  "/enrollment",
  "/enrollment/funnel",
  "/devices",
  "/users",
  "/users?add=true",
  "/groups",
  "/groups?tab=rules",
  "/templates",
  "/templates/invite",
  "/directories",
  "/directories/dir-ad",
  "/directories/dir-ad/settings",
  "/directories/dir-entra",
  "/directories/dir-entra/settings",
  "/audit-log",
  "/batches",
  "/batches/batch-held",
  "/outbox",
  ...blocks.flat().map(({ id }) => `/settings/${id}`),
];

/** Pages that change things and do nothing else, and the one that is read before somebody agrees. */
const forManagers = [
  "/enrollment/approvals/approval-0",
  "/users/import",
  "/enrollment/bulk",
  "/directories/new",
  "/directories/new/open_ldap",
];

/** Addresses of the router that lead on to another one. */
const onward = ["/", "/settings"];

it("walks over every page that there is", () => {
  const walked = [...pages, ...forManagers, "/enrollment/by-myself", "/enrollment/enroll"];
  const patterns = Object.keys(makeRouter().routesByPath).filter((path) => !onward.includes(path));
  const unwalked = patterns.filter((path) => {
    const shape = new RegExp(`^${path.replaceAll(/\$\w+/g, "[^/]+")}$`);
    return !walked.some((page) => shape.test(page.split("?")[0] ?? ""));
  });
  expect(unwalked).toEqual([]);
});

describe("an auditor", () => {
  it.each(pages)("is offered no change on %s", async (page) => {
    const engine = await opens(page, as("auditor"));
    expect(screen.queryByRole("checkbox", { name: /^Select/ })).toBeNull();
    expect(changes()).toEqual([]);
    expect(refused(engine, "auditor")).toEqual([]);
  });

  it.each([
    ["Invite", `/enrollment?invite=${invite}`],
    ["Device", "/devices?device=device-00000"],
    ["User", "/users?user=user-1"],
    ["Group", "/groups?group=group-0"],
  ])("reads the details of one: %s", async (name, page) => {
    const engine = await opens(page, as("auditor"));
    const drawer = await screen.findByRole("dialog", { name });
    await settled(engine);
    expect(offered(drawer).filter((one) => !reads.some((reading) => reading.test(one)))).toEqual(
      [],
    );
    expect(refused(engine, "auditor")).toEqual([]);
    await expectAccessible(drawer);
  });

  it.each([
    ["/enrollment", /^More$/],
    ["/groups", /^Actions for Finance/],
    ["/templates", /^Actions for Enrollment invite/],
  ])("finds no change in the menus of %s", async (page, button) => {
    await opens(page, as("auditor"));
    await userEvent.click(screen.getByRole("button", { name: button }));
    const menu = await screen.findByRole("menu");
    expect(offered(menu).filter((one) => !reads.some((reading) => reading.test(one)))).toEqual([]);
    expect(within(menu).getAllByRole("menuitem").length).toBeGreaterThan(0);
  });

  it("does not move group rules by keys", async () => {
    const engine = await opens("/groups?tab=rules", as("auditor"));
    const rule = screen.getByRole("listitem", { name: /rule 2/i });
    rule.focus();
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}{Enter}{Delete}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(refused(engine, "auditor")).toEqual([]);
  });

  it.each([...forManagers, "/enrollment/by-myself", "/enrollment/enroll"])(
    "is told that %s is for others",
    async (page) => {
      const engine = await opens(page, as("auditor"));
      expect(screen.getByText("This page is not for the role Auditor")).toBeVisible();
      expect(refused(engine, "auditor")).toEqual([]);
    },
  );

  it("finds every field of a form off, and copies what stands there", async () => {
    userEvent.setup(); // brings a clipboard
    await opens("/settings/self-enrollment", as("auditor"));
    expect(screen.getByRole("note")).toHaveTextContent("Your role reads this page");
    for (const field of document.querySelectorAll("main input, main textarea"))
      expect(field).toBeDisabled();
    const copy = screen.getByRole("button", { name: /^Copy / });
    copy.focus();
    expect(copy).toHaveFocus();
    // By hand: user-event takes all within a disabled fieldset for off, which holds for form controls alone.
    fireEvent.keyDown(copy, { key: "Enter" });
    expect(await screen.findByRole("button", { name: "Copied" })).toBeVisible();
    fireEvent.click(screen.getByRole("button", { name: "Show code large" }));
    expect(await screen.findByRole("dialog")).toBeVisible();
  });

  it("adds no user from the palette", () => {
    const state = { failed: 0, staged: 0, trial: true, role: "auditor", seated: true } as const;
    const ids = entriesFor("", state).map(({ id }) => id);
    for (const id of ["enroll", "bulk", "add-user", "import-users"]) expect(ids).not.toContain(id);
    expect(ids).toContain("group-rules");
  });
});

describe("a technician", () => {
  it.each([...pages, ...forManagers].filter((page) => page !== "/devices"))(
    "is told that %s is for others, and asks for nothing of it",
    async (page) => {
      const engine = await opens(page, as("technician"));
      if (page === "/enrollment")
        await waitFor(() => expect(window.location.hash).toContain("method=by_myself"));
      else expect(screen.getByText("This page is not for the role Technician")).toBeVisible();
      expect(refused(engine, "technician")).toEqual([]);
    },
  );

  it("finds no way to pages that are for others", async () => {
    for (const page of ["/devices", "/devices?device=device-00000", "/enrollment/by-myself"]) {
      const engine = await opens(page, as("technician"));
      const led = [...document.querySelectorAll("a[href]")]
        .map((link) => /#(\/[^?]*)/.exec(link.getAttribute("href") ?? "")?.[1] ?? "")
        .filter((path) => path !== "" && !roleMay("technician", rightOf(path)));
      // The place that is theirs under another name.
      expect(led.filter((path) => path !== "/enrollment")).toEqual([]);
      expect(refused(engine, "technician")).toEqual([]);
      cleanup();
    }
  });
});
