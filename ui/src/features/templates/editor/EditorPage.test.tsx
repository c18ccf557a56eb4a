import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Editor } from "@tiptap/core";
import { describe, expect, it } from "vitest";
import type { TemplateContent, TemplateDraftSave } from "@/bindings";
import { expectAccessible } from "@/test/axe";
import { type PretendEngine, refusal } from "@/test/engine";
import { builtIn } from "@/test/engine/templateSamples";
import { keptContent, writtenTemplates } from "@/test/engine/templates";
import { openConsole } from "@/test/render";

const open = (path = "/templates/invite", prepare?: (engine: PretendEngine) => void) =>
  openConsole(path, {}, (engine) => {
    writtenTemplates(engine.world);
    prepare?.(engine);
  });

/** The editor behind a field: jsdom cannot be typed into where a page lays out nothing. */
async function field(name: string): Promise<Editor> {
  const element = await screen.findByRole("textbox", { name });
  return (element as HTMLElement & { editor: Editor }).editor;
}

async function write(name: string, words: string): Promise<Editor> {
  const editor = await field(name);
  editor.commands.focus("end");
  editor.commands.insertContent(words);
  return editor;
}

const saved = (engine: PretendEngine) =>
  engine.calls
    .filter(({ command }) => command === "save_template_draft")
    .map(({ args }) => args.draft as TemplateDraftSave);

const address = { template_id: "invite", channel: "email", language: "en" } as const;
const english = ({ world }: PretendEngine) => keptContent(world, address);

/** Another window saves a draft. */
function saveElsewhere(engine: PretendEngine, subject: string): void {
  const kept = english(engine);
  const content = {
    ...builtIn("invite", "email", "en"),
    subject: [{ type: "text", text: subject }],
  };
  kept.draft = {
    content: content as TemplateContent,
    saved_at: (kept.draft?.saved_at ?? 0) + 5,
    saved_by: "Luis Ortega",
    from_version: 1,
  };
}

const state = (words: RegExp) => screen.findByText(words, undefined, { timeout: 4000 });

