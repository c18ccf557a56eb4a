import { emit } from "@tauri-apps/api/event";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import {
  acmeCertificate,
  certificatesOf,
  freshCertificates,
  troubledCertificates,
} from "@/test/engine/certificates";
import { openConsole } from "@/test/render";

const path = "/settings/certificates";
const day = 86_400_000;
const clicks = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const list = () => screen.findByRole("list", { name: "Certificates" });
/** The row of that title. */
const row = async (title: string) => {
  const heading = await within(await list()).findByRole("heading", { name: new RegExp(title) });
  return heading.closest("li") as HTMLElement;
};
const calls = (engine: Awaited<ReturnType<typeof openConsole>>, command: string) =>
  engine.calls.filter((made) => made.command === command);

describe("certificates", () => {
  it("are shown with what they are for, their health and their end", async () => {
    await openConsole(path);
    expect(await screen.findByText("All certificates are in order")).toBeVisible();
    expect(screen.getByText(/^Next to end: Portal TLS, .* \(71 days left\)$/)).toBeVisible();
    const authority = await row("Device authority");
    expect(authority).toHaveTextContent("Good");
    expect(authority).toHaveTextContent("9 years left");
    expect(authority).toHaveTextContent("1,204 managed devices hold a certificate of it");
    expect(await row("Registrar")).toHaveTextContent("Renews itself");
    await expectAccessible();
  });

  it("say which need somebody; one that renews itself does not", async () => {
    await openConsole(path, {}, ({ world }) => troubledCertificates(world));
    const verdict = await screen.findByRole("region", { name: "State of the certificates" });
    expect(verdict).toHaveTextContent("2 certificates cannot be usedPortal TLS, Profile signing");
    expect(verdict).not.toHaveTextContent("Registrar");
    expect(await row("Portal TLS")).toHaveTextContent("Ended 3 days ago");
    expect(await row("Profile signing")).toHaveTextContent("Unusable");
    expect(await row("Registrar")).toHaveTextContent("Ends soon");
    await expectAccessible();
  });

  it("lead to where they are set when there are none", async () => {
    await openConsole(path, {}, ({ world }) => freshCertificates(world));
    expect(await screen.findByText("2 certificates are missing")).toBeVisible();
    const push = await row("Apple push");
    expect(within(push).queryByRole("button", { name: /Details/ })).toBeNull();
    await userEvent.click(within(push).getByRole("link", { name: "Set up under Apple" }));
    expect(await screen.findByRole("heading", { level: 2, name: "Apple" })).toBeVisible();
  });

  it("show what stands in them on demand", async () => {
    await openConsole(path);
    await clicks("Details Portal TLS Good");
    const portal = await row("Portal TLS");
    expect(within(portal).getByText("CN=enroll.northwind.example")).toBeVisible();
    expect(within(portal).getByText(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)).toBeVisible();
    expect(
      within(portal).getByRole("button", { name: "Copy the SHA-256 of Portal TLS" }),
    ).toBeVisible();
    expect(
      within(portal).getByRole("button", { name: "Copy the serial number of Portal TLS" }),
    ).toBeVisible();
    await clicks("Details Portal TLS Good");
    expect(within(portal).queryByText("CN=enroll.northwind.example")).toBeNull();
  });

  it("are read again when something changed", async () => {
    const engine = await openConsole(path);
    await screen.findByText("All certificates are in order");
    troubledCertificates(engine.world);
    await act(() => emit("engine-changed", { revision: 1 }));
    expect(await screen.findByText("2 certificates cannot be used")).toBeVisible();
  });

  it("say why they cannot be read, and try again", async () => {
    const engine = await openConsole(path, {}, (prepared) => {
      prepared.override.certificates = () => {
        throw refusal("key_unavailable", "The keychain is locked.");
      };
    });
    expect(await screen.findByText(/The keychain is locked\./)).toBeVisible();
    engine.override = {};
    await clicks("Retry");
    expect(await screen.findByText("All certificates are in order")).toBeVisible();
  });
});

