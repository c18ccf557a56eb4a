import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { DirectoryConnection, DirectoryDraft } from "@/bindings";
import { expectAccessible } from "@/test/axe";
import type { PretendEngine } from "@/test/engine";
import { directoryNamed } from "@/test/engine/directories";
import { directoryPresets } from "@/test/engine/directoryPresets";
import { openConsole } from "@/test/render";

/** The settings of a saved Keycloak whose client has this secret. */
async function keycloak(secret: string | null): Promise<PretendEngine> {
  const engine = await openConsole(
    "/directories/dir-entra/settings",
    { directory: true, users: 3 },
    ({ world }) => {
      const preset = directoryPresets.find(({ id }) => id === "keycloak");
      const connection = {
        kind: "oidc",
        settings: {
          ...preset?.connection.settings,
          provider: { kind: "keycloak", base_url: "https://login.example.com", realm: "staff" },
          client_id: "muster",
        },
      } as DirectoryConnection;
      Object.assign(directoryNamed(world, "dir-entra"), { connection, secret });
    },
  );
  await screen.findByRole("combobox", { name: "Kind of client" });
  return engine;
}

const clicks = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole("button", { name }));
const kind = () => screen.getByRole("combobox", { name: "Kind of client" });
const choose = async (name: RegExp) => {
  await userEvent.click(kind());
  await userEvent.click(await screen.findByRole("option", { name }));
};
const bar = () => screen.getByRole("region", { name: "Unsaved changes" });
const sent = (engine: PretendEngine) =>
  engine.calls
    .filter(({ command }) => command === "save_directory")
    .map(({ args }) => (args.draft as DirectoryDraft).secret);

describe("the stored secret of a client", () => {
  it("stays in sight while it is to be removed, and so does the focus", async () => {
    const engine = await keycloak("val~ue");
    await clicks("Remove");
    expect(screen.getByRole("button", { name: "Keep it" })).toHaveFocus();
    expect(kind()).toHaveValue("With a secret (confidential client)");
    await clicks("Keep it");
    expect(screen.getByRole("button", { name: "Replace" })).toHaveFocus();
    expect(screen.queryByRole("region", { name: "Unsaved changes" })).toBeNull();
    await clicks("Remove");
    await clicks("Save changes");
    await waitFor(() => expect(sent(engine)).toEqual([{ kind: "clear" }]));
    await waitFor(() => expect(kind()).toHaveValue("Without a secret (public client)"));
  });

  it("goes with the choice of a client without one, and is kept with one", async () => {
    await keycloak("val~ue");
    await choose(/^Without a secret/);
    expect(screen.getByText("was With a secret (confidential client)")).toBeVisible();
    expect(bar()).toHaveTextContent("Client secret: removed");
    await expectAccessible();
    await clicks("Keep it");
    expect(kind()).toHaveValue("With a secret (confidential client)");
    expect(screen.queryByRole("region", { name: "Unsaved changes" })).toBeNull();
  });
});

describe("a client that is to have a secret", () => {
  it("is as it was saved after Discard", async () => {
    await keycloak(null);
    expect(kind()).toHaveValue("Without a secret (public client)");
    await choose(/^With a secret/);
    await userEvent.click(within(bar()).getByRole("button", { name: "Discard" }));
    expect(kind()).toHaveValue("Without a secret (public client)");
    expect(screen.queryByLabelText("Client secret")).toBeNull();
  });

  it("has its secret marked as required, and is not saved without", async () => {
    const engine = await keycloak(null);
    await choose(/^With a secret/);
    expect(bar()).toHaveTextContent("Kind of client: With a secret");
    const field = screen.getByLabelText("Client secret");
    expect(field).toBeRequired();
    expect(field).toHaveAccessibleDescription(/^Required\. /);
    await clicks("Save changes");
    expect(await screen.findByText(/^Enter the client secret, or choose/)).toBeVisible();
    expect(field).toHaveFocus();
    expect(sent(engine)).toEqual([]);
    await expectAccessible();
    await userEvent.keyboard("val~ue");
    expect(field).not.toBeRequired();
    expect(field).not.toHaveAccessibleDescription(/Required/);
    expect(screen.queryByText(/^Enter the client secret/)).toBeNull();
    await clicks("Save changes");
    await waitFor(() => expect(sent(engine)).toEqual([{ kind: "set", value: "val~ue" }]));
    await waitFor(() => expect(screen.getByText("Stored")).toBeVisible());
    expect(kind()).toHaveValue("With a secret (confidential client)");
  });
});