describe("the editor", () => {
  it("shows fields, chips, checks and the message, and can be read by everybody", async () => {
    await open();
    const message = await field("Message");
    expect(message.view.dom).toHaveTextContent("Set up my deviceEnrollment link");
    expect(screen.getByRole("textbox", { name: "Subject" })).toHaveTextContent(
      "User name, set up your device for work",
    );
    expect(await screen.findByText("All required fields present")).toBeVisible();
    expect(await screen.findByTitle(/^Mail to Dana Whitlock/)).toBeInTheDocument();
    expect(screen.getByText(/^Draft, saved/)).toBeVisible();
    await expectAccessible();
  });

  it("counts the subject as its reader gets it, not as the fields are called", async () => {
    await open();
    const subject = () =>
      screen.getByRole("textbox", { name: "Subject" }).parentElement?.parentElement;
    // "Dana, set up your device for work"
    await waitFor(() => expect(subject()).toHaveTextContent(/Characters: 33$/));
    const editor = await field("Subject");
    editor.commands.focus("end");
    editor.commands.insertContent([
      { type: "text", text: " " },
      { type: "field", attrs: { name: "organisation" } },
    ]);
    // "… Northwind Health"
    await waitFor(() => expect(subject()).toHaveTextContent(/Characters: 50$/));
    editor.commands.clearContent(true);
    await waitFor(() => expect(subject()).toHaveTextContent(/Characters: 0$/));
  });

  it("saves what is written as a draft that follows the one before", async () => {
    const engine = await open();
    const before = english(engine).draft?.saved_at;
    await write("Subject", "!");
    await write("Message", "More.");
    await state(/^Saving…/);
    await state(/^Draft, saved/);
    const [first, ...more] = saved(engine);
    expect(more).toEqual([]);
    expect(first?.follows).toBe(before);
    expect(first?.address).toEqual({ template_id: "invite", channel: "email", language: "en" });
    expect(JSON.stringify(first?.content)).toContain("set up your device for work!");
    expect(JSON.stringify(first?.content)).toContain("More.");
  });

  it("saves the last words on leaving, and opens again with them", async () => {
    const engine = await open();
    await write("Subject", " today");
    await userEvent.click(screen.getByRole("link", { name: "SMS" }));
    await waitFor(() => expect(saved(engine)).toHaveLength(1));
    expect(await field("Message")).toBeTruthy();
    await userEvent.click(await screen.findByRole("link", { name: "Email" }));
    await waitFor(async () =>
      expect((await field("Subject")).getText()).toBe(
        "{User name}, set up your device for work today",
      ),
    );
  });

  it("holds whoever leaves with words that cannot be saved", async () => {
    const engine = await open();
    engine.override.save_template_draft = () => {
      throw refusal("disk_full", "No room is left.");
    };
    await write("Subject", " today");
    await userEvent.click(screen.getByRole("link", { name: "Devices" }));
    const question = await screen.findByRole("dialog", { name: "Your last words are not saved" });
    expect(question).toHaveTextContent("No room is left.");
    await userEvent.click(within(question).getByRole("button", { name: "Stay" }));
    expect(screen.getByRole("textbox", { name: "Subject" })).toHaveTextContent("today");
    expect(await screen.findByText("Not saved: No room is left.")).toBeVisible();
    delete engine.override.save_template_draft;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await state(/^Draft, saved/);
  });

  it("lets one choose when somebody else has saved another draft: mine", async () => {
    const engine = await open();
    await field("Subject");
    saveElsewhere(engine, "Theirs");
    await write("Subject", " mine");
    const note = await screen.findByText("Somebody else has saved another draft");
    expect(note).toBeVisible();
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Keep mine" }));
    await state(/^Draft, saved/);
    expect(JSON.stringify(english(engine).draft?.content)).toContain(" mine");
  });

  it("lets one choose when somebody else has saved another draft: theirs", async () => {
    const engine = await open();
    await field("Subject");
    saveElsewhere(engine, "Theirs");
    await write("Subject", " mine");
    await userEvent.click(await screen.findByRole("button", { name: "Reload theirs" }));
    await waitFor(() =>
      expect(screen.getByRole("textbox", { name: "Subject" })).toHaveTextContent(/^Theirs$/),
    );
    expect(JSON.stringify(english(engine).draft?.content)).not.toContain("mine");
  });

  it("publishes without a question, and takes it back", async () => {
    const engine = await open();
    await write("Subject", " now");
    await userEvent.click(await screen.findByRole("button", { name: "Publish" }));
    expect(await screen.findByText(/Published as version 2/)).toBeVisible();
    expect(await screen.findByText("Published", { selector: "[role=status]" })).toBeVisible();
    const kept = english(engine);
    expect(JSON.stringify(kept.versions.at(-1)?.content)).toContain(" now");
    expect(screen.getByRole("button", { name: /^Publish/ })).toHaveAttribute("aria-disabled");
    const toast = screen.getByText(/Published as version 2/).closest<HTMLElement>("[role=alert]");
    await userEvent.click(within(toast ?? document.body).getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(kept.versions).toHaveLength(3));
    await waitFor(() =>
      expect(screen.getByRole("textbox", { name: "Subject" })).toHaveTextContent(/for work$/),
    );
  });

  it("does not publish what must be mended first: it says what, shows it, and mends it", async () => {
    const engine = await open();
    const message = await field("Message");
    message.commands.setContent({ type: "doc", content: [{ type: "paragraph" }] });
    const button = await screen.findByRole("button", {
      name: /^Publish.*first, The enrollment link is missing/,
    });
    await userEvent.click(button);
    expect(engine.calls.some(({ command }) => command === "publish_template")).toBe(false);
    const finding = screen.getByText("The enrollment link is missing").closest("li");
    expect(finding).toHaveFocus();
    expect(screen.getByText("1 thing to mend")).toBeVisible();
    await userEvent.click(
      within(finding ?? document.body).getByRole("button", { name: "Insert Enrollment link" }),
    );
    expect(message.view.dom).toHaveTextContent("Set up my deviceEnrollment link");
    expect(await screen.findByText("The passcode is missing")).toBeVisible();
  });

  it("says beside Publish how the checks stand, and leads to the gravest by keyboard", async () => {
    await open();
    const message = await field("Message");
    const head = (await screen.findByRole("button", { name: "Publish" })).closest("header");
    const summary = (name: string) => within(head ?? document.body).findByRole("button", { name });
    expect(await summary("Checks: All is well")).toBeVisible();
    message.commands.setContent({ type: "doc", content: [{ type: "paragraph" }] });
    const button = await summary("Checks: 1 thing to mend");
    button.focus();
    await userEvent.keyboard("{Enter}");
    expect(screen.getByText("The enrollment link is missing").closest("li")).toHaveFocus();
  });

  it("takes back in the field that was written in last", async () => {
    await open();
    const subject = await field("Subject");
    const undo = screen.getByRole("button", { name: /^Undo/ });
    expect(undo).toHaveAttribute("aria-disabled", "true");
    const before = subject.getText();
    await write("Subject", " today");
    await waitFor(() => expect(undo).not.toHaveAttribute("aria-disabled"));
    await userEvent.click(undo);
    expect(subject.getText()).toBe(before);
    const message = await write("Message", "More.");
    await waitFor(() => expect(undo).not.toHaveAttribute("aria-disabled"));
    await userEvent.click(undo);
    expect(message.getText()).not.toContain("More.");
    expect(subject.getText()).toBe(before);
  });

  it("throws a draft away after a question", async () => {
    const engine = await open();
    await write("Subject", " never");
    await userEvent.click(screen.getByRole("button", { name: "More" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Discard draft…" }));
    const question = await screen.findByRole("dialog", { name: "Discard the draft?" });
    await userEvent.click(within(question).getByRole("button", { name: "Discard draft" }));
    expect(await screen.findByText("Published", { selector: "[role=status]" })).toBeVisible();
    expect(screen.getByRole("textbox", { name: "Subject" })).not.toHaveTextContent("never");
    expect(english(engine).draft).toBeNull();
  });

  it("is written from right to left in Arabic", async () => {
    await open("/templates/invite?language=ar");
    for (const name of ["Subject", "Preheader", "Message"]) {
      const element = await screen.findByRole("textbox", { name });
      expect(element).toHaveAttribute("dir", "rtl");
      expect(element).toHaveAttribute("lang", "ar");
    }
    expect(screen.getByRole("button", { name: "Language: Arabic Muster’s words" })).toBeVisible();
  });

  it("says of the language that is open how its own words stand, from the first letter on", async () => {
    await open("/templates/invite?language=it");
    const box = (stand: string) =>
      screen.findByRole("button", { name: `Language: Italian ${stand}` });
    expect(await box("Muster’s words")).toBeVisible();
    await write("Subject", "!");
    expect(await box("Draft")).toBeVisible();
    await state(/^Draft, saved/);
    await userEvent.click(await screen.findByRole("button", { name: "Publish" }));
    await userEvent.click(await box("Published"));
    expect(await screen.findByRole("menuitemradio", { name: /Italian.*Own words/ })).toBeChecked();
    // Three were there before.
    expect(screen.getByText("4 of 12 in your words")).toBeVisible();
  });

  it("changes the language, and says of each how it stands", async () => {
    await open();
    await userEvent.click(await screen.findByRole("button", { name: /^Language: English/ }));
    const french = await screen.findByRole("menuitemradio", { name: /French.*Own words/ });
    expect(screen.getByRole("menuitemradio", { name: /English.*Draft over/ })).toBeChecked();
    await userEvent.click(french);
    await waitFor(() => expect(window.location.hash).toContain("language=fr"));
    expect(await screen.findByRole("button", { name: /^Language: French/ })).toBeVisible();
  });

  it("keeps the last good preview while the next one fails", async () => {
    const engine = await open();
    await screen.findByTitle(/^Mail to Dana/);
    engine.override.preview_template = () => {
      throw refusal("invalid_input", "That cannot be shown.");
    };
    await write("Subject", "?");
    const pane = screen.getByRole("region", { name: "Preview" });
    expect(await within(pane).findByRole("alert")).toHaveTextContent("That cannot be shown.");
    expect(within(pane).getByTitle(/^Mail to Dana/)).toBeInTheDocument();
  });

  it("shows the message as a user gets it, without pictures, and as plain text", async () => {
    const engine = await open();
    await userEvent.click(await screen.findByRole("button", { name: "as a sample" }));
    await userEvent.type(await screen.findByRole("textbox", { name: "Find a user" }), "kenji");
    await userEvent.click(await screen.findByRole("button", { name: /^Kenji Watanabe/ }));
    expect(await screen.findByTitle(/^Mail to Kenji Watanabe/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Without pictures" }));
    await waitFor(() =>
      expect(engine.calls.at(-1)).toMatchObject({
        command: "preview_template",
        args: { request: { pictures: false } },
      }),
    );
    await userEvent.click(screen.getByRole("button", { name: "Plain-text part" }));
    expect(await screen.findByText(/Set up my device: https:/)).toBeVisible();
  });
});

describe("a text message", () => {
  it("counts its segments, and names what makes them so many", async () => {
    const engine = await open("/templates/invite?channel=sms");
    expect(await screen.findByText("1 segment")).toBeVisible();
    await write("Message", " 💙");
    expect(await screen.findByText(/“💙” is not in the alphabet/)).toBeVisible();
    expect(screen.getByText("UCS-2")).toBeVisible();
    await state(/^Draft, saved/);
    expect(saved(engine).at(-1)?.content.channel).toBe("sms");
    await expectAccessible();
  });
});

describe("the versions", () => {
  it("are listed and compared with the draft, and one of them is published again", async () => {
    const engine = await open();
    await write("Message", "One line more.");
    await userEvent.click(screen.getByRole("button", { name: "Versions" }));
    const drawer = await screen.findByRole("dialog", { name: "Versions" });
    expect(await within(drawer).findByText(/line added/)).toBeVisible();
    expect(
      within(drawer)
        .getByText(/One line more/)
        .closest("li"),
    ).toHaveTextContent("+Added:");
    await expectAccessible();
    await userEvent.click(within(drawer).getByRole("button", { name: "Revert to Muster’s own" }));
    const question = await screen.findByRole("dialog", { name: "Go back to Muster’s own words?" });
    expect(question).toHaveTextContent(
      "The mail of “Enrollment invite” in English goes back from version 1 to Muster’s own words.",
    );
    await userEvent.click(within(question).getByRole("button", { name: /Revert/ }));
    expect(await screen.findByText(/Published as version 2/)).toBeVisible();
    expect(engine.calls.find(({ command }) => command === "revert_template")?.args.to).toBe(0);
    // The draft that was being written stays.
    expect(screen.getByRole("textbox", { name: "Message" })).toHaveTextContent("One line more.");
  });
});

describe("the question of going back", () => {
  it("gives the focus back to its button, the first time too", async () => {
    await open();
    await userEvent.click(await screen.findByRole("button", { name: "Versions" }));
    const drawer = await screen.findByRole("dialog", { name: "Versions" });
    const revert = await within(drawer).findByRole("button", { name: "Revert to Muster’s own" });
    revert.focus();
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("dialog", { name: "Go back to Muster’s own words?" });
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog", { name: /Go back/ })).toBeNull());
    await waitFor(() => expect(revert).toHaveFocus());
    expect(drawer).toBeVisible();
  });
});

describe("a test", () => {
  it("goes to an address, says what the server said, and remembers the address", async () => {
    await open("/templates/invite", ({ world }) => {
      world.overview.mail_is_trial = false;
    });
    await field("Message");
    await userEvent.click(screen.getByRole("button", { name: "Send test" }));
    const dialog = await screen.findByRole("dialog", { name: "Send a test" });
    expect(dialog).toHaveTextContent("One mail goes to this address and to nobody else");
    const to = within(dialog).getByRole("textbox", { name: "Email address" });
    expect(to).toHaveValue("p.raman@northwind.example");
    await userEvent.clear(to);
    await userEvent.type(to, "nobody{Enter}");
    expect(await within(dialog).findByText("That is no address.")).toBeVisible();
    await userEvent.clear(to);
    await userEvent.type(to, "me@northwind.example{Enter}");
    expect(await within(dialog).findByText(/^Handed over to mail\.northwind/)).toBeVisible();
    expect(within(dialog).getByText(/^250 2\.0\.0 Ok/)).toBeVisible();
    await expectAccessible();
    await userEvent.click(to);
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await userEvent.click(screen.getByRole("button", { name: "Send test" }));
    expect(await screen.findByRole("textbox", { name: "Email address" })).toHaveValue(
      "me@northwind.example",
    );
  });

  it("into the trial outbox leads there, and keeps the name of the file for the details", async () => {
    await open("/templates/invite", ({ world, override }) => {
      world.overview.mail_is_trial = true;
      override.send_template_test = () => ({
        reply: "250 2.0.0 Written to the trial outbox as 17-p-raman-4f2a.eml",
        through: "the trial outbox",
      });
    });
    await field("Message");
    await userEvent.click(screen.getByRole("button", { name: "Send test" }));
    const dialog = await screen.findByRole("dialog", { name: "Send a test" });
    expect(dialog).toHaveTextContent("Nothing leaves this computer.");
    await userEvent.keyboard("{Enter}");
    const went = await within(dialog).findByText(/^It lies in the trial outbox/);
    expect(went).toBeVisible();
    expect(within(dialog).getByText(/4f2a\.eml/)).not.toBeVisible();
    await userEvent.click(within(dialog).getByRole("link", { name: /^Read it/ }));
    await waitFor(() => expect(window.location.hash).toContain("/outbox"));
  });

  it("of a text says that it is a real one, to whom it goes and what it costs", async () => {
    await open("/templates/invite?channel=sms", ({ override }) => {
      override.preview_template = () => ({
        mail: null,
        text: {
          to: "+44 7700 900123",
          text: "Hello",
          encoding: "GSM-7",
          segments: 1,
          units: 5,
          units_available: 160,
          forced_by: [],
        },
        findings: [
          {
            code: "cost",
            level: "passed",
            fact: "About 0.075 EUR a text",
            more: "1 × 0.075 EUR",
            field: null,
          },
        ],
        may_publish: true,
      });
    });
    await screen.findByText("About 0.075 EUR a text");
    await userEvent.click(screen.getByRole("button", { name: "Send test" }));
    expect(await screen.findByRole("dialog", { name: "Send a test" })).toHaveTextContent(
      "One real text goes to this number and to nobody else, marked as a test. About 0.075 EUR a text (1 × 0.075 EUR).",
    );
  });
});
