import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { directoriesOf, directoryNamed, failSync, holdSync } from "@/test/engine/directories";
import { openConsole } from "@/test/render";

const path = "/directories";
const line = async (name: string) => {
  const list = await screen.findByRole("list", { name: "Directories" });
  const item = within(list).getByRole("link", { name }).closest("li");
  if (!item) throw new Error(`no line of ${name}`);
  return item;
};
const some = { directory: true, users: 60 };

describe("the list of directories", () => {
  it("says what to do when there is none, and leads there", async () => {
    await openConsole(path);
    expect(await screen.findByText("No directory yet")).toBeVisible();
    expect(screen.getByText(/Lists users and groups/)).toBeVisible();
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Add directory" }));
    expect(await screen.findByRole("link", { name: /^Active Directory/ })).toBeVisible();
    expect(window.location.hash).toContain("/directories/new");
  });

  it("says how each stands, what its last sync did, when the next one is", async () => {
    await openConsole(path, some);
    const ad = await line("Northwind AD");
    expect(ad).toHaveTextContent("Active Directory");
    expect(ad).toHaveTextContent("dc1.northwind.example:636");
    expect(ad).toHaveTextContent("In step");
    expect(ad).toHaveTextContent("read 20 min ago");
    expect(ad).toHaveTextContent("3 new, 2 changed");
    expect(ad).toHaveTextContent(/next in \d+ min/);
    expect(within(ad).getByRole("link", { name: /users$/ })).toHaveAttribute(
      "href",
      expect.stringContaining("source=dir-ad"),
    );
    expect(ad).toHaveTextContent(/\d+ users · \d+ left/);
    expect(within(ad).getByRole("link", { name: /left$/ })).toHaveAttribute(
      "href",
      expect.stringMatching(/left=any.*source=dir-ad/),
    );
    expect(await line("Contoso Entra ID")).toHaveTextContent(
      "People sign in to the portal with it.",
    );
    await expectAccessible();
  });

  it("says why one could not be read, and which waits for a yes", async () => {
    await openConsole(path, some, ({ world }) => {
      holdSync(world, "dir-ad");
      failSync(world, "dir-ad");
      directoryNamed(world, "dir-entra").problem = "The key that opened its secret is gone.";
    });
    const ad = await line("Northwind AD");
    expect(ad).toHaveTextContent("Could not be read");
    expect(ad).toHaveTextContent(/last read well \d+ \w+ ago/);
    expect(ad).toHaveTextContent(
      "dc1.northwind.example refused the account that reads. It failed 3 times in a row.",
    );
    expect(ad).toHaveTextContent("Check its name and password: it may have expired.");
    expect(ad).toHaveTextContent("An earlier sync waits for your yes.");
    expect(ad).toHaveTextContent(/tries again in \d+ min/);
    const entra = await line("Contoso Entra ID");
    expect(entra).toHaveTextContent("Cannot be used");
    expect(entra).toHaveTextContent("The key that opened its secret is gone.");
  });

  it("shows a sync that the brake holds", async () => {
    await openConsole(path, some, ({ world }) => void holdSync(world, "dir-ad"));
    const ad = await line("Northwind AD");
    expect(ad).toHaveTextContent("Waits for your yes");
    expect(ad).toHaveTextContent("53 of 293 users would be disabled or gone");
  });

  it("switches one off, and on again by Undo", async () => {
    const engine = await openConsole(path, some);
    await userEvent.click(await screen.findByRole("switch", { name: "Use Northwind AD" }));
    expect(await screen.findByText(/Northwind AD is off: it is not read/)).toBeVisible();
    await waitFor(async () => expect(await line("Northwind AD")).toHaveTextContent("Off"));
    expect(directoryNamed(engine.world, "dir-ad").enabled).toBe(false);
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(async () => expect(await line("Northwind AD")).toHaveTextContent("In step"));
  });

  it("removes one after it said what becomes of its users", async () => {
    const engine = await openConsole(path, some);
    await userEvent.click(await screen.findByRole("button", { name: "Actions for Northwind AD" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Remove…" }));
    const dialog = await screen.findByRole("dialog", { name: "Remove Northwind AD?" });
    expect(dialog).toHaveTextContent(/Its \d+ users stay, as if they had been made by hand/);
    expect(dialog).toHaveTextContent("Its groups go, and rules of device groups");
    expect(dialog).toHaveTextContent("Nobody can sign in to the portal with it any more.");
    await expectAccessible(dialog);
    await userEvent.click(within(dialog).getByRole("button", { name: "Remove directory" }));
    expect(
      await screen.findByText(/Northwind AD was removed\. Its \d+ users stay\./),
    ).toBeVisible();
    expect(directoriesOf(engine.world).map(({ id }) => id)).toEqual(["dir-entra"]);
  });

  it("says in the dialog why one could not be removed", async () => {
    await openConsole(path, some, (engine) => {
      engine.override.remove_directory = () => {
        throw refusal("conflict", "This directory is being read just now.", {
          hint: "Wait until that has ended, or stop it.",
        });
      };
    });
    await userEvent.click(await screen.findByRole("button", { name: "Actions for Northwind AD" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Remove…" }));
    await userEvent.click(await screen.findByRole("button", { name: "Remove directory" }));
    expect(await screen.findByText(/Wait until that has ended, or stop it/)).toBeVisible();
  });

  it("is walked through by keyboard", async () => {
    await openConsole(path, some);
    await line("Northwind AD");
    await userEvent.keyboard("j");
    expect(screen.getByRole("link", { name: "Contoso Entra ID" })).toHaveFocus();
    await userEvent.keyboard("j");
    expect(screen.getByRole("link", { name: "Northwind AD" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { level: 1, name: "Northwind AD" })).toBeVisible();
  });

  it("changes nothing for an auditor", async () => {
    await openConsole(path, { ...some, seat: { role: "auditor" } });
    await line("Northwind AD");
    expect(screen.queryByRole("button", { name: "Add directory" })).toBeNull();
    expect(screen.getByRole("switch", { name: "Use Northwind AD" })).toBeDisabled();
    await userEvent.click(screen.getByRole("button", { name: "Actions for Northwind AD" }));
    expect(await screen.findByRole("menuitem", { name: "Settings" })).toBeVisible();
    expect(screen.queryByRole("menuitem", { name: "Remove…" })).toBeNull();
  });

  it("says why it cannot be read", async () => {
    await openConsole(path, some, (engine) => {
      engine.override.list_directories = () => {
        throw refusal("database_damaged", "The file is damaged at page 9.");
      };
    });
    expect(await screen.findByText(/damaged at page 9/)).toBeVisible();
  });
});
