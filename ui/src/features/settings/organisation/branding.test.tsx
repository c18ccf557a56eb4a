import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { type PretendEngine, refusal } from "@/test/engine";
import { sampleLogo, withLogo } from "@/test/engine/branding";
import { openConsole } from "@/test/render";

const path = "/settings/organisation";
const logoRow = () => screen.findByRole("group", { name: "Logo" });
const made = (engine: PretendEngine, command: string) =>
  engine.calls.filter((call) => call.command === command);

describe("the logo", () => {
  it("shows the initials while there is none, and what may be chosen", async () => {
    await openConsole(path);
    const row = await logoRow();
    expect(await within(row).findAllByText("NH")).toHaveLength(2);
    expect(row).toHaveTextContent(/PNG, JPEG or SVG, up to 2 MB; an SVG is turned into a picture/);
    expect(row).toHaveTextContent(/Saved at once/);
    expect(within(row).queryByRole("button", { name: "Remove the logo" })).toBeNull();
    await expectAccessible();
  });

  it("is stored as soon as it is chosen, outside the save bar", async () => {
    await openConsole(path);
    const row = await logoRow();
    await userEvent.click(await within(row).findByRole("button", { name: "Choose a logo" }));
    expect(await within(row).findByRole("img", { name: "Logo on a light ground" })).toHaveAttribute(
      "src",
      sampleLogo.data,
    );
    expect(within(row).getByRole("img", { name: "Logo on a dark ground" })).toBeVisible();
    expect(within(row).getByRole("button", { name: "Replace the logo" })).toBeEnabled();
    expect(await screen.findByText(/^Logo saved\./)).toBeVisible();
    expect(screen.queryByRole("region", { name: "Unsaved changes" })).toBeNull();
    await expectAccessible();
  });

  it("stands on a plate on the dark ground only, and only where it needs one", async () => {
    await openConsole(path, {}, ({ world }) => withLogo(world));
    const row = await logoRow();
    const plated = async (ground: string) =>
      (await within(row).findByRole("img", { name: `Logo on a ${ground} ground` })).closest(
        "[data-plate]",
      );
    expect(await plated("dark")).not.toBeNull();
    expect(await plated("light")).toBeNull();
  });

  it("needs no plate when it has a ground of its own", async () => {
    await openConsole(path, {}, ({ world }) => withLogo(world, { ...sampleLogo, plate: false }));
    const dark = await screen.findByRole("img", { name: "Logo on a dark ground" });
    expect(dark.closest("[data-plate]")).toBeNull();
  });

  it("stays as it was when the dialog is cancelled", async () => {
    const engine = await openConsole(path, {}, (pretend) => {
      withLogo(pretend.world);
      pretend.override.choose_logo = () => null;
    });
    await userEvent.click(await screen.findByRole("button", { name: "Replace the logo" }));
    await waitFor(() => expect(made(engine, "choose_logo")).toHaveLength(1));
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "Replace the logo" })).toBeEnabled(),
    );
    expect(screen.getByRole("img", { name: "Logo on a dark ground" })).toBeVisible();
    expect(screen.queryByText(/^Logo saved/)).toBeNull();
  });

  it("says at its row why a file was refused", async () => {
    await openConsole(path, {}, (pretend) => {
      pretend.override.choose_logo = () => {
        throw refusal("invalid_input", "The picture is larger than 2 MB.");
      };
    });
    const row = await logoRow();
    await userEvent.click(await within(row).findByRole("button", { name: "Choose a logo" }));
    expect(await within(row).findByRole("alert")).toHaveTextContent(
      /^The picture is larger than 2 MB\.$/,
    );
  });

  it("is busy while the file is read", async () => {
    let answer: (logo: null) => void = () => {};
    await openConsole(path, {}, (pretend) => {
      withLogo(pretend.world);
      pretend.override.choose_logo = () =>
        new Promise((done) => {
          answer = done;
        });
    });
    const replace = await screen.findByRole("button", { name: "Replace the logo" });
    await userEvent.click(replace);
    await waitFor(() => expect(replace).toBeDisabled());
    expect(screen.getByRole("button", { name: "Remove the logo" })).toBeDisabled();
    answer(null);
    await waitFor(() => expect(replace).toBeEnabled());
  });

  it("asks before it is removed", async () => {
    const engine = await openConsole(path, {}, ({ world }) => withLogo(world));
    await userEvent.click(await screen.findByRole("button", { name: "Remove the logo" }));
    const dialog = await screen.findByRole("dialog", { name: "Remove the logo?" });
    expect(made(engine, "remove_logo")).toHaveLength(0);
    await userEvent.click(within(dialog).getByRole("button", { name: "Remove logo" }));
    const row = await logoRow();
    expect(await within(row).findAllByText("NH")).toHaveLength(2);
    expect(within(row).getByRole("button", { name: "Choose a logo" })).toBeVisible();
  });

  it("says why it cannot be read, and tries again", async () => {
    const engine = await openConsole(path, {}, (pretend) => {
      withLogo(pretend.world);
      pretend.override.logo = () => {
        throw refusal("database_damaged", "The logo cannot be read: not a picture.");
      };
    });
    const row = await logoRow();
    expect(await within(row).findByRole("alert")).toHaveTextContent(
      /cannot be read: not a picture/,
    );
    engine.override = {};
    await userEvent.click(within(row).getByRole("button", { name: "Retry" }));
    expect(await within(row).findByRole("img", { name: "Logo on a light ground" })).toBeVisible();
  });
});