describe("the portal's certificate from an authority", () => {
  it("says when it is renewed, and is renewed at once", async () => {
    const engine = await openConsole(path, {}, ({ world }) => acmeCertificate(world));
    const portal = await row("Portal TLS");
    expect(portal).toHaveTextContent("From Let's Encrypt, and renewed by itself.");
    expect(portal).toHaveTextContent("For enroll.northwind.example.");
    expect(portal).toHaveTextContent("Renews itself");
    await expectAccessible();
    await userEvent.click(within(portal).getByRole("button", { name: "Renew now" }));
    expect(await within(portal).findByText("Let's Encrypt is being asked.")).toBeVisible();
    expect(calls(engine, "get_certificate_now")).toHaveLength(1);
  });

  it("says why there is none and what to do", async () => {
    await openConsole(path, {}, ({ world }) =>
      acmeCertificate(world, {
        state: "failed",
        words: "The authority could not check the name by TLS-ALPN-01: connection refused.",
        remedy: "Port 443 of the public address must lead to this portal.",
        has_certificate: false,
      }),
    );
    const portal = await row("Portal TLS");
    expect(within(portal).getByRole("alert")).toHaveTextContent("connection refused");
    expect(portal).toHaveTextContent("Port 443 of the public address");
    expect(portal).toHaveTextContent("Next try");
    expect(within(portal).getByRole("button", { name: "Get it now" })).toBeEnabled();
    await expectAccessible();
  });

  it("says why it could not be asked for", async () => {
    await openConsole(path, {}, (prepared) => {
      acmeCertificate(prepared.world);
      prepared.override.get_certificate_now = () => {
        throw refusal("conflict", "The portal's certificate does not come from an authority.");
      };
    });
    await clicks("Renew now");
    expect(await screen.findByText(/does not come from an authority/)).toBeVisible();
  });
});

