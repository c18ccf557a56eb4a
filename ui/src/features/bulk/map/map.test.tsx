import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { fileNamed } from "@/test/engine/importFiles";
import { openConsole } from "@/test/render";
import { bulk } from "../opened";

beforeEach(() => bulk.reset());

const clicks = async (name: RegExp | string) =>
  userEvent.click(await screen.findByRole("button", { name }));
const chooses = async (field: string, option: RegExp | string) => {
  await userEvent.click(await screen.findByRole("combobox", { name: field }));
  await userEvent.click(await screen.findByRole("option", { name: option }));
};

/** The columns of a file of that name. */
async function mapping(name: string) {
  const engine = await openConsole("/enrollment/bulk", { invites: 2 }, (pretend) => {
    const open = pretend.override;
    open.pick_import = async () => {
      const { commands } = await import("@/bindings");
      const answer = await commands.openImport(`/home/priya/${name}`);
      if (answer.status === "error") throw answer.error;
      return answer.data;
    };
  });
  await clicks("Choose a file…");
  await clicks("Map columns");
  expect(await screen.findByRole("heading", { name: /What does each column/ })).toHaveFocus();
  return {
    engine,
    asked: () => engine.calls.filter((call) => call.command === "map_import").at(-1)?.args,
  };
}

describe("mapping columns", () => {
  it("shows a line for each column with its first values", async () => {
    await mapping("April starters.csv");
    const row = screen.getByRole("row", { name: /COST CENTRE/ });
    expect(within(row).getByText("NW-204 · NW-204 · NW-204")).toBeVisible();
    expect(within(row).getByRole("combobox")).toHaveValue("Not used");
    await expectAccessible();
  });

  it("goes on by Enter when nothing is missing", async () => {
    await mapping("April starters.csv");
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(window.location.hash).toContain("step=review"));
  });

  it("names the mandatory field that is missing and takes one value for all rows", async () => {
    const { asked } = await mapping("no platform.csv");
    expect(screen.getByText(/^Platform is missing/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Review" })).toBeDisabled();
    await expectAccessible();
    await chooses("Platform for all rows", "Neutral");
    await waitFor(() => expect(screen.getByRole("button", { name: "Review" })).toBeEnabled());
    expect(asked()?.constants).toEqual([{ field: "platform", value: "Neutral" }]);
    expect(screen.getByText("Neutral for all rows")).toBeVisible();
  });

  it("takes a column for the field that is missing", async () => {
    const { asked } = await mapping("no platform.csv");
    await chooses("Column for Platform", "Cost centre");
    await waitFor(() => expect(screen.getByText("From Cost centre")).toBeVisible());
    expect(asked()?.columns).toEqual(["user_name", "email", "platform"]);
  });

  it("takes a field once: choosing it elsewhere moves it", async () => {
    const { asked } = await mapping("no platform.csv");
    await chooses("Cost centre stands for", "Email (now E-mail)");
    await waitFor(() =>
      expect(screen.getByRole("combobox", { name: "E-mail stands for" })).toHaveValue("Not used"),
    );
    expect(asked()?.columns).toEqual(["user_name", null, "email"]);
  });

  it("fills the blanks of a column", async () => {
    const { asked } = await mapping("April starters.csv");
    await clicks("Fill blanks: Group");
    const field = screen.getByRole("textbox", { name: "Group where blank" });
    expect(field).toHaveFocus();
    await userEvent.type(field, "Newcomers{Enter}");
    expect(await screen.findByText("From GROUP NAME; blank is Newcomers")).toBeVisible();
    expect(asked()?.constants).toEqual([{ field: "group", value: "Newcomers" }]);
  });

  it("says that the mapping was remembered", async () => {
    expect(fileNamed("known.csv").remembered).toBe(true);
    await mapping("known.csv");
    expect(screen.getByText("Remembered from an earlier file")).toBeVisible();
  });

  it("asks before changes of the review are lost to another mapping", async () => {
    const { asked } = await mapping("April starters.csv");
    act(() => bulk.changed(1));
    await chooses("COST CENTRE stands for", "Domain");
    await screen.findByText("Lose 1 change of the review?");
    await userEvent.click(screen.getByText("Leave it as it is"));
    await waitFor(() => expect(screen.queryByText(/^Lose 1 change of/)).toBeNull());
    expect(asked()).toBeUndefined();
    await chooses("COST CENTRE stands for", "Domain");
    await userEvent.click(await screen.findByText("Lose 1 change"));
    await waitFor(() => expect(asked()?.columns).toContain("domain"));
    expect(bulk.now().changes).toBe(0);
  });

  it("shows what the engine holds when it refuses a change", async () => {
    const { engine } = await mapping("April starters.csv");
    engine.override.map_import = () => {
      throw refusal("invalid_input", "Columns 1 and 2 cannot both be Email.");
    };
    await chooses("COST CENTRE stands for", "Domain");
    expect(await screen.findByText(/cannot both be Email/)).toBeVisible();
    expect(screen.getByRole("combobox", { name: "COST CENTRE stands for" })).toHaveValue(
      "Not used",
    );
  });
});
