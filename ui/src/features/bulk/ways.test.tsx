import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { ImportOptions } from "@/bindings";
import { expectAccessible } from "@/test/axe";
import { type PretendEngine, refusal } from "@/test/engine";
import { type FileShape, sampleImport } from "@/test/engine/importSamples";
import { openSample } from "@/test/engine/imports";
import { textsOf } from "@/test/engine/texts";
import { lookUp } from "@/test/lookUp";
import { openConsole } from "@/test/render";
import { bulk } from "./opened";

beforeEach(() => bulk.reset());

const clean: FileShape = { rows: 40, errors: 0, duplicates: 0, warnings: 0 };

/** The review of a file where a text gateway is set up. */
async function reviewing(
  shape: FileShape = clean,
  texts = true,
  prepare?: (engine: PretendEngine) => void,
): Promise<PretendEngine> {
  const view = sampleImport(shape);
  return openConsole("/enrollment/bulk?step=review", { texts, invites: 2 }, (engine) => {
    openSample(engine.world, view, shape);
    bulk.open(view);
    prepare?.(engine);
  });
}

/** Its last step, once the rows were reviewed. */
async function sending(shape: FileShape = { ...clean, phones: true }): Promise<PretendEngine> {
  const engine = await reviewing(shape);
  const next = await screen.findByRole("button", { name: "Continue" });
  await waitFor(() => expect(next).toBeEnabled());
  await userEvent.click(next);
  await screen.findByText(/Nothing has been sent yet/);
  return engine;
}

const asked = (engine: PretendEngine, command: string) =>
  engine.calls.filter((call) => call.command === command).at(-1)?.args.options as ImportOptions;
const sentBy = async (name: string) => {
  const radio = await screen.findByRole("radio", { name });
  await waitFor(() => expect(radio).toBeEnabled());
  await userEvent.click(radio);
};

