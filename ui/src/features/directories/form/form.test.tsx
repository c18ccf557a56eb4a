import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { DirectoryDraft } from "@/bindings";
import { expectAccessible } from "@/test/axe";
import type { PretendEngine } from "@/test/engine";
import { directoriesOf, directoryNamed } from "@/test/engine/directories";
import { openConsole } from "@/test/render";

const fills = async (label: string, text: string) => {
  const field = await screen.findByLabelText(label);
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
};
const clicks = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole("button", { name }));
const drafts = (engine: PretendEngine, command = "save_directory") =>
  engine.calls
    .filter((made) => made.command === command)
    .map((made) => made.args.draft as DirectoryDraft);
const ldapOf = (draft: DirectoryDraft | undefined) => {
  if (draft?.connection.kind !== "ldap") throw new Error("no LDAP draft");
  return draft.connection.settings;
};
const some = { directory: true, users: 30 };

describe("adding a directory", () => {
  it("asks for the make first, with both kinds in plain words", async () => {
    await openConsole("/directories/new");
    const ldap = await screen.findByRole("list", { name: "LDAP" });
    expect(within(ldap).getAllByRole("link")).toHaveLength(4);
    const oidc = screen.getByRole("list", { name: "OpenID Connect" });
    expect(within(oidc).getAllByRole("link")).toHaveLength(6);
    await expectAccessible();
    await userEvent.click(within(ldap).getByRole("link", { name: /^389 Directory Server/ }));
    expect(
      await screen.findByRole("heading", { level: 1, name: "389 Directory Server" }),
    ).toBeVisible();
    await clicks("Show Attributes");
    expect(screen.getByLabelText("Known again by")).toHaveValue("nsUniqueId");
  });

  it("saves Active Directory with the usual ways of its make, and goes to its syncs", async () => {
    const engine = await openConsole("/directories/new/active_directory");
    await fills("Name", "Head office");
    await fills("Server", "dc1.northwind.example");
    await fills("Base DN", "DC=northwind,DC=example");
    await fills("Account", "muster@northwind.example");
    await fills("Password", "S3cret");
    await userEvent.click(screen.getByRole("combobox", { name: "Those who leave" }));
    await userEvent.click(await screen.findByRole("option", { name: "Revoke their invites" }));
    await expectAccessible();
    await clicks("Add directory");
    expect(await screen.findByRole("button", { name: "Look what would change" })).toBeVisible();
    expect(screen.getByRole("heading", { level: 1, name: "Head office" })).toBeVisible();
    // The button that saved it is gone with its page.
    await waitFor(() => expect(document.getElementById("main")).toHaveFocus());
    const [draft] = drafts(engine);
    expect(draft).toMatchObject({
      id: null,
      name: "Head office",
      enabled: true,
      sign_in: true,
      secret: { kind: "set", value: "S3cret" },
      sync: {
        every_minutes: 60,
        full_every_hours: 24,
        most_leaving_percent: 10,
        on_leaving: "revoke_invites",
      },
    });
    expect(draft?.new_id).toMatch(/^0199aaaa/);
    expect(ldapOf(draft)).toMatchObject({
      kind: "active_directory",
      port: 636,
      security: "ldaps",
      ca_pem: null,
      group_base_dn: null,
      user_filter: "(&(objectCategory=person)(sAMAccountType=805306368))",
      attributes: {
        id: "objectGUID",
        login: ["sAMAccountName", "userPrincipalName", "mail"],
        disabled: { kind: "account_control" },
        upn: "userPrincipalName",
      },
    });
    expect(document.body.innerHTML).not.toContain("S3cret");
  });

  it("lets the port follow the encryption, and warns of none", async () => {
    await openConsole("/directories/new/open_ldap");
    expect(await screen.findByLabelText("Port")).toHaveValue("636");
    expect(screen.queryByLabelText("Let them cross the network in plain text")).toBeNull();
    await userEvent.click(screen.getByRole("combobox", { name: "Encryption" }));
    await userEvent.click(await screen.findByRole("option", { name: "None" }));
    expect(screen.getByLabelText("Port")).toHaveValue("389");
    expect(screen.getByText(/Everyone on the way could read/)).toBeVisible();
    expect(screen.getByLabelText("Let them cross the network in plain text")).not.toBeChecked();
  });

  it("puts each problem at its field, unfolds what hides one, and goes to the first", async () => {
    const engine = await openConsole("/directories/new/open_ldap");
    await clicks("Show Attributes");
    await fills("Signed in by", "uid, ma!l");
    await clicks("Hide Attributes");
    await fills("Base DN", "nonsense");
    await clicks("Add directory");
    expect(await screen.findByText("The name is missing.")).toBeVisible();
    expect(screen.getByText("The server is missing.")).toBeVisible();
    expect(screen.getByText(/The base DN is no DN/)).toBeVisible();
    expect(screen.getByText(/letters, digits and hyphens only/)).toBeVisible();
    expect(screen.getByLabelText("Signed in by")).toHaveAttribute("aria-invalid", "true");
    expect(screen.getByLabelText("Name")).toHaveFocus();
    expect(directoriesOf(engine.world)).toEqual([]);
    await fills("Base DN", "dc=example,dc=org");
    expect(screen.queryByText(/The base DN is no DN/)).toBeNull();
  });

  it("compares nothing with before, and says that it is not saved yet", async () => {
    await openConsole("/directories/new/open_ldap");
    const bar = await screen.findByRole("region", { name: "Not saved yet" });
    expect(within(bar).queryByRole("button", { name: "Discard" })).toBeNull();
    await fills("Server", "ldap.example.com");
    await fills("Password", "S3cret");
    expect(bar).toHaveTextContent(/^Not saved yetDiscardTestAdd directory$/);
    expect(screen.queryByText(/^was /)).toBeNull();
    await userEvent.click(screen.getByRole("link", { name: "Devices" }));
    expect(await screen.findByRole("dialog")).toHaveTextContent("Password: entered");
  });

  it("asks before what was entered is left behind", async () => {
    await openConsole("/directories/new/open_ldap");
    await fills("Server", "ldap.example.com");
    await userEvent.click(screen.getByRole("link", { name: "Devices" }));
    const dialog = await screen.findByRole("dialog", { name: "Leave without saving?" });
    expect(dialog).toHaveTextContent("Server: ldap.example.com");
    await userEvent.click(within(dialog).getByRole("button", { name: "Stay" }));
    expect(screen.getByLabelText("Server")).toHaveValue("ldap.example.com");
  });

  it.each([
    ["entra", /In Entra choose the platform Web: it has a secret/],
    ["google", /In Google choose Web application/],
    ["okta", /In Okta choose Web Application/],
    ["zoho", /In Zoho choose Server-based Applications/],
  ])("says which kind of client to choose at %s, which has a secret", async (make, words) => {
    await openConsole(`/directories/new/${make}`);
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByText(/PKCE needs nothing from you/)).toBeVisible();
    expect(screen.getByLabelText("Client secret")).toBeVisible();
    expect(screen.queryByRole("combobox", { name: "Kind of client" })).toBeNull();
  });

  it("asks for a secret only where the client has one", async () => {
    const engine = await openConsole("/directories/new/keycloak");
    expect(await screen.findByText(/In Keycloak this is the switch/)).toBeVisible();
    await fills("Name", "People");
    await fills("Address of Keycloak", "https://login.example.com");
    await fills("Realm", "staff");
    await fills("Client ID", "muster");
    await fills("Client secret", "val~ue");
    const choose = async (kind: RegExp) => {
      await userEvent.click(screen.getByRole("combobox", { name: "Kind of client" }));
      await userEvent.click(await screen.findByRole("option", { name: kind }));
    };
    await choose(/^Without a secret/);
    expect(screen.queryByLabelText("Client secret")).toBeNull();
    await clicks("Show Rarely needed");
    expect(screen.queryByRole("combobox", { name: "The secret is shown" })).toBeNull();
    await expectAccessible();
    await clicks("Add directory");
    await waitFor(() => expect(drafts(engine)).toHaveLength(1));
    expect(drafts(engine)[0]?.secret).toEqual({ kind: "keep" });
  });

  it("shows the redirect address of a provider, and where each value is found", async () => {
    const engine = await openConsole("/directories/new/entra");
    const address = await screen.findByText(/\/sign-in\/0199aaaa.*\/back$/);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Copy the redirect address" }));
    expect(await navigator.clipboard.readText()).toBe(address.textContent);
    expect(screen.getByText(/Authentication, Add a platform, Web/)).toBeVisible();
    expect(screen.getByText(/Overview of the app registration: Directory/)).toBeVisible();
    await fills("Name", "Microsoft 365");
    await fills("Directory (tenant) ID", "common");
    await fills("Client ID", "abc");
    await clicks("Add directory");
    expect(await screen.findByText(/A tenant ID looks like/)).toBeVisible();
    await fills("Directory (tenant) ID", "8eaef023-2b34-4da1-9baa-8bc8c9d6a490");
    await fills("Client secret", "val~ue");
    await expectAccessible();
    await clicks("Add directory");
    expect(await screen.findByText(/It lists nobody, so there is nothing to sync/)).toBeVisible();
    const draft = drafts(engine).at(-1);
    expect(draft).toMatchObject({
      secret: { kind: "set", value: "val~ue" },
      connection: {
        kind: "oidc",
        settings: {
          provider: { kind: "entra", cloud: "global" },
          client_id: "abc",
          scopes: ["openid", "profile", "email"],
          claims: { email_rule: { kind: "claim", name: "xms_edov" }, upn: "upn", groups: null },
        },
      },
    });
    // The address that was registered is the one of what was saved.
    expect(address.textContent).toContain(draft?.new_id);
  });

  it.each([
    ["google", "Your domains", "northwind.example, northwind.org"],
    ["okta", "Okta domain", "acme.okta.com"],
    ["keycloak", "Address of Keycloak", "https://login.example.com"],
    ["generic", "Issuer", "https://login.example.com/"],
  ])("asks %s for what it needs", async (make, label, text) => {
    const engine = await openConsole(`/directories/new/${make}`);
    await fills("Name", "People");
    await fills(label, text);
    await fills("Client ID", "muster");
    await fills("Client secret", "val~ue");
    await clicks("Add directory");
    await waitFor(() => expect(drafts(engine)).toHaveLength(1));
    const [draft] = drafts(engine);
    if (draft?.connection.kind !== "oidc") throw new Error("no OpenID Connect draft");
    const { kind, ...rest } = draft.connection.settings.provider;
    expect(kind).toBe(make);
    expect(Object.values(rest).flat().join(", ")).toContain(text);
  });
});

