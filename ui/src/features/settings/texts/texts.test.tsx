import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { SmsGateway, TextChange } from "@/bindings";
import { expectAccessible } from "@/test/axe";
import { type PretendEngine, refusal } from "@/test/engine";
import { sampleGateways } from "@/test/engine/textSamples";
import { textsOf, usedGateway } from "@/test/engine/texts";
import { openConsole } from "@/test/render";

const path = "/settings/texts";
const sid = sampleGateways.twilio.account;

const clicks = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const choose = async (name: string) => userEvent.click(await screen.findByRole("radio", { name }));
const unsaved = () => screen.queryByRole("region", { name: "Unsaved changes" });

async function fill(label: string, text: string) {
  const field = await screen.findByLabelText(label);
  await userEvent.clear(field);
  await userEvent.click(field);
  if (text !== "") await userEvent.paste(text);
}

async function saved(engine: PretendEngine): Promise<TextChange> {
  await clicks("Save changes");
  await waitFor(() => expect(unsaved()).toBeNull());
  return engine.calls.findLast((made) => made.command === "save_texts")?.args.change as TextChange;
}

const inUse =
  (kind: SmsGateway["kind"] = "twilio") =>
  ({ world }: PretendEngine) =>
    usedGateway(world, kind);

describe("text messages", () => {
  it("say how they stand before anything is set up", async () => {
    await openConsole(path);
    const status = await screen.findByRole("region", { name: "State of text messages" });
    expect(status).toHaveTextContent("Texts cannot be sent");
    expect(status).toHaveTextContent("No text gateway is set up.");
    expect(status).toHaveTextContent("Left todayNo limit");
    expect(screen.getByText("Fill in the account SID first.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Test gateway" })).toBeDisabled();
    expect(screen.getByRole("button", { name: "Send test text…" })).toBeDisabled();
    expect(screen.getByText(/fraud lives on it/)).toBeVisible();
    expect(screen.getByText(/Twilio needs a sender/)).toBeVisible();
    expect(screen.getByText(/Only the local network reaches this address/)).toBeVisible();
    await expectAccessible();
  });

  it("tell what was spent and what is left", async () => {
    await openConsole(path, {}, inUse());
    const status = await screen.findByRole("region", { name: "State of text messages" });
    expect(status).toHaveTextContent("Texts can be sent");
    expect(status).toHaveTextContent("Spent today12.45 EUR");
    expect(status).toHaveTextContent("Left today37.55 EUR");
  });

  it("say why their settings cannot be read", async () => {
    await openConsole(path, {}, (engine) => {
      engine.override.text_settings = () => {
        throw refusal("database_damaged", "The file is damaged at page 7.");
      };
    });
    expect(await screen.findByText(/damaged at page 7/)).toBeVisible();
  });
});

