import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { InviteDraft, RecipientDraft } from "@/bindings";
import { languageChoice } from "@/components/languageChoice";
import { ownKey, sitsHere } from "@/platform/own";
import { expectAccessible } from "@/test/axe";
import { type PretendEngine, refusal } from "@/test/engine";
import { enrollmentOf } from "@/test/engine/enrollmentSettings";
import { planOf } from "@/test/engine/invitePlan";
import { settingsOf } from "@/test/engine/settings";
import { lookUp } from "@/test/lookUp";
import { openConsole } from "@/test/render";
import { enrollment } from "./draft";

beforeEach(() => {
  enrollment.reset();
});

const zoe: RecipientDraft = { name: "Zoe Quill", email: "zoe@x.example" };
const ada: RecipientDraft = { name: "Ada", email: "ada@x.example", phone: "+49 30 1234567" };

/** The step with these people chosen, where a text gateway is set up. */
async function step(
  name: "details" | "review",
  recipients: RecipientDraft[],
  prepare?: (engine: PretendEngine) => void,
) {
  enrollment.change({ recipients, platform: "ios" });
  return openConsole(`/enrollment/enroll?step=${name}`, { texts: true }, prepare);
}

const way = (name: string) => screen.findByRole("radio", { name });
const sentBy = async (name: string) => {
  const radio = await way(name);
  await waitFor(() => expect(radio).toBeEnabled());
  await userEvent.click(radio);
};
const asked = (engine: PretendEngine) =>
  engine.calls.filter(({ command }) => command === "plan_invites").at(-1)?.args
    .draft as InviteDraft;