describe("reviewing what goes by text", () => {
  it("checks every row again for a number", async () => {
    const engine = await reviewing();
    expect(await screen.findByText("Every row is ready")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Options" }));
    await sentBy("SMS");
    await screen.findByRole("button", { name: "30 need fixing" });
    expect(asked(engine, "review_import")).toMatchObject({ via: "sms" });
    expect(bulk.now().choices.via).toBe("sms");
    await expectAccessible(screen.getByRole("radiogroup", { name: "Send by" }));
  });

  it("says which country numbers without one are of, where Settings has one", async () => {
    const engine = await reviewing(clean, true, (pretend) => {
      textsOf(pretend.world).settings.country = "DE";
    });
    await userEvent.click(await screen.findByRole("button", { name: "Options" }));
    const choice = await screen.findByRole("combobox", {
      name: "Country of phone numbers without one",
    });
    await waitFor(() => expect(choice).toHaveValue("As in Settings: Germany"));
    expect(choice).toHaveAccessibleDescription(
      "Numbers without + are read as numbers of this country.",
    );
    // The engine takes it from there.
    expect(asked(engine, "review_import")).toMatchObject({ default_country: "" });
  });

  it("keeps the ways by text off without a gateway", async () => {
    await reviewing(clean, false);
    await userEvent.click(await screen.findByRole("button", { name: "Options" }));
    expect(await screen.findByRole("radio", { name: "Split" })).toBeDisabled();
    expect(screen.getByRole("link", { name: "Set one up" })).toBeVisible();
  });

  it("has a column for the language, and offers those that there are", async () => {
    const engine = await reviewing({ ...clean, warnings: 3 });
    expect(await screen.findByRole("columnheader", { name: "Language" })).toBeInTheDocument();
    const cell = document.querySelector<HTMLElement>('[data-at="0"] [data-field="language"]');
    expect(cell).toHaveTextContent("en");
    fireEvent.click(cell as HTMLElement);
    await screen.findByRole("heading", { level: 2, name: /Language/ });
    fireEvent.keyDown(await screen.findByRole("grid"), { key: "d" });
    fireEvent.change(await screen.findByRole("textbox", { name: "Language, line 2" }), {
      target: { value: "germ" },
    });
    await userEvent.click(await screen.findByRole("option", { name: "de" }));
    await waitFor(() =>
      expect(
        engine.calls.findLast((call) => call.command === "change_import")?.args.change,
      ).toEqual({ kind: "edit", row: 0, field: "language", value: "de" }),
    );
  });

  it("asks in the panel for the right language, by its name", async () => {
    const engine = await reviewing();
    await screen.findByRole("columnheader", { name: "Language" });
    const cell = document.querySelector<HTMLElement>('[data-at="0"] [data-field="language"]');
    fireEvent.click(cell as HTMLElement);
    fireEvent.keyDown(await screen.findByRole("grid"), { key: "k" });
    const box = await screen.findByRole("textbox", { name: "Language, line 2" });
    fireEvent.change(box, { target: { value: "klingon" } });
    fireEvent.keyDown(box, { key: "Tab" });
    await screen.findByRole("button", { name: /^Undo/ });
    fireEvent.click(
      document.querySelector<HTMLElement>('[data-at="0"] [data-field="language"]') as HTMLElement,
    );
    await lookUp("Right language", "germ");
    await userEvent.click(await screen.findByRole("option", { name: "German (Deutsch)" }));
    await userEvent.click(screen.getByRole("button", { name: "Change this row" }));
    await waitFor(() =>
      expect(
        engine.calls.findLast((call) => call.command === "change_import")?.args.change,
      ).toEqual({ kind: "edit", row: 0, field: "language", value: "de" }),
    );
  });
});

describe("time zones of a batch", () => {
  it("checks every row again when another is chosen", async () => {
    const engine = await reviewing();
    expect(await screen.findByText("Every row is ready")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Options" }));
    await lookUp("Time zone", "berlin");
    await userEvent.click(await screen.findByRole("option", { name: /^Europe\/Berlin/ }));
    await waitFor(() =>
      expect(asked(engine, "review_import")).toMatchObject({ time_zone: "Europe/Berlin" }),
    );
    expect(bulk.now().choices.time_zone).toBe("Europe/Berlin");
  });

  it("is chosen in the last step as well", async () => {
    const engine = await sending();
    await lookUp("Time zone", "tokyo");
    await userEvent.click(await screen.findByRole("option", { name: /^Asia\/Tokyo/ }));
    await waitFor(() => expect(asked(engine, "plan_import").time_zone).toBe("Asia/Tokyo"));
  });

  it("doubts a cell that is none, and offers those that there are", async () => {
    const engine = await reviewing({ ...clean, warnings: 5 });
    expect(await screen.findByRole("columnheader", { name: "Time zone" })).toBeInTheDocument();
    const cell = await waitFor(() => {
      const found = document.querySelector<HTMLElement>(
        '[data-field="time_zone"][data-problem="warning"]',
      );
      expect(found).toHaveTextContent("Berlin");
      return found as HTMLElement;
    });
    fireEvent.click(cell);
    expect((await screen.findAllByText(/“Berlin” is not a time zone/))[0]).toBeVisible();
    fireEvent.keyDown(await screen.findByRole("grid"), { key: "d" });
    const box = await screen.findByRole("textbox", { name: /^Time zone, line/ });
    fireEvent.change(box, { target: { value: "berl" } });
    await userEvent.click(await screen.findByRole("option", { name: "Europe/Berlin" }));
    await waitFor(() =>
      expect(
        engine.calls.findLast((call) => call.command === "change_import")?.args.change,
      ).toMatchObject({ kind: "edit", field: "time_zone", value: "Europe/Berlin" }),
    );
  });

  it("asks in the panel for the right one, among those that there are", async () => {
    const engine = await reviewing({ ...clean, warnings: 5 });
    const cell = await waitFor(() => {
      const found = document.querySelector<HTMLElement>(
        '[data-field="time_zone"][data-problem="warning"]',
      );
      expect(found).toHaveTextContent("Berlin");
      return found as HTMLElement;
    });
    fireEvent.click(cell);
    await lookUp("Right time zone", "tokyo");
    await userEvent.click(await screen.findByRole("option", { name: /^Asia\/Tokyo/ }));
    await userEvent.click(screen.getByRole("button", { name: "Change this row" }));
    await waitFor(() =>
      expect(
        engine.calls.findLast((call) => call.command === "change_import")?.args.change,
      ).toMatchObject({ kind: "edit", field: "time_zone", value: "Asia/Tokyo" }),
    );
  });
});

describe("sending by text", () => {
  it("says how many texts and what they cost, beside the very text", async () => {
    const engine = await sending();
    await sentBy("Split");
    expect(await screen.findByText("40 texts")).toBeVisible();
    expect(screen.getByText(/about 6.00 EUR/)).toBeVisible();
    expect(screen.getByText("Messages leave")).toBeVisible();
    expect(asked(engine, "plan_import")).toMatchObject({ via: "split" });
    await userEvent.click(screen.getByRole("radio", { name: "Text" }));
    expect(await screen.findByText(/passcode is K7M4 9QXP/)).toBeVisible();
    expect(screen.getByText("to +49 30 1000000")).toBeVisible();
    await expectAccessible();
  });

  it("reviews the rows before the way holds, and says how many stay behind", async () => {
    const engine = await sending({ ...clean });
    await sentBy("SMS");
    expect(await screen.findByText(/30 need fixing/)).toBeVisible();
    const commands = engine.calls.map(({ command, args }) => ({
      command,
      via: (args.options as ImportOptions | undefined)?.via,
    }));
    const texts = commands.filter(({ via }) => via === "sms").map(({ command }) => command);
    expect(texts[0]).toBe("review_import");
    expect(await screen.findByRole("button", { name: /^Send 10 invites/ })).toBeVisible();
  });

  it("keeps the way when the rows could not be checked, and says why", async () => {
    const engine = await sending();
    engine.override.review_import = () => {
      throw refusal("busy", "Another program holds the data.");
    };
    await sentBy("SMS");
    expect(await screen.findByText(/Another program holds the data/)).toBeVisible();
    expect(screen.getByRole("radio", { name: "Email" })).toBeChecked();
    expect(bulk.now().choices.via).toBe("email");
  });

  it("takes a language for rows that name none", async () => {
    const engine = await sending();
    await userEvent.click(await screen.findByRole("combobox", { name: "Language" }));
    await userEvent.click(await screen.findByRole("option", { name: "Polish (polski)" }));
    await waitFor(() => expect(asked(engine, "plan_import").language).toBe("pl"));
  });

  it("asks with texts and cost", async () => {
    await sending();
    await sentBy("Both");
    await screen.findByText("40 texts");
    expect(
      screen.getByText(/^, the mails into the trial outbox, the texts to the gateway$/),
    ).toBeVisible();
    const send = screen.getByRole("button", { name: /^Send 40 invites/ });
    await waitFor(() => expect(send).toBeEnabled());
    await userEvent.click(send);
    const dialog = await screen.findByRole("dialog", { name: /^Invite/ });
    expect(dialog).toHaveTextContent(
      /40 mails and 40 texts leave .*the mails into the trial outbox, the texts to the gateway/,
    );
    expect(dialog).toHaveTextContent("The texts cost about 6.00 EUR.");
  });

  it("says what the limit for today leaves for texts", async () => {
    const engine = await sending();
    Object.assign(textsOf(engine.world), { spent: 0 }).settings.daily_cap = "1";
    await sentBy("Both");
    const left = /Today’s limit leaves 1 EUR for texts: the others leave on later days/;
    expect(await screen.findByText(left)).toBeVisible();
    const send = screen.getByRole("button", { name: /^Send 40 invites/ });
    await waitFor(() => expect(send).toBeEnabled());
    await userEvent.click(send);
    expect(await screen.findByRole("dialog", { name: /^Invite/ })).toHaveTextContent(left);
  });

  it("counts texts in the dry run", async () => {
    await sending();
    await sentBy("SMS");
    await screen.findByText("40 texts");
    await userEvent.click(screen.getByRole("button", { name: "Dry run…" }));
    const dialog = await screen.findByRole("dialog", { name: /nothing was sent/ });
    expect(within(dialog).getByText("texts made")).toBeVisible();
    expect(within(dialog).queryByText("mails made")).toBeNull();
    expect(dialog).toHaveTextContent("report.html, report.json and 40 texts in texts.txt.");
  });
});