describe("the settings of a directory", () => {
  it("name what changed, keep the secret unless it is replaced, and never show it", async () => {
    const engine = await openConsole("/directories/dir-ad/settings", some);
    expect(await screen.findByLabelText("Server")).toHaveValue("dc1.northwind.example");
    expect(screen.getByText("Stored")).toBeVisible();
    await fills("Server", "dc2.northwind.example");
    expect(screen.getByText("was dc1.northwind.example")).toBeVisible();
    await clicks("Save changes");
    await waitFor(() => expect(drafts(engine)).toHaveLength(1));
    expect(drafts(engine)[0]).toMatchObject({ id: "dir-ad", secret: { kind: "keep" } });
    expect(directoryNamed(engine.world, "dir-ad").secret).toBe("S3cret-of-AD");
    await clicks("Replace");
    await userEvent.keyboard("another");
    const bar = await screen.findByRole("region", { name: "Unsaved changes" });
    expect(bar).toHaveTextContent("Password: replaced");
    await clicks("Save changes");
    await waitFor(() => expect(directoryNamed(engine.world, "dir-ad").secret).toBe("another"));
    expect(document.body.innerHTML).not.toContain("S3cret-of-AD");
    await expectAccessible();
  });

  it("are guarded against leaving for the other page, too", async () => {
    await openConsole("/directories/dir-ad/settings", some);
    await fills("Name", "Elsewhere");
    await userEvent.click(screen.getByRole("radio", { name: "Sync" }));
    const dialog = await screen.findByRole("dialog", { name: "Leave without saving?" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Save and leave" }));
    expect(await screen.findByRole("button", { name: "Sync changes" })).toBeVisible();
    expect(screen.getByRole("heading", { level: 1, name: "Elsewhere" })).toBeVisible();
  });

  it("send what is left empty as nothing, and lists as lists", async () => {
    const engine = await openConsole("/directories/dir-ad/settings", some);
    await clicks("Show Attributes");
    await userEvent.clear(screen.getByLabelText("Phone"));
    await fills("Signed in by", "mail sAMAccountName");
    await clicks("Save changes");
    await waitFor(() => expect(drafts(engine)).toHaveLength(1));
    expect(ldapOf(drafts(engine)[0]).attributes).toMatchObject({
      phone: null,
      login: ["mail", "sAMAccountName"],
    });
  });

  it("are read and not changed by an auditor", async () => {
    await openConsole("/directories/dir-ad/settings", { ...some, seat: { role: "auditor" } });
    expect(await screen.findByLabelText("Server")).toBeDisabled();
    expect(screen.getByText("Your role reads this page and changes nothing on it.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Test" })).toBeNull();
    // What is folded for others is open: the button that unfolds it is off.
    expect(screen.getByLabelText("Known again by")).toHaveValue("objectGUID");
    await expectAccessible();
  });
});

describe("the test of a directory", () => {
  it("walks each step, then shows who would be read; nothing is saved", async () => {
    const engine = await openConsole("/directories/new/active_directory");
    await screen.findByLabelText("Server");
    // The bar's button is there: another one beside the steps would be the same twice.
    expect(screen.queryByRole("button", { name: "Test" })).toBeNull();
    expect(
      screen.getByRole("button", { name: "Test the form: Name a server first." }),
    ).toHaveAttribute("aria-disabled", "true");
    await fills("Name", "Head office");
    await fills("Server", "dc1.northwind.example");
    await fills("Base DN", "DC=northwind,DC=example");
    await clicks(/^Test( the form)?$/);
    expect(await screen.findByText(/^It works\. Look at the samples below/)).toBeVisible();
    expect(screen.getByText("at least 200 entries, of which 199 can be used")).toBeVisible();
    const users = screen.getByRole("table", { name: "Some users, as they would be read" });
    expect(
      within(users).getByRole("row", { name: /Dana Whitlock dana\.whitlock/ }),
    ).toHaveTextContent("Ward nurses, Everybody");
    expect(within(users).getByRole("row", { name: /^Owen Fitzgerald/ })).toHaveTextContent(
      "Disabled",
    );
    expect(
      screen.getByRole("table", { name: "Some entries that cannot be users" }),
    ).toHaveTextContent("mailthere is none");
    expect(screen.getByRole("table", { name: "Some groups" })).toHaveTextContent("Ward nurses212");
    expect(directoriesOf(engine.world)).toEqual([]);
    await expectAccessible();
    await fills("Server", "dc2.northwind.example");
    expect(screen.getByText("The form was changed since this test.")).toBeVisible();
  });

  it("that runs is seen at its button; of a form that was changed it begins anew, and the old one is dropped", async () => {
    const engine = await openConsole("/directories/new/active_directory");
    const waiting: ((said: string) => void)[] = [];
    engine.override.test_directory = () =>
      new Promise((done) => {
        waiting.push((said) =>
          done({
            steps: [
              {
                ...{ step: "connect", outcome: "failed", words: said },
                ...{ remedy: "", server_said: "", took_ms: 60_000 },
              },
            ],
            ...{ users: [], unusable: [], groups: [] },
          }),
        );
      });
    await fills("Name", "Head office");
    await fills("Server", "silent.example");
    await fills("Base DN", "DC=northwind,DC=example");
    const button = () => screen.getByRole("button", { name: "Test the form" });
    await userEvent.click(button());
    await waitFor(() => expect(button()).toHaveAttribute("data-loading", "true"));
    await userEvent.click(button());
    expect(waiting).toHaveLength(1);
    await fills("Server", "wrong.example");
    await waitFor(() => expect(button()).not.toHaveAttribute("data-loading"));
    await userEvent.click(button());
    await waitFor(() => expect(waiting).toHaveLength(2));
    await act(async () => waiting[0]?.("silent.example did not answer."));
    expect(button()).toHaveAttribute("data-loading", "true");
    expect(screen.queryAllByText("silent.example did not answer.")).toEqual([]);
    await act(async () => waiting[1]?.("wrong.example refused the connection."));
    expect(await screen.findAllByText("wrong.example refused the connection.")).not.toEqual([]);
    expect(button()).not.toHaveAttribute("data-loading");
  });

  it("is the next step of a new one until it went well with what the form says", async () => {
    await openConsole("/directories/new/active_directory");
    await fills("Name", "Head office");
    const variant = (name: string) =>
      screen.getByRole("button", { name }).getAttribute("data-variant");
    const next = () => [variant("Test the form"), variant("Add directory")];
    await fills("Server", "wrong.example");
    await fills("Base DN", "DC=northwind,DC=example");
    expect(next()).toEqual(["filled", "default"]);
    await clicks(/^Test( the form)?$/);
    await screen.findByText("It stopped at “Sign in with the account that reads”.");
    // Its steps are told one by one, and it has failed when it is over.
    await waitFor(() => expect(document.querySelector("[aria-busy=true]")).toBeNull());
    expect(next()).toEqual(["filled", "default"]);
    await fills("Server", "dc1.northwind.example");
    await clicks(/^Test( the form)?$/);
    await screen.findByText(/^It works\./);
    await waitFor(() => expect(next()).toEqual(["default", "filled"]));
    await fills("Base DN", "DC=other,DC=example");
    expect(next()).toEqual(["filled", "default"]);
  });

  it("ends in sight of its summary, however much was found", async () => {
    await openConsole("/directories/new/active_directory");
    await fills("Name", "Head office");
    await fills("Server", "dc1.northwind.example");
    await fills("Base DN", "DC=northwind,DC=example");
    const shown: string[] = [];
    vi.spyOn(HTMLElement.prototype, "scrollIntoView").mockImplementation(function (
      this: HTMLElement,
      to,
    ) {
      shown.push(`${this.getAttribute("role") ?? this.tagName} ${(to as { block: string }).block}`);
    });
    await clicks(/^Test( the form)?$/);
    await screen.findByText(/^It works\./);
    await waitFor(() => expect(shown).toContain("SECTION end"));
    expect(shown.at(-1)).toBe("status nearest");
  });

  it("says which step failed, why, what to do, and what the directory said", async () => {
    await openConsole("/directories/dir-ad/settings", some);
    await fills("Server", "wrong.example");
    await clicks(/^Test( the form)?$/);
    expect(
      await screen.findByText("It stopped at “Sign in with the account that reads”."),
    ).toBeVisible();
    expect(screen.getByText("wrong.example refused the account that reads.")).toBeVisible();
    expect(screen.getByText("Check the name of the account and its password.")).toBeVisible();
    expect(screen.getByText(/AcceptSecurityContext/)).toBeVisible();
    // Why the others were left out is said once.
    await waitFor(() => expect(screen.getAllByText("Not tried")).toHaveLength(3));
    expect(screen.getAllByText("Not tried, because an earlier step failed.")).toHaveLength(1);
    expect(screen.queryByRole("table")).toBeNull();
  });

  it("is begun from the bar as well, and marks the fields of the step that failed", async () => {
    await openConsole("/directories/dir-ad/settings", some);
    await fills("Server", "wrong.example");
    const bar = await screen.findByRole("region", { name: "Unsaved changes" });
    await userEvent.click(within(bar).getByRole("button", { name: "Test the form" }));
    await screen.findByText("It stopped at “Sign in with the account that reads”.");
    const account = screen.getByLabelText("Account");
    // Its steps are told one by one, and it has failed when it is over.
    await waitFor(() => expect(account).toHaveAttribute("aria-invalid", "true"));
    expect(account).toHaveAccessibleDescription(/wrong\.example refused the account that reads\./);
    expect(screen.getByLabelText("Server")).not.toHaveAttribute("aria-invalid");
    await fills("Account", "muster@northwind.example");
    expect(account).not.toHaveAttribute("aria-invalid");
    await fills("Server", "dc2.northwind.example");
    await userEvent.click(within(bar).getByRole("button", { name: "Test the form" }));
    await screen.findByText(/^It works\./);
    expect(document.querySelector("[data-error]")).toBeNull();
  });

  it("leads from a remedy that asks for an own authority to its field", async () => {
    await openConsole("/directories/dir-ad/settings", some);
    await fills("Server", "private.example");
    await clicks("Test the form");
    await clicks("Go to Own certificate authority");
    await waitFor(() => expect(screen.getByLabelText("Own certificate authority")).toHaveFocus());
    (document.activeElement as HTMLElement).blur();
    await clicks("Go to Own certificate authority");
    expect(screen.getByLabelText("Own certificate authority")).toHaveFocus();
  });

  it("marks what works and is doubtful", async () => {
    await openConsole("/directories/dir-ad/settings", some);
    await clicks("Show Attributes");
    await fills("Phone", "telephone");
    await clicks(/^Test( the form)?$/);
    expect(await screen.findByText(/something is probably not as it should be/)).toBeVisible();
    expect(screen.getByText("No entry has: telephone.")).toBeVisible();
    await clicks("Find each attribute");
    expect(screen.getByText("No entry has: telephone.").closest("li")).toHaveFocus();
  });

  it("says which entries are no users, and shows a directory that keeps its lockout to itself", async () => {
    await openConsole("/directories/dir-ad/settings", some);
    await clicks(/^Test( the form)?$/);
    expect(await screen.findByText(/1 of the 4 entries shown cannot be a user/)).toBeVisible();
    expect(screen.getByText("locks an account after 5 wrong passwords")).toBeVisible();
    await clicks("look at it");
    expect(
      screen.getByRole("heading", { name: "Some entries that cannot be users" }),
    ).toHaveFocus();
    await fills("Server", "silent.northwind.example");
    await clicks(/^Test( the form)?$/);
    await clicks("Ask when it locks an account");
    const step = screen.getByText(/does not tell when it locks an account/).closest("li");
    expect(step).toHaveAttribute("data-outcome", "doubtful");
    expect(step).toHaveFocus();
  });

  it("says it of the only entry, too", async () => {
    await openConsole("/directories/dir-ad/settings", some);
    await fills("Server", "lonely.northwind.example");
    await clicks(/^Test( the form)?$/);
    expect(await screen.findByText(/The only entry shown cannot be a user/)).toBeVisible();
    await clicks("look at it");
    expect(
      screen.getByRole("heading", { name: "Some entries that cannot be users" }),
    ).toHaveFocus();
  });

  it("puts what cannot be tried at its field", async () => {
    await openConsole("/directories/dir-ad/settings", some);
    await fills("Base DN", "nonsense");
    await clicks(/^Test( the form)?$/);
    expect(await screen.findAllByText(/The base DN is no DN/)).not.toHaveLength(0);
    expect(screen.getByLabelText("Base DN")).toHaveAttribute("aria-invalid", "true");
    expect(screen.getByLabelText("Base DN")).toHaveFocus();
  });

  it("of a provider ends with whether it knows client and redirect address", async () => {
    await openConsole("/directories/dir-entra/settings", some);
    await fills("Client ID", "wrong-client");
    await clicks(/^Test( the form)?$/);
    expect(
      await screen.findByText("It stopped at “Are client ID and secret known”."),
    ).toBeVisible();
    await fills("Client ID", "right-client");
    await clicks(/^Test( the form)?$/);
    expect(
      await screen.findByText(/It works\. What is left is that somebody signs in/),
    ).toBeVisible();
    await expectAccessible();
  });
});