describe("the way of an invite", () => {
  it("keeps SMS in sight without a gateway, with the way to one", async () => {
    await openConsole("/enrollment/enroll?step=details");
    const choice = await screen.findByRole("radiogroup", { name: "Send by" });
    expect(await within(choice).findByRole("radio", { name: "Email" })).toBeChecked();
    for (const name of ["SMS", "Both", "Split"])
      expect(within(choice).getByRole("radio", { name })).toBeDisabled();
    expect(await screen.findByText(/No text gateway is set up/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Set one up" })).toHaveAttribute(
      "href",
      "/#/settings/texts",
    );
    expect(screen.getByText(/is one factor/)).toBeVisible();
    expect(screen.queryByRole("group", { name: "Phone numbers" })).toBeNull();
    await expectAccessible();
  });

  it("says that it cannot be known when the standing is not read", async () => {
    await openConsole("/enrollment/enroll?step=details", { texts: true }, (pretend) => {
      pretend.override.text_standing = () => {
        throw refusal("internal", "It rained.");
      };
    });
    expect(await screen.findByText(/could not be read: It rained/)).toBeVisible();
    expect(await way("Split")).toBeDisabled();
  });

  it("explains Split, asks for numbers, and prefills the known one", async () => {
    const engine = await step("details", []);
    await sentBy("Split");
    expect(screen.getByText(/whoever reads only one gets nowhere/)).toBeVisible();
    await userEvent.type(
      await screen.findByRole("combobox", { name: "Users: name or address" }),
      "dana",
    );
    await userEvent.click(
      (await screen.findAllByRole("option", { name: /Dana Whitlock dana/ }))[0] as HTMLElement,
    );
    expect(await screen.findByRole("textbox", { name: "Phone of Dana Whitlock" })).toHaveValue(
      "+44 20 7946 0100",
    );
    await waitFor(() =>
      expect(asked(engine)).toMatchObject({
        via: "split",
        recipients: [{ name: "Dana Whitlock", phone: "+44 20 7946 0100" }],
      }),
    );
    await expectAccessible();
  });

  it("puts the words about a number at its field, and holds the way on until it is mended", async () => {
    await step("details", [ada, { ...zoe, phone: "12" }]);
    await sentBy("SMS");
    expect(await screen.findByText("“12” is not a phone number.")).toBeVisible();
    const number = screen.getByRole("textbox", { name: "Phone of Zoe Quill" });
    expect(number).toHaveAttribute("aria-invalid", "true");
    await userEvent.clear(number);
    // Not typed yet is no mistake until the way on is tried.
    await waitFor(() => expect(number).toBeValid());
    await userEvent.click(screen.getByRole("button", { name: "Review 2 invites" }));
    expect(await screen.findByText("A phone number is needed here.")).toBeVisible();
    expect(screen.getByText("1 thing to mend first.")).toBeVisible();
    await userEvent.type(number, "+850 2 1234567");
    const link = await screen.findByRole("link", { name: "Settings, Text messages" });
    expect(link).toHaveAttribute("href", "/#/settings/texts");
    await userEvent.clear(number);
    await userEvent.type(number, "+49 30 7654321");
    await waitFor(() => expect(number).toBeValid());
  });

  it("leaves numbers out of what goes by mail alone", async () => {
    const engine = await step("details", [{ ...ada, phone: "no number" }]);
    await waitFor(() => expect(asked(engine)).toMatchObject({ via: "email" }));
    expect(asked(engine).recipients).toEqual([{ name: ada.name, email: ada.email }]);
  });

  it("chooses among languages by their names", async () => {
    const engine = await step("details", [ada]);
    await userEvent.click(await screen.findByRole("combobox", { name: "Language" }));
    const german = await screen.findByRole("option", { name: "German (Deutsch)" });
    // In one line, however narrow the field is.
    expect(german).toHaveClass(languageChoice.classNames.option ?? "");
    await userEvent.click(german);
    await waitFor(() => expect(asked(engine).language).toBe("de"));
    await userEvent.click(screen.getByRole("combobox", { name: "Language" }));
    await userEvent.click(
      await screen.findByRole("option", { name: /^Each person’s, else English/ }),
    );
    await waitFor(() => expect(asked(engine).language).toBe(""));
  });
});

describe("the time zone of an invite", () => {
  it("is everybody's own until one is looked up", async () => {
    const engine = await step("details", [ada], ({ world }) => {
      settingsOf(world).organisation.time_zone = "America/New_York";
    });
    const choice = await screen.findByRole("combobox", { name: "Time zone" });
    await waitFor(() => expect(choice).toHaveValue("Each person’s, else New York"));
    await waitFor(() => expect(asked(engine).time_zone).toBe(""));
    await lookUp("Time zone", "new_y");
    expect(await screen.findByText(/^GMT-[45]$/)).toBeVisible();
    await expectAccessible();
    await userEvent.click(await screen.findByRole("option", { name: /^America\/New York/ }));
    await waitFor(() => expect(asked(engine).time_zone).toBe("America/New_York"));
    expect(choice).toHaveValue("America/New York");
  });

  it("has its problem at its field", async () => {
    await step("details", [ada], (pretend) => {
      pretend.override.plan_invites = (world, args) => ({
        ...planOf(world, args.draft as InviteDraft),
        problems: [{ field: "time_zone", code: "unknown_word", message: "Not a time zone." }],
      });
    });
    expect(await screen.findByText("Not a time zone.")).toBeVisible();
    expect(screen.getByRole("combobox", { name: "Time zone" })).toBeInvalid();
  });

  it("names what holds for those without one, before sending", async () => {
    await step("review", [ada], ({ world }) => {
      const ours = settingsOf(world).organisation;
      settingsOf(world).organisation = { ...ours, language: "de", time_zone: "Europe/Berlin" };
    });
    const ours = await screen.findByText("Each person’s own, else German, the organisation’s");
    expect(ours).toBeVisible();
    expect(
      screen.getByText("Each person’s own, else Europe/Berlin, the organisation’s"),
    ).toBeVisible();
  });

  it("is said before sending, and not preset for the next invite", async () => {
    enrollment.change({ time_zone: "Asia/Tokyo" });
    await step("review", [ada]);
    expect(await screen.findByText("Asia/Tokyo")).toBeVisible();
    const send = await screen.findByRole("button", { name: "Send 1 invite" });
    await waitFor(() => expect(send).toBeEnabled());
    await userEvent.click(send);
    await screen.findByRole("timer");
    const stored = localStorage.getItem(ownKey("muster.enroll")) ?? "{}";
    expect(JSON.parse(stored)).not.toHaveProperty("time_zone");
    expect(enrollment.now().time_zone).toBe("");
  });
});

describe("how invitees prove who they are", () => {
  it("is said in whole sentences where it takes both", async () => {
    await step("details", [ada], ({ world }) => {
      enrollmentOf(world).authentication = "two_factor";
    });
    const note = (await screen.findByText("Directory sign-in as well:")).closest("p");
    expect(note).toHaveTextContent(
      "locks after five wrong tries. Directory sign-in as well: after the passcode invitees sign in with their work account.",
    );
  });
});

describe("the preview", () => {
  it("shows the text on a phone, with parts and cost, and no mail for SMS", async () => {
    await step("details", [ada]);
    await sentBy("SMS");
    const pane = await screen.findByRole("region", { name: "Preview of the text" });
    expect(await within(pane).findByText(/passcode K7M4 9QXP/)).toBeVisible();
    expect(within(pane).getByText("to +49 30 1234567")).toBeVisible();
    expect(within(pane).getByText(/^\d parts?$/)).toBeVisible();
    expect(within(pane).getByText(/EUR/)).toHaveTextContent("1 part, 0.075 EUR");
    expect(screen.queryByRole("radiogroup", { name: "Message shown" })).toBeNull();
    expect(screen.queryByTitle("Mail to Ada")).toBeNull();
    await expectAccessible();
  });

  it("shows mail or text where both go, and says when letters make it long", async () => {
    await step("details", [ada]);
    await sentBy("Both");
    expect(await screen.findByTitle("Mail to Ada")).toBeVisible();
    await userEvent.click(await screen.findByRole("radio", { name: "Text" }));
    expect(await screen.findByText(/K7M4 9QXP/)).toBeVisible();
    enrollment.change({ language: "ja" });
    expect(await screen.findByText(/a part holds 70 characters/)).toBeVisible();
  });

  it("waits for somebody with a number", async () => {
    await step("details", [zoe]);
    await sentBy("SMS");
    expect(await screen.findByText(/once somebody has a phone number/)).toBeVisible();
  });
});

describe("review and sending by text", () => {
  it("says way, numbers, language and cost", async () => {
    enrollment.change({ via: "split", language: "de" });
    await step("review", [ada]);
    expect(await screen.findByText("Link by email, passcode by SMS")).toBeVisible();
    expect(screen.getByText("German")).toBeVisible();
    expect(screen.getByText(/1 text/)).toHaveTextContent("1 text, 0.075 EUR together");
    expect(screen.getByText("+49 30 1234567")).toBeVisible();
    await expectAccessible();
  });

  it("speaks of texts after sending, and undoes as ever", async () => {
    enrollment.change({ via: "sms" });
    await step("review", [ada]);
    const send = await screen.findByRole("button", { name: "Send 1 invite" });
    await waitFor(() => expect(send).toBeEnabled());
    expect(screen.queryByText("Mail goes")).toBeNull();
    await userEvent.click(send);
    expect(await screen.findByText(/until the first text leaves/)).toBeVisible();
    expect(screen.getByText("By way of the text gateway.")).toBeVisible();
    expect(screen.queryByText(/outbox/)).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByText("By SMS")).toBeVisible();
  });

  it("remembers the way, but neither language nor number", async () => {
    enrollment.change({ via: "split", language: "de" });
    await step("review", [ada]);
    const send = await screen.findByRole("button", { name: "Send 1 invite" });
    await waitFor(() => expect(send).toBeEnabled());
    await userEvent.click(send);
    await screen.findByRole("timer");
    const stored = localStorage.getItem(ownKey("muster.enroll")) ?? "";
    expect(JSON.parse(stored)).toMatchObject({ via: "split" });
    expect(JSON.parse(stored)).not.toHaveProperty("language");
    expect(stored).not.toContain("1234567");
  });

  it("falls back to email while no text can go", async () => {
    sitsHere("/home/priya/.local/share/muster", null);
    localStorage.setItem(ownKey("muster.enroll"), JSON.stringify({ via: "split" }));
    const engine = await openConsole("/enrollment/enroll?step=details");
    await screen.findByText(/No text gateway is set up/);
    expect(await way("Email")).toBeChecked();
    await waitFor(() => expect(asked(engine).via).toBe("email"));
  });
});

describe("what is remembered", () => {
  it("is of one account in one data folder, and so is a draft", async () => {
    sitsHere("/first", "ann");
    localStorage.setItem(ownKey("muster.enroll"), JSON.stringify({ platform: "ios" }));
    enrollment.reset();
    expect(enrollment.now().platform).toBe("ios");
    enrollment.change({ recipients: [ada] });
    sitsHere("/first", "bob");
    expect(enrollment.now()).toMatchObject({ platform: "neutral", recipients: [] });
    sitsHere("/second", "ann");
    expect(enrollment.now().platform).toBe("neutral");
    sitsHere("/first", "ann");
    expect(enrollment.now().platform).toBe("ios");
  });
});
