import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { type PretendEngine, refusal } from "@/test/engine";
import { termsOf, withTerms } from "@/test/engine/terms";
import { lookUp } from "@/test/lookUp";
import { openConsole } from "@/test/render";
import { withText } from "./termsForm";

const path = "/settings/terms";
const made = (engine: PretendEngine, command: string) =>
  engine.calls.filter((call) => call.command === command);
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole("button", { name }));
const write = async (text: string) =>
  fireEvent.change(await screen.findByLabelText("Text in Markdown"), { target: { value: text } });

describe("the first terms", () => {
  it("are written, looked at, saved as a draft and published", async () => {
    const engine = await openConsole(path);
    expect(
      await screen.findByRole("switch", { name: "Ask invitees to accept them" }),
    ).toBeDisabled();
    expect(screen.getByText(/there is nothing to accept yet/)).toBeVisible();
    expect(screen.getByRole("button", { name: /^Publish version 1/ })).toBeDisabled();
    await write("# Our rules\n\n**Be kind.** ![logo](x.png)");
    const preview = screen.getByRole("region", { name: "Preview" });
    expect(await within(preview).findByRole("heading", { name: "Our rules" })).toBeVisible();
    expect(within(preview).getByText("Be kind.").tagName).toBe("STRONG");
    expect(await screen.findByText("Not shown to invitees: a picture")).toBeVisible();
    await expectAccessible();
    expect(screen.getByRole("region", { name: "Unsaved changes" })).toHaveTextContent(
      "Draft: English",
    );
    await press("Save changes");
    expect(await screen.findByText(/^Draft saved/)).toBeVisible();
    await press(/^Publish version 1/);
    const dialog = await screen.findByRole("dialog", { name: "Publish version 1?" });
    expect(dialog).toHaveTextContent("Nobody is asked for it");
    expect(made(engine, "publish_terms")).toHaveLength(0);
    await userEvent.click(within(dialog).getByRole("button", { name: "Publish version 1" }));
    await waitFor(() => expect(termsOf(engine.world).published?.number).toBe(1));
    expect(await screen.findByText("accepted by nobody yet", { exact: false })).toBeVisible();
    expect(screen.getByRole("button", { name: /^Publish version 2/ })).toBeDisabled();
    // Published, and not asked for: the way to the switch stands there.
    expect(
      screen.getByText("Version 1 is published, and nobody is asked for it yet."),
    ).toBeVisible();
    await expectAccessible();
    await press("Ask invitees to accept them…");
    const ask = await screen.findByRole("dialog", { name: "Ask invitees to accept the terms?" });
    await userEvent.click(within(ask).getByRole("button", { name: "Ask from now on" }));
    await waitFor(() => expect(termsOf(engine.world).asked).toBe(true));
    await waitFor(() => expect(screen.queryByText(/nobody is asked for it yet/)).toBeNull());
  });

  it("are asked of invitees only after it was said what that means", async () => {
    const engine = await openConsole(path, {}, ({ world }) => withTerms(world, false));
    await userEvent.click(
      await screen.findByRole("switch", { name: "Ask invitees to accept them" }),
    );
    const dialog = await screen.findByRole("dialog", { name: "Ask invitees to accept the terms?" });
    expect(dialog).toHaveTextContent("also for invites under way");
    await userEvent.click(within(dialog).getByRole("button", { name: "Ask from now on" }));
    await waitFor(() => expect(termsOf(engine.world).asked).toBe(true));
    await waitFor(() =>
      expect(screen.getByRole("switch", { name: "Ask invitees to accept them" })).toBeChecked(),
    );
  });
});

