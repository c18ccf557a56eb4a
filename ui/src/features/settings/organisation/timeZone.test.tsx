import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { ownTimeZone } from "@/components/timeZones";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { lookUp } from "@/test/lookUp";
import { openConsole } from "@/test/render";

const path = "/settings/organisation";
const choice = () => screen.findByRole("combobox", { name: "Time zone" });
const choose = async (typed: string, option: RegExp) => {
  await lookUp("Time zone", typed);
  await userEvent.click(await screen.findByRole("option", { name: option }));
};

describe("the organisation's time zone", () => {
  it("is this computer's until another is saved", async () => {
    const engine = await openConsole(path);
    expect(await choice()).toHaveValue(`This computer’s (${ownTimeZone().replaceAll("_", " ")})`);
    await choose("york", /^America\/New York/);
    expect(await screen.findByText("was This computer’s")).toBeVisible();
    await waitFor(() => expect(document.querySelectorAll("[role=option]").length).toBeLessThan(40));
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Save changes" }));
    await waitFor(() =>
      expect(
        engine.calls.find(({ command }) => command === "save_organisation")?.args,
      ).toMatchObject({ settings: { time_zone: "America/New_York" } }),
    );
    await waitFor(() => expect(screen.queryByText("was This computer’s")).toBeNull());
    await choose("this comp", /^This computer/);
    expect(await screen.findByText("was America/New York")).toBeVisible();
  });

  it("says so where nothing is named as was typed", async () => {
    await openConsole(path);
    await lookUp("Time zone", "atlantis");
    expect(await screen.findByText("No such time zone")).toBeVisible();
  });

  it("is refused at its row", async () => {
    await openConsole(path, {}, (pretend) => {
      pretend.override.save_organisation = () => {
        throw refusal("invalid_input", "One field needs mending.", {
          problems: [{ field: "time_zone", code: "unknown_word", message: "Not a time zone." }],
        });
      };
    });
    await choose("tokyo", /^Asia\/Tokyo/);
    await userEvent.click(screen.getByRole("button", { name: "Save changes" }));
    expect(await screen.findByText("Not a time zone.")).toBeVisible();
    expect(await choice()).toBeInvalid();
  });
});
