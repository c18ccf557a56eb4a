import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { PortalPageChange } from "@/bindings";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { settingsOf } from "@/test/engine/settings";
import { openConsole } from "@/test/render";

const path = "/settings/portal";
const clicks = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole("button", { name }));
const chooses = async (name: string) => userEvent.click(await screen.findByRole("radio", { name }));
const saved = (engine: Awaited<ReturnType<typeof openConsole>>) =>
  engine.calls
    .filter((made) => made.command === "save_portal_page")
    .map((made) => made.args.change as PortalPageChange);

describe("the state of the portal", () => {
  const state = () => screen.findByRole("region", { name: "State of the portal" });

  it("is not well while phones refuse it, and says what to do", async () => {
    const doubt = "The portal's certificate is self-signed, and phones refuse it.";
    await openConsole(path, { ready: true }, ({ world }) => {
      world.overview.portal = { ...world.overview.portal, doubt, lab_mode: true };
    });
    expect(await state()).not.toHaveAttribute("data-fine");
    expect(await state()).toHaveTextContent("The portal runs, but phones cannot use it");
    expect(await state()).not.toHaveTextContent("only another device can tell");
    expect(await state()).toHaveTextContent(doubt);
    expect(await state()).toHaveTextContent(
      "Lab mode is on: Apple devices enroll and are never called.",
    );
    await expectAccessible();
  });

  it("is well otherwise", async () => {
    await openConsole(path, { ready: true });
    expect(await state()).toHaveAttribute("data-fine");
  });
});

describe("the portal's certificate", () => {
  it("comes from files, an authority or nowhere, and shows the fields of that alone", async () => {
    await openConsole(path);
    expect(await screen.findByRole("radio", { name: "None" })).toBeChecked();
    expect(screen.getByRole("heading", { level: 3, name: "Certificate" })).toBeVisible();
    expect(screen.queryByLabelText("Private key")).toBeNull();
    await chooses("Files");
    expect(screen.getByLabelText("Private key")).toBeVisible();
    await chooses("An authority");
    expect(screen.queryByLabelText("Private key")).toBeNull();
    expect(screen.getByLabelText("Contact")).toBeVisible();
    expect(screen.queryByLabelText("Directory")).toBeNull();
    await expectAccessible();
  });

  it("is asked of an authority only when its terms are agreed to, which it says where", async () => {
    const engine = await openConsole(path);
    await chooses("An authority");
    await clicks("Find the terms");
    expect(
      await screen.findByText("https://letsencrypt.org/documents/LE-SA-v1.5.pdf"),
    ).toBeVisible();
    await userEvent.click(
      within(screen.getByRole("group", { name: "Terms" })).getByRole("button", { name: "Open" }),
    );
    await waitFor(() =>
      expect(engine.calls.some((made) => made.command === "open_acme_terms")).toBe(true),
    );
    await clicks(/^Save/);
    expect(await screen.findByText(/only to those who agree to its terms/)).toBeVisible();
    await userEvent.click(screen.getByLabelText("The terms of the authority are agreed to"));
    await userEvent.type(screen.getByLabelText("Contact"), "ada@northwind.example");
    await clicks(/^Save/);
    await waitFor(() => expect(settingsOf(engine.world).acme.enabled).toBe(true));
    expect(saved(engine).at(-1)?.acme).toMatchObject({
      settings: { authority: "lets_encrypt", terms_agreed: true, contact: "ada@northwind.example" },
      secret: { kind: "keep" },
    });
  });

  it("names another directory, its own proof, and an account there whose key never comes back", async () => {
    const engine = await openConsole(path, {}, ({ world }) => {
      Object.assign(settingsOf(world).acme, {
        enabled: true,
        terms_agreed: true,
        authority: "other",
        directory_url: "https://ca.example/dir",
        challenge: "http-01",
      });
    });
    expect(await screen.findByLabelText("Directory")).toHaveValue("https://ca.example/dir");
    expect(screen.getByLabelText("Listen for HTTP-01 on")).toHaveValue("0.0.0.0:80");
    await userEvent.type(screen.getByLabelText("Key id"), "kid-1");
    await userEvent.type(screen.getByLabelText("HMAC key"), "c2VjcmV0");
    await clicks(/^Save/);
    await waitFor(() => expect(settingsOf(engine.world).acme.has_secret).toBe(true));
    expect(saved(engine)[0]?.acme.secret).toEqual({ kind: "set", value: "c2VjcmV0" });
    expect(await screen.findByText("Stored")).toBeVisible();
    expect(screen.queryByDisplayValue("c2VjcmV0")).toBeNull();
  });

  it("has the engine's words at its fields", async () => {
    await openConsole(path, {}, (prepared) => {
      prepared.override.save_portal_page = () => {
        const problem = (field: string, message: string) => ({
          field,
          code: "unknown_word" as const,
          message,
        });
        throw refusal("invalid_input", "Two fields need mending.", {
          problems: [
            problem("public_address", "A certificate is for a name."),
            problem("acme.contact", "That is no address."),
          ],
        });
      };
    });
    await chooses("An authority");
    await clicks(/^Save/);
    expect(await screen.findByText("A certificate is for a name.")).toBeVisible();
    expect(screen.getByText("That is no address.")).toBeVisible();
    expect(screen.getByLabelText("Contact")).toHaveAttribute("aria-invalid", "true");
  });
});

describe("the public address", () => {
  it("says who holds the present one before another is saved", async () => {
    await openConsole(path, { devices: 6 });
    const field = await screen.findByLabelText("Public address");
    expect(screen.queryByText(/has to enroll again/)).toBeNull();
    await userEvent.clear(field);
    await userEvent.type(field, "https://mdm.northwind.example");
    expect(await screen.findByText(/6 managed devices know the portal/)).toBeVisible();
    await clicks("Discard");
    expect(screen.queryByText(/has to enroll again/)).toBeNull();
  });
});