describe("the next version", () => {
  it("names what it means for invites under way, and saves what is not saved first", async () => {
    const engine = await openConsole(path, {}, ({ world }) => withTerms(world));
    await write("New rules");
    expect(screen.getByText("Not saved yet. Publishing saves it first.")).toBeVisible();
    // One next step at a time: the bar's.
    expect(screen.getByRole("button", { name: /^Save and publish/ })).toHaveAttribute(
      "data-variant",
      "default",
    );
    expect(screen.getByRole("button", { name: "Save changes" })).toHaveAttribute(
      "data-variant",
      "filled",
    );
    await press(/^Save and publish version 3/);
    const dialog = await screen.findByRole("dialog", { name: "Publish version 3?" });
    expect(dialog).toHaveTextContent("What is not saved yet is saved first.");
    expect(dialog).toHaveTextContent("whoever has not got a profile yet accepts version 3");
    expect(dialog).toHaveTextContent("Devices that are managed are not asked again.");
    expect(dialog).toHaveTextContent("Written in English, German.");
    await userEvent.click(within(dialog).getByRole("button", { name: "Publish version 3" }));
    await waitFor(() => expect(made(engine, "publish_terms")[0]?.args).toEqual({ published: 2 }));
    expect(termsOf(engine.world).published?.texts[0]).toEqual({
      language: "en",
      text: "New rules",
    });
    await waitFor(() =>
      expect(screen.queryByRole("region", { name: "Unsaved changes" })).toBeNull(),
    );
  });

  it("says when somebody else was faster", async () => {
    await openConsole(path, {}, (engine) => {
      withTerms(engine.world);
      engine.override.publish_terms = () => {
        throw refusal("conflict", "Somebody published version 3 in the meantime.");
      };
    });
    await write("New rules");
    // One next step at a time: the bar's.
    expect(screen.getByRole("button", { name: /^Save and publish/ })).toHaveAttribute(
      "data-variant",
      "default",
    );
    expect(screen.getByRole("button", { name: "Save changes" })).toHaveAttribute(
      "data-variant",
      "filled",
    );
    await press(/^Save and publish version 3/);
    const dialog = await screen.findByRole("dialog", { name: "Publish version 3?" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Publish version 3" }));
    expect(await within(dialog).findByRole("alert")).toHaveTextContent("Somebody published");
    // What was written is not lost: it is the draft.
    await userEvent.click(within(dialog).getByRole("button", { name: "Cancel" }));
    expect(await screen.findByText(/^Draft saved/)).toBeVisible();
    expect(screen.getByLabelText("Text in Markdown")).toHaveValue("New rules");
  });

  it("is written in other languages, or falls back to the organisation’s", async () => {
    await openConsole(path, {}, ({ world }) => withTerms(world));
    await screen.findByLabelText("Text in Markdown");
    await lookUp("Language", "german");
    await userEvent.click(await screen.findByRole("option", { name: /^German/ }));
    expect(screen.getByLabelText("Text in Markdown")).toHaveValue(
      "# Ihr Gerät bei der Arbeit\n\nEin Teil des Geräts wird verwaltet.",
    );
    await write("");
    expect(screen.getByText("Not written: whoever reads German gets English.")).toBeVisible();
    expect(screen.getByRole("region", { name: "Unsaved changes" })).toHaveTextContent(
      /Draft: English/,
    );
  });

  it("can be given up", async () => {
    const engine = await openConsole(path, {}, ({ world }) => withTerms(world));
    await write("New rules");
    await press("Save changes");
    await press("Discard draft…");
    const dialog = await screen.findByRole("dialog", { name: "Discard the draft?" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Discard draft" }));
    await waitFor(() => expect(termsOf(engine.world).draft).toBeNull());
    await waitFor(() =>
      expect(screen.getByLabelText("Text in Markdown")).toHaveValue(
        termsOf(engine.world).published?.texts[0]?.text,
      ),
    );
  });
});

describe("their history", () => {
  it("shows each version as it was", async () => {
    await openConsole(path, {}, ({ world }) => withTerms(world));
    expect(await screen.findByText(/accepted by 240 invitees/)).toBeVisible();
    await press("Read version 2");
    const dialog = await screen.findByRole("dialog", { name: "Version 2" });
    expect(
      await within(dialog).findByRole("heading", { name: "Using your device for work" }),
    ).toBeVisible();
    await userEvent.click(within(dialog).getByRole("radio", { name: "German" }));
    expect(
      await within(dialog).findByRole("heading", { name: "Ihr Gerät bei der Arbeit" }),
    ).toBeVisible();
    await expectAccessible();
  });

  it("is of texts that say something", () => {
    const en = { language: "en", text: "a" };
    expect(withText([], "en", "a")).toEqual([en]);
    expect(withText([en], "de", "b")).toEqual([en, { language: "de", text: "b" }]);
    expect(withText([en], "en", " ")).toEqual([]);
  });
});
