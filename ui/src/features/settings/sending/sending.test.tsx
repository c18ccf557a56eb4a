import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { SendingPreset } from "@/bindings";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { samplePresets } from "@/test/engine/sending";
import { settingsOf } from "@/test/engine/settings";
import { openConsole } from "@/test/render";
import { against, within as fits, presetsFor } from "./sendingForm";

const [microsoft] = samplePresets as [SendingPreset];
const field = (label: string) => screen.findByLabelText(label);

async function change(label: string, text: string) {
  const input = await field(label);
  await userEvent.clear(input);
  await userEvent.click(input);
  if (text) await userEvent.paste(text);
}

const openWith = (host: string) =>
  openConsole("/settings/sending", {}, ({ world }) => {
    Object.assign(settingsOf(world).mail, { route: "smtp", host });
  });

describe("sending limits", () => {
  it("are proposed for the mail server that is set up, and explained", async () => {
    const engine = await openWith("smtp.office365.com");
    await userEvent.click(await screen.findByRole("button", { name: "use its limits" }));
    expect(await field("Per minute")).toHaveValue("30");
    expect(await field("Per day")).toHaveValue("10,000");
    expect(await field("Connections")).toHaveValue("3");
    expect(screen.queryByText(/is Microsoft 365’s server/)).toBeNull();
    expect(
      screen.getByText("1,000 mails take about 33 minutes, 10,000 about 6 hours."),
    ).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "learn.microsoft.com" }));
    expect(engine.calls.at(-1)).toMatchObject({
      command: "open_link",
      args: { link: microsoft.source },
    });
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Save changes" }));
    await waitFor(() =>
      expect(engine.calls.find((made) => made.command === "save_sending")?.args).toMatchObject({
        settings: { preset: "microsoft_365", per_minute: 30, per_hour: 0 },
      }),
    );
  });

  it("stay the provider's below its numbers and become one's own beyond them", async () => {
    await openWith("smtp.office365.com");
    await userEvent.click(await screen.findByRole("button", { name: "use its limits" }));
    const provider = () => screen.getByRole("combobox", { name: "Limits of" });
    await change("Per minute", "20");
    expect(provider()).toHaveValue("Microsoft 365");
    expect(screen.getByText("Stays below the 30 of Microsoft 365")).toBeVisible();
    await change("Per minute", "");
    expect(provider()).toHaveValue("My own limits");
    expect(screen.getByText(/Beyond what Microsoft 365 publishes/)).toBeVisible();
    await change("Per minute", "30");
    expect(provider()).toHaveValue("Microsoft 365");
    await userEvent.click(screen.getByRole("button", { name: "Discard" }));
    expect(provider()).toHaveValue("My own limits");
    expect(screen.queryByText(/Microsoft 365 publishes/)).toBeNull();
  });

  it("leave the choice where a server belongs to two", async () => {
    await openWith("smtp.gmail.com");
    const line = (await screen.findByText("smtp.gmail.com")).closest("p") as HTMLElement;
    expect(line).toHaveTextContent("belongs to Google Workspace and Gmail");
    await userEvent.click(within(line).getByRole("button", { name: "Gmail" }));
    expect(await field("Per day")).toHaveValue("500");
  });

  it("compare with what a provider publishes, where no limit is the highest", () => {
    expect(against(microsoft, "per_minute", 0)).toBe("above");
    expect(against(microsoft, "per_hour", 100)).toBe("below");
    expect(against(microsoft, "per_hour", 0)).toBe("same");
    const values = { per_minute: 30, per_hour: 0, per_day: 10_000, connections: 3 };
    expect(fits(microsoft, values)).toBe(true);
    expect(fits(microsoft, { ...values, connections: 4 })).toBe(false);
    expect(presetsFor(samplePresets, " SMTP.Gmail.com ")).toHaveLength(2);
    expect(presetsFor(samplePresets, "")).toEqual([]);
  });
});

describe("quiet hours and a restart", () => {
  it("are set, and a refused time stands at its field", async () => {
    await openConsole("/settings/sending", {}, (engine) => {
      engine.override.save_sending = () => {
        throw refusal("invalid_input", "One field needs mending.", {
          problems: [{ field: "quiet_until", code: "out_of_range", message: "No hour is quiet." }],
        });
      };
    });
    await userEvent.click(await screen.findByRole("switch", { name: "Keep quiet hours" }));
    expect(screen.getByText("The next morning")).toBeVisible();
    await userEvent.click(screen.getByRole("radio", { name: "Ask first" }));
    expect(screen.getByText("Stay paused until you press Resume")).toBeVisible();
    expect(screen.getByRole("region", { name: "Unsaved changes" })).toHaveTextContent(
      "Quiet hours: on, When the console opens again: ask first",
    );
    await userEvent.click(screen.getByRole("button", { name: "Save changes" }));
    expect(await screen.findByText("No hour is quiet.")).toBeVisible();
    await expectAccessible();
  });
});