describe("the brand colour", () => {
  const type = async (colour: string) => {
    const field = await screen.findByLabelText("Brand colour");
    await userEvent.clear(field);
    await userEvent.type(field, colour);
    return field;
  };

  it("is told to be readable", async () => {
    await openConsole(path);
    expect(await screen.findByText(/, readable under white text/)).toHaveTextContent(
      "9.5 : 1, readable under white text",
    );
  });

  it("is replaced when it is hard to read, which can be taken over", async () => {
    await openConsole(path);
    const field = await type("#F0A030");
    const words = await screen.findByText(/hard to read under white text/);
    expect(words).toHaveTextContent(
      /^2\.1 : 1, hard to read under white text; mails, portal and cards use #[0-9A-F]{6} in its place\.$/,
    );
    const used = /use (#[0-9A-F]{6})/.exec(words.textContent ?? "")?.[1];
    // The picker itself closes when the field is left.
    await userEvent.tab();
    await waitFor(() => expect(screen.queryAllByRole("slider")).toHaveLength(0));
    await expectAccessible();
    const button = screen.getByRole("button", { name: "Use this colour" });
    await waitFor(() => expect(button).toBeEnabled());
    await userEvent.click(button);
    expect(field).toHaveValue(used);
    expect(await screen.findByText(/, readable under white text/)).toBeVisible();
    expect(screen.getByRole("region", { name: "Unsaved changes" })).toHaveTextContent(
      `Brand colour: ${used}`,
    );
  });

  it("is asked about once typing pauses, and never half typed", async () => {
    const engine = await openConsole(path);
    await screen.findByText(/, readable under white text/);
    await type("#F0A0");
    expect(screen.queryByText(/under white text/)).toBeNull();
    await userEvent.type(screen.getByLabelText("Brand colour"), "30");
    await screen.findByText(/hard to read/);
    expect(made(engine, "check_colour").map((call) => call.args.colour)).toEqual([
      "#1C3F94",
      "#F0A030",
    ]);
  });

  it("says when it could not be checked", async () => {
    await openConsole(path, {}, (pretend) => {
      pretend.override.check_colour = () => {
        throw refusal("invalid_input", "The colour must look like #1C3F94.");
      };
    });
    expect(
      await screen.findByText(
        "The colour could not be checked: The colour must look like #1C3F94.",
      ),
    ).toBeVisible();
  });
});
