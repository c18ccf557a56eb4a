import { emit } from "@tauri-apps/api/event";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { BounceChange } from "@/bindings";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { mailbox, readMailbox } from "@/test/engine/bounces";
import { openConsole } from "@/test/render";
import { reportHead, reportRest, statusTally } from "./reportWords";

const path = "/settings/bounces";
const clicks = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

const nothing = {
  mails: 0,
  bounced: 0,
  delayed: 0,
  already: 0,
  unmatched: 0,
  other: 0,
  lines: [],
  problems: [],
};

describe("the mailbox of bounces", () => {
  it("is set up, with a secret that is never shown again", async () => {
    const engine = await openConsole(path);
    expect(await screen.findByText("No mailbox is set up")).toBeVisible();
    expect(screen.getByRole("button", { name: "Check now" })).toBeDisabled();
    expect(screen.getByText(/An out-of-office reply is no bounce/)).toBeVisible();
    await userEvent.click(screen.getByRole("switch", { name: "Read the mailbox" }));
    await userEvent.click(screen.getByLabelText("Server"));
    await userEvent.paste("imap.northwind.example");
    await userEvent.click(screen.getByLabelText("Password"));
    await userEvent.paste("s3cret");
    await clicks("Save changes");
    expect(await screen.findByText("The mailbox is read by itself")).toBeVisible();
    const saved = engine.calls.find((made) => made.command === "save_bounces");
    expect(saved?.args.change as BounceChange).toMatchObject({
      settings: { enabled: true, host: "imap.northwind.example" },
      secret: { kind: "set", value: "s3cret" },
    });
    expect(document.body.innerHTML).not.toContain("s3cret");
    await expectAccessible();
  });

  it("is tested step by step", async () => {
    await openConsole(path, {}, ({ world }) => {
      readMailbox(world);
      mailbox(world).settings.folder = "Wrong";
    });
    await clicks("Test connection");
    expect(await screen.findByText("It stopped at “Open the folder”.")).toBeVisible();
    expect(screen.getByText("There is no folder Wrong.")).toBeVisible();
  });

  it("warns before reports are deleted, and asks where to move them", async () => {
    await openConsole(path, {}, ({ world }) => readMailbox(world));
    const after = await screen.findByRole("combobox", { name: "Reports that were noted" });
    await userEvent.click(after);
    await userEvent.click(await screen.findByRole("option", { name: "Delete" }));
    expect(screen.getByText(/cannot be looked at again/)).toBeVisible();
    await userEvent.click(after);
    await userEvent.click(await screen.findByRole("option", { name: "Move to a folder" }));
    expect(screen.getByLabelText("Move to")).toBeVisible();
  });
});

describe("reading bounces", () => {
  it("now, tells each invite with the server's words and leads there", async () => {
    await openConsole(path, {}, ({ world }) => {
      readMailbox(world);
      mailbox(world).status.last_words = "The server refused the password. Write it anew.";
    });
    const status = await screen.findByRole("region", { name: "State of the mailbox" });
    expect(status).toHaveTextContent("The mailbox could not be read");
    expect(status).toHaveTextContent("Write it anew");
    await clicks("Check now");
    expect(await within(status).findByText(/2 invites bounced, 1 mail is delayed/)).toBeVisible();
    expect(within(status).getByText("552 5.2.2 Mailbox full")).toBeVisible();
    expect(await within(status).findByText("The mailbox is read by itself")).toBeVisible();
    const link = within(status).getAllByRole("link", { name: /^Open the invite of/ })[0];
    expect(link?.getAttribute("href")).toMatch(/enrollment\?invite=/);
    await expectAccessible();
  });

  it("says what kept it from being read", async () => {
    await openConsole(path, {}, (engine) => {
      readMailbox(engine.world);
      engine.override.check_bounces_now = () => {
        throw refusal("mail_failed", "imap.northwind.example does not answer.");
      };
    });
    await clicks("Check now");
    expect(await screen.findByText(/imap.northwind.example does not answer/)).toBeVisible();
  });

  it("from files that are dropped on the page, and says which are no mails", async () => {
    const engine = await openConsole(path);
    await screen.findByText("Drop mails here");
    const paths = ["/home/priya/a.eml", "/home/priya/photo.png"];
    await waitFor(async () => {
      await emit("tauri://drag-enter", { paths, position: { x: 1, y: 1 } });
      expect(screen.getByText("Let go to read these mails")).toBeVisible();
    });
    await emit("tauri://drag-drop", { paths, position: { x: 1, y: 1 } });
    expect(await screen.findByText("photo.png is no mail.")).toBeVisible();
    expect(engine.calls.find((made) => made.command === "read_bounce_files")?.args).toEqual({
      paths,
    });
  });

  it("from chosen files; nothing happens when that is cancelled", async () => {
    const engine = await openConsole(path, {}, (prepared) => {
      prepared.override.pick_bounce_files = () => null;
    });
    await clicks("Read files…");
    await waitFor(() =>
      expect(engine.calls.some((made) => made.command === "pick_bounce_files")).toBe(true),
    );
    expect(screen.queryByRole("region", { name: "Result of the reading" })).toBeNull();
  });
});

describe("what a reading came to", () => {
  it("is said in one sentence, and the rest only where there is any", () => {
    expect(reportHead(nothing)).toBe("No mail was there to read.");
    expect(reportHead({ ...nothing, mails: 3, other: 3 })).toBe("3 mails read: no invite bounced.");
    expect(reportHead({ ...nothing, mails: 1, bounced: 1 })).toBe("1 mail read: 1 invite bounced.");
    expect(reportRest(nothing)).toEqual([]);
    expect(reportRest({ ...nothing, unmatched: 2, other: 1 })).toEqual([
      "2 about mails that are not from here",
      "1 no delivery report",
    ]);
    const status = { read: 0, bounced: 0, delayed: 0, other: 0 };
    expect(statusTally(status)).toBe("No mail was in it so far.");
  });
});
