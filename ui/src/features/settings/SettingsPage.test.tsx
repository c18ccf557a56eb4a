import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { MailChange } from "@/bindings";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { settingsCommands } from "@/test/engine/settings";
import { openConsole } from "@/test/render";
import { toChange, toForm } from "./mail/mailForm";
import { filled, presetOf, presets } from "./mail/presets";
import { blocks } from "./sections";

const heading = (name: string) => screen.findByRole("heading", { level: 2, name });

async function change(label: string, text: string) {
  const field = await screen.findByLabelText(label);
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
}

describe("organisation", () => {
  it("names each change, frames it with its old value, and saves", async () => {
    const engine = await openConsole("/settings");
    await heading("Organisation");
    await change("Support phone", "555 0199");
    const bar = screen.getByRole("region", { name: "Unsaved changes" });
    expect(bar).toHaveTextContent("1 unsaved changeSupport phone: 555 0199");
    expect(screen.getByText("was 555 0142")).toBeVisible();
    await userEvent.click(within(bar).getByRole("button", { name: "Save changes" }));
    await waitFor(() => expect(bar).not.toBeInTheDocument());
    expect(engine.calls.find((call) => call.command === "save_organisation")?.args).toMatchObject({
      settings: { support_phone: "555 0199", name: "Northwind Health" },
    });
    await expectAccessible();
  });

  it.each(["Save changes", "Discard"])(
    "has the focus back where something was edited, after %s",
    async (name) => {
      await openConsole("/settings");
      await change("Support phone", "555 0199");
      await userEvent.click(screen.getByRole("button", { name }));
      await waitFor(() => expect(screen.getByLabelText("Support phone")).toHaveFocus());
    },
  );

  it("names languages, not their codes", async () => {
    await openConsole("/settings/organisation");
    await userEvent.click(await screen.findByRole("combobox", { name: "Language" }));
    await userEvent.click(await screen.findByRole("option", { name: /^German/ }));
    expect(screen.getByText("was English")).toBeVisible();
    expect(screen.getByRole("region", { name: "Unsaved changes" })).toHaveTextContent(
      "Language: German",
    );
  });

  it("puts refused values at their field and keeps the rest", async () => {
    await openConsole("/settings/organisation", {}, (pretend) => {
      pretend.override.save_organisation = () => {
        throw refusal("invalid_input", "One field needs mending.", {
          problems: [{ field: "support_email", code: "invalid_email", message: "Not an address." }],
        });
      };
    });
    await change("Support email", "nobody");
    await userEvent.click(screen.getByRole("button", { name: "Save changes" }));
    expect(await screen.findByText("Not an address.")).toBeVisible();
    expect(screen.getByLabelText("Support email")).toHaveValue("nobody");
  });

  it("asks before unsaved changes are left", async () => {
    await openConsole("/settings/organisation");
    await change("Support phone", "1");
    await userEvent.click(screen.getByRole("link", { name: "Devices" }));
    const dialog = await screen.findByRole("dialog", { name: "Leave without saving?" });
    expect(dialog).toHaveTextContent("Support phone: 1");
    await userEvent.click(within(dialog).getByRole("button", { name: "Save and leave" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Devices" })).toBeVisible();
  });

  it("lets whoever goes on while it saves go as soon as it has", async () => {
    let finish = () => {};
    await openConsole("/settings/organisation", {}, (pretend) => {
      pretend.override.save_organisation = async (world, args) => {
        await new Promise<void>((done) => {
          finish = done;
        });
        return settingsCommands.save_organisation?.(world, args);
      };
    });
    await change("Support phone", "1");
    await userEvent.click(screen.getByRole("button", { name: "Save changes" }));
    await userEvent.click(screen.getByRole("link", { name: "Devices" }));
    await screen.findByRole("dialog", { name: "Leave without saving?" });
    finish();
    expect(await screen.findByRole("heading", { level: 1, name: "Devices" })).toBeVisible();
  });

  it("says why the settings cannot be read", async () => {
    await openConsole("/settings/organisation", {}, (pretend) => {
      pretend.override.organisation_settings = () => {
        throw refusal("database_damaged", "The file is damaged at page 7.");
      };
    });
    expect(await screen.findByText(/damaged at page 7/)).toBeVisible();
  });
});

describe("mail", () => {
  it("fills in what a provider asks for", async () => {
    await openConsole("/settings/mail");
    await heading("Mail");
    await userEvent.click(screen.getByRole("radio", { name: "Mail server" }));
    await userEvent.click(await screen.findByRole("button", { name: "Google Workspace or Gmail" }));
    expect(screen.getByLabelText("Server")).toHaveValue("smtp.gmail.com");
    expect(screen.getByText(/app password/)).toBeVisible();
    await expectAccessible();
  });

  it("never shows the stored secret; it can be replaced or removed", async () => {
    const engine = await openConsole("/settings/mail", {}, (pretend) => {
      pretend.world.overview.mail_is_trial = false;
    });
    await userEvent.click(await screen.findByRole("button", { name: "Replace" }));
    await userEvent.keyboard("s3cret");
    expect(screen.getByRole("region", { name: "Unsaved changes" })).not.toHaveTextContent("s3cret");
    await userEvent.click(screen.getByRole("button", { name: "Save changes" }));
    expect(await screen.findByRole("button", { name: "Replace" })).toBeVisible();
    const saved = engine.calls.find((call) => call.command === "save_mail");
    expect((saved?.args.change as MailChange | undefined)?.secret).toEqual({
      kind: "set",
      value: "s3cret",
    });
    await userEvent.click(screen.getByRole("button", { name: "Remove" }));
    expect(screen.getByText("Will be removed")).toBeVisible();
    expect(document.body.innerHTML).not.toContain("s3cret");
  });

  it("tests the connection step by step and says which one failed and what to do", async () => {
    await openConsole("/settings/mail", {}, (pretend) => {
      pretend.world.overview.mail_is_trial = false;
    });
    await change("Server", "wrong.example");
    await userEvent.click(screen.getByRole("button", { name: "Test connection" }));
    expect(await screen.findByText("It stopped at “Sign in”.")).toBeVisible();
    expect(screen.getByRole("region", { name: "Result of the test" })).toHaveFocus();
    expect(screen.getByText("The server refused the password.")).toBeVisible();
    expect(screen.getByText(/Check user name and password/)).toBeVisible();
    expect(screen.getByText(/535 5.7.8/)).toBeVisible();
    await change("Server", "mail.northwind.example");
    expect(screen.getByText("The form was changed since this test.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Test connection" }));
    expect(await screen.findByText("Everything works: mails can be sent.")).toBeVisible();
  });

  it("keeps what is stored when the new secret is left empty", () => {
    const form = toForm({ host: "a" } as Parameters<typeof toForm>[0]);
    expect(toChange({ ...form, secret: { kind: "set", value: "" } }).secret).toEqual({
      kind: "keep",
    });
  });

  it("knows providers by their host and leaves an own server's name alone", () => {
    expect(presetOf("smtp.office365.com").id).toBe("microsoft");
    expect(presetOf("email-smtp.us-east-1.amazonaws.com").id).toBe("ses");
    expect(presetOf("gmail.com.evil.example").id).toBe("own");
    const own = presets.find((preset) => preset.id === "own");
    const form = toForm({ host: "mail.x.example" } as Parameters<typeof toForm>[0]);
    expect(own && filled(own, form)).toEqual({});
  });
});

describe("portal", () => {
  it("names the trial network, and takes a picked certificate", async () => {
    await openConsole("/settings/portal");
    expect(await screen.findByText("Trial network")).toBeVisible();
    expect(screen.getByText("The portal runs")).toBeVisible();
    await userEvent.click(await screen.findByRole("radio", { name: "Files" }));
    await userEvent.click(await screen.findByRole("button", { name: "Choose the certificate" }));
    await waitFor(() =>
      expect(screen.getByLabelText("Certificate")).toHaveValue("/etc/muster/portal.pem"),
    );
    await expectAccessible();
  });
});

describe("an address that names no section", () => {
  it("shows the first one, and the list has no section that is not there", async () => {
    await openConsole("/settings/data");
    await heading("Organisation");
    const list = screen.getByRole("navigation", { name: "Settings" });
    expect(within(list).getAllByRole("link")).toHaveLength(blocks.flat().length);
    expect(screen.queryByText("Later")).toBeNull();
    expect(screen.queryByText(/nothing is deleted by itself/)).toBeNull();
  });
});