describe("a gateway", () => {
  it("of Twilio is saved with its secret, which is never shown again", async () => {
    const engine = await openConsole(path);
    await userEvent.click(await screen.findByRole("switch", { name: "Invites can go by text" }));
    await fill("Account SID", sid);
    await fill("Auth token", "t0ken");
    await fill("Sender", "Northwind");
    const change = await saved(engine);
    expect(change).toMatchObject({
      settings: {
        enabled: true,
        sender: "Northwind",
        gateway: { kind: "twilio", account: sid, api_key: null },
      },
      secret: { kind: "set", value: "t0ken" },
      signing: { kind: "keep" },
    });
    expect(document.body.innerHTML).not.toContain("t0ken");
    expect(await screen.findByText("Texts can be sent")).toBeVisible();
  });

  it("of Twilio with an API key asks for the token that signs receipts, too", async () => {
    const engine = await openConsole(path, {}, inUse());
    await fill("API key SID", "SK0123456789abcdef0123456789abcdef");
    expect(screen.getByRole("group", { name: "Secret of the API key" })).toBeVisible();
    await fill("Auth token of the account", "t0ken");
    const change = await saved(engine);
    expect(change.secret).toEqual({ kind: "keep" });
    expect(change.signing).toEqual({ kind: "set", value: "t0ken" });
  });

  it("of Vonage never gets the secret of Twilio", async () => {
    const engine = await openConsole(path, {}, inUse());
    await choose("Vonage");
    expect(screen.getByText(/The stored secret is Twilio’s/)).toBeVisible();
    expect(screen.getByText("Fill in the API key first.")).toBeVisible();
    await fill("API key", "a1b2c3d4");
    expect(screen.getByText("Fill in the API secret first.")).toBeVisible();
    await userEvent.click(screen.getByRole("switch", { name: "Invites can go by text" }));
    const change = await saved(engine);
    expect(change.settings.gateway).toEqual({
      kind: "vonage",
      base: "https://rest.nexmo.com",
      key: "a1b2c3d4",
      signature: "none",
    });
    expect(change.secret).toEqual({ kind: "clear" });
  });

  it("of Vonage asks for the signature secret once receipts are signed", async () => {
    const engine = await openConsole(path, {}, inUse("vonage"));
    await fill("Signature secret", "s1gn");
    const change = await saved(engine);
    expect(change.signing).toEqual({ kind: "set", value: "s1gn" });
    await userEvent.click(screen.getByRole("combobox", { name: "Signature of receipts" }));
    await userEvent.click(await screen.findByRole("option", { name: "Not signed" }));
    expect(screen.queryByText("Signature secret")).toBeNull();
  });

  it("of Kannel is saved", async () => {
    const engine = await openConsole(path);
    await choose("Kannel");
    await fill("Address", "http://127.0.0.1:13013/cgi-bin/sendsms");
    await fill("User", "muster");
    await fill("Password", "pw");
    await userEvent.click(screen.getByRole("switch", { name: "Allow an unencrypted connection" }));
    expect(screen.getByText(/Everyone on the way could read/)).toBeVisible();
    const change = await saved(engine);
    expect(change.settings).toMatchObject({
      allow_unencrypted: true,
      gateway: { kind: "kannel", user: "muster", smsc: null },
    });
  });

  it("of SMPP has a port that follows the encryption, and its manners under Advanced", async () => {
    const engine = await openConsole(path);
    await choose("SMPP 3.4");
    await fill("Server", "smpp.carrier.example");
    await fill("System ID", "northwind");
    await userEvent.click(screen.getByRole("switch", { name: "Encryption" }));
    expect(screen.getByLabelText("Port")).toHaveValue("2775");
    expect(screen.queryByLabelText("Under way at once")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: /^Advanced/ }));
    await fill("Under way at once", "25");
    expect(screen.getByText("Over the connection to the message centre.")).toBeVisible();
    const change = await saved(engine);
    expect(change.settings.gateway).toMatchObject({
      kind: "smpp",
      port: 2775,
      tls: false,
      window: 25,
    });
  });

  it("keeps what was typed while another kind is looked at", async () => {
    await openConsole(path);
    await fill("Account SID", sid);
    await fill("Auth token", "t0ken");
    await choose("Kannel");
    await fill("User", "muster");
    await choose("Twilio");
    expect(screen.getByLabelText("Account SID")).toHaveValue(sid);
    expect(screen.getByLabelText("Auth token")).toHaveValue("t0ken");
    await choose("Kannel");
    expect(screen.getByLabelText("User")).toHaveValue("muster");
    await clicks("Discard");
    await choose("Kannel");
    expect(screen.getByLabelText("User")).toHaveValue("");
  });

  it("has a stored secret that can be kept, replaced or removed", async () => {
    const engine = await openConsole(path, {}, inUse());
    await clicks("Replace");
    await userEvent.keyboard("n3w");
    await clicks("Keep the old one");
    expect(unsaved()).toBeNull();
    await clicks("Remove");
    expect(screen.getByText("Will be removed")).toBeVisible();
    await userEvent.click(screen.getByRole("switch", { name: "Invites can go by text" }));
    expect((await saved(engine)).secret).toEqual({ kind: "clear" });
  });
});