describe("the device authority", () => {
  it("gives out its certificate; nothing is said when no place was chosen", async () => {
    const engine = await openConsole(path);
    await clicks("Export certificate…");
    expect(await screen.findByText(/Saved as .*device-authority\.pem/)).toBeVisible();
    engine.override.save_authority_certificate = () => {
      throw refusal("file", "The folder is full.");
    };
    await clicks("Export certificate…");
    expect(await screen.findByText(/The folder is full\./)).toBeVisible();
  });

  it("is backed up with a passphrase that is long enough and typed twice alike", async () => {
    const engine = await openConsole(path);
    await clicks("Back up…");
    const dialog = await screen.findByRole("dialog", { name: "Back up the device authority" });
    expect(dialog).toHaveTextContent("It is no backup of the data folder");
    const first = within(dialog).getByLabelText("Passphrase");
    const again = within(dialog).getByLabelText("Passphrase again");
    const submit = () => userEvent.click(within(dialog).getByRole("button", { name: "Back up…" }));
    await userEvent.type(first, "eleven char");
    await submit();
    expect(within(dialog).getByText("1 character more.")).toBeVisible();
    await userEvent.type(first, "acters");
    await userEvent.type(again, "eleven charactors");
    await submit();
    expect(within(dialog).getByText("It differs from the one above.")).toBeVisible();
    expect(calls(engine, "back_up_authority")).toHaveLength(0);
    await expectAccessible(dialog);
    await userEvent.clear(again);
    await userEvent.type(again, "eleven characters");
    await submit();
    expect(
      await screen.findByText(/Saved as .*Keep its passphrase in another place/),
    ).toBeVisible();
    expect(calls(engine, "back_up_authority")[0]?.args).toEqual({
      passphrase: "eleven characters",
    });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("keeps the question open when no place was chosen, and forgets the passphrase with it", async () => {
    const engine = await openConsole(path, {}, (prepared) => {
      prepared.override.back_up_authority = () => null;
    });
    await clicks("Back up…");
    const dialog = await screen.findByRole("dialog");
    for (const label of ["Passphrase", "Passphrase again"])
      await userEvent.type(within(dialog).getByLabelText(label), "a long enough one");
    await userEvent.click(within(dialog).getByRole("button", { name: "Back up…" }));
    await waitFor(() => expect(calls(engine, "back_up_authority")).toHaveLength(1));
    expect(within(dialog).getByLabelText("Passphrase")).toHaveValue("a long enough one");
    await userEvent.click(within(dialog).getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await clicks("Back up…");
    expect(await screen.findByLabelText("Passphrase")).toHaveValue("");
  });

  it("puts the engine's refusal of a passphrase at the passphrase", async () => {
    await openConsole(path, {}, (prepared) => {
      prepared.override.back_up_authority = () => {
        throw refusal("invalid_input", "One field needs mending.", {
          problems: [{ field: "passphrase", code: "too_long", message: "At most 200." }],
        });
      };
    });
    await clicks("Back up…");
    const dialog = await screen.findByRole("dialog");
    for (const label of ["Passphrase", "Passphrase again"])
      await userEvent.type(within(dialog).getByLabelText(label), "a long enough one");
    await userEvent.click(within(dialog).getByRole("button", { name: "Back up…" }));
    expect(await within(dialog).findByText("At most 200.")).toBeVisible();
    expect(within(dialog).getByLabelText("Passphrase")).toHaveAttribute("aria-invalid", "true");
    expect(within(dialog).queryByText(/One field needs mending/)).toBeNull();
  });

  it("is restored from its backup with the right passphrase", async () => {
    const engine = await openConsole(path);
    await clicks("Restore…");
    const dialog = await screen.findByRole("dialog", { name: "Restore the device authority" });
    const submit = () =>
      userEvent.click(within(dialog).getByRole("button", { name: "Choose the backup…" }));
    await submit();
    expect(within(dialog).getByText("A passphrase is needed.")).toBeVisible();
    expect(calls(engine, "restore_authority")).toHaveLength(0);
    const passphrase = within(dialog).getByLabelText("Passphrase of the backup");
    await userEvent.type(passphrase, "another one");
    await submit();
    expect(
      await within(dialog).findByText("This passphrase does not open the backup."),
    ).toBeVisible();
    expect(passphrase).toHaveAttribute("aria-invalid", "true");
    await expectAccessible(dialog);
    await userEvent.clear(passphrase);
    await userEvent.type(passphrase, "a long enough one");
    await submit();
    expect(await screen.findByText("The device authority is restored.")).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await clicks("Details Device authority Good");
    expect(
      within(await row("Device authority")).getByText("51:9C:00:4E:77:12:AD:08"),
    ).toBeVisible();
  });

  it("says why a backup is refused, and stays open when none was chosen", async () => {
    const engine = await openConsole(path, {}, (prepared) => {
      prepared.override.restore_authority = () => null;
    });
    await clicks("Restore…");
    const dialog = await screen.findByRole("dialog");
    await userEvent.type(
      within(dialog).getByLabelText("Passphrase of the backup"),
      "a long enough one",
    );
    const submit = () =>
      userEvent.click(within(dialog).getByRole("button", { name: "Choose the backup…" }));
    await submit();
    await waitFor(() => expect(calls(engine, "restore_authority")).toHaveLength(1));
    expect(within(dialog).getByLabelText("Passphrase of the backup")).toHaveValue(
      "a long enough one",
    );
    engine.override.restore_authority = () => {
      throw refusal("conflict", "The backup is of another device authority.");
    };
    await submit();
    expect(
      await within(dialog).findByText(/The backup is of another device authority\./),
    ).toBeVisible();
  });

  it("is renewed after one question that says what happens to devices", async () => {
    const engine = await openConsole(path, {}, ({ world }) => {
      const authority = certificatesOf(world).certificates[0];
      if (authority)
        Object.assign(authority, { health: "ends_soon", until: world.now + 9.5 * day });
    });
    expect(await screen.findByText("1 certificate ends soon")).toBeVisible();
    await clicks("Renew…");
    const dialog = await screen.findByRole("dialog", { name: "Renew the device authority?" });
    expect(dialog).toHaveTextContent("same key");
    expect(dialog).toHaveTextContent("1,204 devices stay enrolled");
    expect(calls(engine, "renew_authority")).toHaveLength(0);
    await userEvent.click(within(dialog).getByRole("button", { name: "Renew the certificate" }));
    expect(await screen.findByText(/^Renewed: valid until/)).toBeVisible();
    expect(await row("Device authority")).toHaveTextContent("10 years left");
    expect(screen.getByText("All certificates are in order")).toBeVisible();
  });

  it("says in the question why it could not be renewed", async () => {
    await openConsole(path, {}, (prepared) => {
      prepared.override.renew_authority = () => {
        throw refusal("key_unavailable", "The key cannot be read.");
      };
    });
    await clicks("Renew…");
    const dialog = await screen.findByRole("dialog");
    await userEvent.click(within(dialog).getByRole("button", { name: "Renew the certificate" }));
    expect(await within(dialog).findByText(/The key cannot be read\./)).toBeVisible();
  });
});
