import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { AppleChange } from "@/bindings";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { apple, sampleApple } from "@/test/engine/apple";
import { openConsole } from "@/test/render";
import { pushLook, pushStory } from "./pushStory";

const path = "/settings/apple";
const day = 86_400_000;
const clicks = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const card = () => screen.findByRole("region", { name: /^Push certificate/ });
const calls = (engine: Awaited<ReturnType<typeof openConsole>>, command: string) =>
  engine.calls.filter((made) => made.command === command);

describe("the push certificate", () => {
  it("comes by a request, Apple's portal and a file", async () => {
    const engine = await openConsole(path);
    expect(await card()).toHaveTextContent("Not set up");
    expect(screen.getByRole("button", { name: "Choose certificate…" })).toBeDisabled();
    expect(screen.getByText(/make one first/)).toBeVisible();
    await expectAccessible();
    await clicks("Save request…");
    expect(await screen.findByText(/Saved as .*muster-push-request\.csr/)).toBeVisible();
    await waitFor(async () => expect(await card()).toHaveTextContent("Requested"));
    expect(screen.getByText("identity.apple.com/pushcert", { exact: false })).toBeVisible();
    expect(screen.queryByRole("link", { name: /identity\.apple/ })).toBeNull();
    await clicks("Choose certificate…");
    expect(await screen.findByText(/is in use/)).toBeVisible();
    const now = await card();
    expect(now).toHaveTextContent("Ready");
    expect(now).toHaveTextContent(/com\.apple\.mgmt\.External\.7c1f5a52/);
    expect(now).toHaveTextContent("365 days left");
    expect(within(now).getByRole("button", { name: "Copy the topic" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Choose certificate…" })).toBeNull();
    expect(calls(engine, "pick_push_certificate")).toHaveLength(1);
    await expectAccessible();
  });

  it("stays as it is when no place for the request was chosen", async () => {
    const engine = await openConsole(path, {}, (prepared) => {
      prepared.override.save_push_request = () => null;
    });
    await clicks("Save request…");
    await waitFor(() => expect(calls(engine, "save_push_request")).toHaveLength(1));
    expect(await card()).toHaveTextContent("Not set up");
    expect(screen.queryByText(/Saved as/)).toBeNull();
  });

  it("asks before a new request takes the place of one that waits", async () => {
    const engine = await openConsole(path, {}, ({ world }) => sampleApple(world, "requested"));
    expect(await card()).toHaveTextContent("The request was made 3 d ago");
    await clicks("Make a new one…");
    const dialog = await screen.findByRole("dialog", { name: "Make a new request?" });
    expect(calls(engine, "save_push_request")).toHaveLength(0);
    await userEvent.click(within(dialog).getByRole("button", { name: "Make a new request" }));
    expect(await screen.findByText(/Saved as/)).toBeVisible();
  });

  it("is renewed the same way, by the noted account, and says so when it is time", async () => {
    await openConsole(path, {}, ({ world }) => sampleApple(world, "ending"));
    const now = await card();
    expect(now).toHaveTextContent("Ends soon");
    expect(now).toHaveTextContent("19 days left");
    expect(now).toHaveTextContent("Renewing keeps the topic");
    expect(now).toHaveTextContent("Sign in as mdm@northwind.example");
    expect(screen.queryByRole("button", { name: "Not now" })).toBeNull();
    await expectAccessible();
  });

  it("shows the way to a renewal on demand while there is time", async () => {
    await openConsole(path, {}, ({ world }) => sampleApple(world, "ready"));
    expect(await card()).not.toHaveTextContent("Renewing keeps the topic");
    await clicks("Renew…");
    expect(await card()).toHaveTextContent("Renewing keeps the topic");
    await clicks("Not now");
    expect(await card()).not.toHaveTextContent("Renewing keeps the topic");
  });

  it("says at its step why a certificate was refused, and keeps the one in use", async () => {
    await openConsole(path, {}, (engine) => {
      sampleApple(engine.world, "ending");
      engine.override.pick_push_certificate = () => {
        throw refusal("certificate_invalid", "It has another topic than the one in use.");
      };
    });
    await clicks("Choose certificate…");
    const step = (
      await screen.findByRole("heading", { name: "Give Muster the certificate" })
    ).closest("li") as HTMLElement;
    expect(await within(step).findByRole("alert")).toHaveTextContent("another topic");
    expect(await card()).toHaveTextContent("External.7c1f5a52");
  });
});

describe("settings of Apple devices", () => {
  it("are saved together, and named in the save bar", async () => {
    const engine = await openConsole(path, {}, ({ world }) => sampleApple(world, "ready"));
    await userEvent.clear(await screen.findByLabelText("Silent after"));
    await userEvent.type(screen.getByLabelText("Silent after"), "30");
    await userEvent.click(screen.getByRole("switch", { name: "Lab mode" }));
    expect(screen.getByText(/does nothing while there is a push certificate/)).toBeVisible();
    const bar = screen.getByRole("region", { name: "Unsaved changes" });
    expect(bar).toHaveTextContent("Silent after: 30 days");
    expect(bar).toHaveTextContent("Lab mode: on");
    expect(screen.getByText("was 14 days")).toBeVisible();
    await clicks("Save changes");
    await waitFor(async () => expect(await card()).toHaveTextContent("Lab"));
    expect(calls(engine, "save_apple")[0]?.args.change as AppleChange).toEqual({
      account: "mdm@northwind.example",
      lab_mode: true,
      silent_days: 30,
    });
    expect(apple(engine.world).lab_mode).toBe(true);
  });

  it("name the document that the domain of work accounts points to", async () => {
    await openConsole(path, { ready: true });
    const part = await screen.findByRole("region", { name: "Account-driven enrollment" });
    const address = "https://enroll.northwind.example/.well-known/com.apple.remotemanagement";
    expect(within(part).getByText(address)).toBeVisible();
    const user = userEvent.setup();
    await user.click(
      within(part).getByRole("button", { name: "Copy the address of the document" }),
    );
    expect(await navigator.clipboard.readText()).toBe(address);
  });

  it("ask for HTTPS before work accounts can be used", async () => {
    await openConsole(path);
    const part = await screen.findByRole("region", { name: "Account-driven enrollment" });
    expect(within(part).queryByRole("button", { name: /^Copy/ })).toBeNull();
    expect(within(part).getByRole("link", { name: "Settings, Portal" })).toBeVisible();
  });

  it("show a refused value at its field", async () => {
    await openConsole(path, {}, (engine) => {
      engine.override.save_apple = () => {
        throw refusal("invalid_input", "A field needs mending.", {
          problems: [{ field: "silent_days", code: "out_of_range", message: "At most 365 days." }],
        });
      };
    });
    const field = await screen.findByLabelText("Silent after");
    await userEvent.clear(field);
    await userEvent.type(field, "300");
    await clicks("Save changes");
    expect(await screen.findByText("At most 365 days.")).toBeVisible();
    expect(field).toHaveAttribute("aria-invalid", "true");
    expect(field).toHaveAccessibleDescription(/At most 365 days/);
    expect(screen.queryByText(/A field needs mending/)).toBeNull();
  });

  it("lead to the rules that hold for every platform", async () => {
    await openConsole(path);
    await screen.findByLabelText("Silent after");
    const link = screen.getAllByRole("link", { name: "Enrollment rules" }).at(-1);
    await userEvent.click(link as HTMLElement);
    expect(await screen.findByRole("heading", { name: "Minimum OS versions" })).toBeVisible();
  });

  it("outlive a certificate that is taken meanwhile", async () => {
    await openConsole(path, {}, ({ world }) => sampleApple(world, "requested"));
    await userEvent.type(await screen.findByLabelText("Apple Account"), "it@northwind.example");
    await clicks("Choose certificate…");
    await screen.findByText(/is in use/);
    expect(screen.getByLabelText("Apple Account")).toHaveValue("it@northwind.example");
  });

  it("say why they cannot be read", async () => {
    await openConsole(path, {}, (engine) => {
      engine.override.apple_settings = () => {
        throw refusal("database_damaged", "Page 9 is damaged.");
      };
    });
    expect(await screen.findByText(/Page 9 is damaged\./)).toBeVisible();
  });
});

describe("the story of a push certificate", () => {
  const none = { topic: "", until: null, requested_at: null };

  it("lies open until there is one, and again when its end comes near", () => {
    expect(pushStory(none, 0)).toEqual({ renewal: false, requested: false, open: true });
    const there = { topic: "t", until: 31 * day, requested_at: null };
    expect(pushStory(there, 0)).toEqual({ renewal: true, requested: false, open: false });
    expect(pushStory(there, 2 * day).open).toBe(true);
    expect(pushStory({ ...there, requested_at: 1 }, 0)).toMatchObject({
      requested: true,
      open: true,
    });
  });

  it("is ready only until its end", () => {
    const word = (until: number) => pushLook({ state: "ready", until }, 0).word;
    expect([word(40 * day), word(20 * day), word(-1)]).toEqual(["Ready", "Ends soon", "Ended"]);
    expect(pushLook({ state: "lab", until: -1 }, 0).word).toBe("Lab");
  });
});