describe("what is refused", () => {
  it("stands at its field, and the first one takes the focus", async () => {
    await openConsole(path);
    await userEvent.click(await screen.findByRole("switch", { name: "Invites can go by text" }));
    await fill("Account SID", "AC1");
    await fill("Sender", "A name that is too long");
    await fill("Limit for a day", "50");
    await clicks("Save changes");
    expect(
      await screen.findByText("An account SID is AC and 32 letters and digits."),
    ).toBeVisible();
    expect(screen.getByText("The password or key is missing.")).toBeVisible();
    expect(screen.getByText("A sender's name has at most 11 characters.")).toBeVisible();
    expect(screen.getByText("A limit for the day needs the price of a part.")).toBeVisible();
    const field = screen.getByLabelText("Account SID");
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleDescription(/An account SID is AC/);
    await fill("Account SID", sid);
    expect(screen.queryByText(/An account SID is AC/)).toBeNull();
    expect(screen.getByLabelText("Sender")).toHaveValue("A name that is too long");
    await expectAccessible();
  });

  it("opens Advanced when it stands in there", async () => {
    await openConsole(path, {}, (engine) => {
      usedGateway(engine.world);
      engine.override.save_texts = () => {
        throw refusal("invalid_input", "No gateway has this address.", {
          problems: [
            {
              field: "gateway.base",
              code: "out_of_range",
              message: "No gateway has this address.",
            },
          ],
        });
      };
    });
    await fill("Sender", "Other");
    await clicks("Save changes");
    expect(await screen.findByText("No gateway has this address.")).toBeVisible();
    expect(screen.getByLabelText("Base address")).toHaveFocus();
  });

  it("is said above the form when it is about no field", async () => {
    await openConsole(path, {}, (engine) => {
      usedGateway(engine.world);
      engine.override.save_texts = () => {
        throw refusal("disk_full", "There is no room left.");
      };
    });
    await fill("Sender", "Other");
    await clicks("Save changes");
    expect(await screen.findByText(/There is no room left/)).toBeVisible();
    expect(unsaved()).toBeVisible();
  });
});

describe("countries", () => {
  it("are added and removed by name; none is every country, with a warning", async () => {
    const engine = await openConsole(path, {}, inUse());
    await clicks("Remove Germany");
    await clicks("Remove Ireland");
    expect(screen.getByRole("button", { name: "Remove United Kingdom" })).toHaveFocus();
    await clicks("Remove United Kingdom");
    expect(screen.getByText(/Texts go to every country/)).toBeVisible();
    await userEvent.click(screen.getByRole("combobox", { name: "Texts may go to" }));
    await userEvent.keyboard("austr");
    await userEvent.click(await screen.findByRole("option", { name: "Austria (AT)" }));
    expect(unsaved()).toHaveTextContent("Countries: Austria");
    expect((await saved(engine)).settings.allowed_countries).toEqual(["AT"]);
  });
});

describe("Test gateway", () => {
  it("tells each step as it ends", async () => {
    await openConsole(path, {}, (engine) => {
      usedGateway(engine.world);
      engine.override.test_texts = async () => {
        const { emit } = await import("@tauri-apps/api/event");
        const step = {
          ...{ step: "settings", outcome: "ok", words: "complete" },
          ...{ remedy: "", server_said: "", took_ms: 0 },
        };
        await emit("text-test-progress", { step });
        return new Promise(() => {});
      };
    });
    await clicks("Test gateway");
    const result = screen.getByRole("region", { name: "Result of the test" });
    expect(await within(result).findByText("complete")).toBeVisible();
    expect(within(result).getByText("Testing…")).toBeVisible();
  });

  it("says which step failed, in the gateway's words, and what to do", async () => {
    await openConsole(path, {}, inUse());
    await clicks("Replace");
    await userEvent.keyboard("wrong");
    await clicks("Test gateway");
    expect(await screen.findByText("It stopped at “Sign in”.")).toBeVisible();
    expect(screen.getByText(/Check the account and its password/)).toBeVisible();
    expect(screen.getByText("The gateway said:", { exact: false })).toHaveTextContent("20003");
    await clicks("Keep the old one");
    await clicks("Test gateway");
    expect(await screen.findByText("The gateway can be reached as it is filled in.")).toBeVisible();
  });

  it("puts what the form lacks at its field", async () => {
    await openConsole(path, {}, inUse());
    await fill("Account SID", "AC1");
    await clicks("Test gateway");
    expect((await screen.findAllByText(/An account SID is AC/)).length).toBeGreaterThan(0);
    await waitFor(() => expect(screen.getByLabelText("Account SID")).toHaveFocus());
    expect(screen.getByLabelText("Account SID")).toBeInvalid();
  });
});

