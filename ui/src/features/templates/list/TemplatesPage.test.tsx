import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { templatesOf, writtenTemplates } from "@/test/engine/templates";
import { openConsole } from "@/test/render";

const written = () => openConsole("/templates", {}, ({ world }) => writtenTemplates(world));

async function act(name: string, action: string | RegExp) {
  await userEvent.click(await screen.findByRole("button", { name: `Actions for ${name}` }));
  await userEvent.click(await screen.findByRole("menuitem", { name: action }));
}

describe("the templates", () => {
  it("stand by purpose, with whose words they are and what waits as a draft", async () => {
    await written();
    const row = (await screen.findByRole("link", { name: "Enrollment invite" })).closest("tr");
    expect(row).toHaveTextContent(
      "In use3 of 12 in your words 1 draft1 of 12 in your words3 d ago",
    );
    for (const purpose of ["Invite", "Reminder", "By myself card", "Self enrollment notice"])
      expect(screen.getByRole("rowheader", { name: new RegExp(`^${purpose}`) })).toBeVisible();
    // Each kind is sent by now.
    expect(screen.queryByText("Not sent yet")).toBeNull();
    await expectAccessible();
  });

  it("are walked by arrows, and opened by Enter", async () => {
    await written();
    const first = await screen.findByRole("link", { name: "Enrollment invite" });
    await userEvent.keyboard("{ArrowDown}");
    expect(first).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}");
    expect(screen.getByRole("link", { name: "Nurses on night shift" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(window.location.hash).toContain("/templates/copy-1"));
  });

  it("can be taken into use, and one says so", async () => {
    const { world } = await written();
    await act("Nurses on night shift", "Use");
    expect(await screen.findByText(/messages from now on are made from “Nurses/)).toBeVisible();
    expect(templatesOf(world).find(({ in_use }) => in_use)?.id).toBe("copy-1");
  });

  it("can be copied under another name, and the copy opened at once", async () => {
    await written();
    await act("Reminder", "Duplicate…");
    const name = await screen.findByRole("textbox", { name: "Name" });
    await userEvent.clear(name);
    await userEvent.type(name, "Gentle reminder{Enter}");
    expect(await screen.findByRole("link", { name: "Gentle reminder" })).toBeVisible();
    await userEvent.click(await screen.findByRole("button", { name: "Open" }));
    await waitFor(() => expect(window.location.hash).toMatch(/\/templates\/copy-\d/));
  });

  it("are renamed; a name that is taken is refused at its field", async () => {
    await written();
    await act("Nurses on night shift", "Rename…");
    const name = await screen.findByRole("textbox", { name: "Name" });
    await userEvent.clear(name);
    await userEvent.type(name, "Reminder{Enter}");
    expect(await screen.findByText("There is a template of this name.")).toBeVisible();
    await userEvent.type(name, " for nurses{Enter}");
    expect(await screen.findByRole("link", { name: "Reminder for nurses" })).toBeVisible();
  });

  it("are removed after a question; not those that are in use or came with Muster", async () => {
    await written();
    await act("Nurses on night shift", "Remove…");
    const question = await screen.findByRole("dialog", { name: /Remove “Nurses/ });
    await userEvent.click(within(question).getByRole("button", { name: "Remove template" }));
    await waitFor(() =>
      expect(screen.queryByRole("link", { name: "Nurses on night shift" })).toBeNull(),
    );
    await userEvent.click(screen.getByRole("button", { name: "Actions for Reminder" }));
    const off = await screen.findByRole("menuitem", { name: /^Remove….*Muster brings it along/ });
    expect(off).toHaveAttribute("data-disabled", "true");
    expect(screen.getByRole("menuitem", { name: /^Rename….*Muster brings/ })).toBeDisabled();
  });

  it("are read from a file: one sees which languages came as drafts, and opens it", async () => {
    await written();
    await userEvent.click(await screen.findByRole("button", { name: "Import…" }));
    const came = await screen.findByRole("dialog", { name: "Imported “Onboarding 2026”" });
    expect(came).toHaveTextContent("The file holds 1 draft.");
    expect(came).toHaveTextContent("EmailEnglish");
    expect(came).not.toHaveTextContent("SMS");
    expect(came).toHaveTextContent(/Left out.*does not know: “Desk number”/);
    expect(came).toHaveTextContent("11 more say what Muster brings along and need no draft.");
    await expectAccessible();
    await userEvent.keyboard("{Escape}");
    const row = (await screen.findByRole("link", { name: "Onboarding 2026" })).closest("tr");
    expect(row).toHaveTextContent("Drafts only");
    await userEvent.click(screen.getByRole("button", { name: "Import…" }));
    await userEvent.click(await screen.findByRole("button", { name: "Open template" }));
    await waitFor(() => expect(window.location.hash).toMatch(/\/templates\/copy-\d/));
  });

  it("say of a file that cannot be read where its fault is and what to do with it", async () => {
    const engine = await written();
    engine.override.import_template = () => {
      throw refusal(
        "invalid_input",
        "The template cannot be read: in line 12, “subject” is missing.",
      );
    };
    await userEvent.click(await screen.findByRole("button", { name: "Import…" }));
    const failure = await screen.findByRole("dialog", { name: "Nothing was imported" });
    expect(failure).toHaveTextContent(/in line 12, “subject” is missing\./);
    expect(failure).toHaveTextContent(/mend it there/);
    expect(failure).not.toHaveTextContent("marked fields");
    await expectAccessible();
    delete engine.override.import_template;
    await userEvent.click(within(failure).getByRole("button", { name: "Choose a file…" }));
    expect(await screen.findByRole("dialog", { name: /^Imported/ })).toBeVisible();
  });

  it("say where a file was written", async () => {
    await written();
    await act("Reminder", "Export…");
    expect(await screen.findByText(/^Exported to .*Reminder/)).toBeVisible();
  });

  it("that cannot be read say so, and are read again", async () => {
    const engine = await openConsole("/templates", {}, ({ override }) => {
      override.list_templates = () => {
        throw refusal("internal", "Gone.");
      };
    });
    const again = await screen.findByRole("button", { name: "Retry" });
    delete engine.override.list_templates;
    await userEvent.click(again);
    expect(await screen.findByRole("link", { name: "Enrollment invite" })).toBeVisible();
  });
});