describe("Send test text", () => {
  const opens = async () => {
    await clicks("Send test text…");
    return screen.findByRole("dialog", { name: "Send a test text" });
  };

  it("says what it costs, and what the gateway said", async () => {
    const engine = await openConsole(path, {}, inUse());
    await fill("Sender", "Ward 4");
    expect(
      screen.getByText(/“Send test text…” asks for a number and sends one real text there/),
    ).toBeVisible();
    const dialog = await opens();
    expect(dialog).toHaveTextContent("One real text goes to this number and to nobody else");
    expect(dialog).toHaveTextContent("costs about 0.075 EUR");
    expect(dialog).toHaveTextContent("Without a + it is a number of United Kingdom.");
    await userEvent.click(within(dialog).getByLabelText("Number"));
    await userEvent.keyboard("07700 900123{Enter}");
    expect(await within(dialog).findByText("The gateway took it: 1 part.")).toBeVisible();
    expect(within(dialog).getByText("201 queued SM5f2d0c")).toBeVisible();
    // What was typed but not saved is what is tried.
    const sent = engine.calls.find((made) => made.command === "send_test_text");
    expect(sent?.args.test).toMatchObject({
      to: "07700 900123",
      change: { settings: { sender: "Ward 4" } },
    });
    await expectAccessible();
  });

  it("sends no second paid text for Enter alone", async () => {
    const engine = await openConsole(path, {}, inUse());
    const dialog = await opens();
    const sent = () => engine.calls.filter((made) => made.command === "send_test_text").length;
    await userEvent.click(within(dialog).getByLabelText("Number"));
    await userEvent.keyboard("07700 900123{Enter}");
    await userEvent.click(await within(dialog).findByRole("button", { name: "Send another" }));
    await within(dialog).findByRole("button", { name: "Done" });
    expect(sent()).toBe(2);
    await userEvent.click(within(dialog).getByLabelText("Number"));
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent()).toBe(2);
  });

  it("puts a wrong number at its field", async () => {
    await openConsole(path, {}, inUse());
    const dialog = await opens();
    await userEvent.click(within(dialog).getByLabelText("Number"));
    await userEvent.keyboard("twelve{Enter}");
    expect(await within(dialog).findByText(/not a phone number of any country/)).toBeVisible();
    expect(within(dialog).queryByText("Something needs mending first")).toBeNull();
  });

  it("says in plain words why the gateway did not take it", async () => {
    await openConsole(path, {}, (engine) => {
      usedGateway(engine.world);
      textsOf(engine.world).settings.price = "";
      engine.override.send_test_text = () => {
        throw refusal("text_failed", "The account has no money left.", { hint: "Top it up." });
      };
    });
    const dialog = await opens();
    expect(dialog).toHaveTextContent("The gateway may charge for it");
    await userEvent.click(within(dialog).getByLabelText("Number"));
    await userEvent.keyboard("+447700900123{Enter}");
    expect(
      await within(dialog).findByText(/The account has no money left. Top it up./),
    ).toBeVisible();
    expect(within(dialog).getByText("The text gateway could not be used")).toBeVisible();
  });
});
