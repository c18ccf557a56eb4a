import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import type { PretendEngine } from "@/test/engine";
import { openConsole } from "@/test/render";

const path = "/enrollment";
const made = (engine: PretendEngine, command: string) =>
  engine.calls.filter((call) => call.command === command);

async function open(button: string, title: string) {
  await userEvent.click(await screen.findByRole("button", { name: button }));
  return screen.findByRole("dialog", { name: title });
}
const approve = () => open("Send a new invite to Imran Qureshi", "New invite for Imran Qureshi");

describe("a request for a new invite", () => {
  it("is approved with another validity and a mended address", async () => {
    const engine = await openConsole(path, { invites: 12, requests: 1 });
    const dialog = await approve();
    // A second Enter sends nothing unread.
    const validity = within(dialog).getByRole("combobox", { name: "Valid for" });
    await waitFor(() => expect(validity).toHaveFocus());
    await userEvent.click(validity);
    await userEvent.click(await screen.findByRole("option", { name: "2 days" }));
    const address = within(dialog).getByLabelText("Address");
    await userEvent.clear(address);
    await userEvent.type(address, "nonsense@");
    await expectAccessible();
    await userEvent.clear(address);
    await userEvent.type(address, "imran@partner.example");
    expect(dialog).toHaveTextContent("Was imran.qureshi@northwind.example");
    await userEvent.click(within(dialog).getByRole("button", { name: "Send new invite" }));
    await waitFor(() =>
      expect(made(engine, "approve_request")[0]?.args.approval).toEqual({
        valid_hours: 48,
        email: "imran@partner.example",
      }),
    );
    await waitFor(() => expect(screen.queryByText(/1 request for/)).toBeNull());
  });

  it("shows the engine’s words at the address", async () => {
    await openConsole(path, { invites: 12, requests: 1 });
    const dialog = await approve();
    const address = within(dialog).getByLabelText("Address");
    await userEvent.clear(address);
    await userEvent.type(address, "imran@partner");
    await userEvent.click(within(dialog).getByRole("button", { name: "Send new invite" }));
    expect(
      await within(dialog).findByText(/is not an address that mail can be sent to/),
    ).toBeVisible();
    expect(address).toBeInvalid();
  });

  it("that was answered leaves the focus at the next one, and the last one at the notices", async () => {
    await openConsole(path, { invites: 120, requests: 2 }, ({ world }) => {
      world.overview.notices = [
        { code: "one", about: "", severity: "warning", message: "Something.", hint: "" },
      ];
    });
    const strip = await screen.findByRole("region", { name: "Requests for a new invite" });
    // Nearest first, and the one that takes a notice away stands nearest at last.
    expect(screen.getByRole("button", { name: "1 more notice" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "1 more notice" }));
    expect(screen.getByRole("button", { name: "Put away" })).toBeVisible();
    const decline = async (name: RegExp) => {
      await userEvent.click((await screen.findAllByRole("button", { name }))[0] as HTMLElement);
      await userEvent.click(await screen.findByRole("button", { name: "Decline request" }));
    };
    await decline(/^Decline the request of Imran/);
    await waitFor(
      () => expect(within(strip).getByRole("listitem").querySelector("button")).toHaveFocus(),
      { timeout: 3000 },
    );
    await decline(/^Decline the request of/);
    await waitFor(() => expect(screen.getByRole("region", { name: "Notices" })).toHaveFocus(), {
      timeout: 3000,
    });
  });

  it("says what keeps it from being sent", async () => {
    await openConsole(path, { invites: 12, requests: 1 }, ({ world }) => {
      world.requests = world.requests.map((request) => ({
        ...request,
        hindrance: "No mail server is set up.",
      }));
    });
    const dialog = await approve();
    expect(dialog).toHaveTextContent("No mail server is set up.");
    expect(within(dialog).getByRole("button", { name: "Send new invite" })).toBeDisabled();
  });

  it("says that the invitee has left their directory, and lets it be sent all the same", async () => {
    await openConsole(path, { invites: 12, requests: 1 }, ({ world }) => {
      world.requests = world.requests.map((request) => ({
        ...request,
        left: "Imran Qureshi has left Head office.",
      }));
    });
    const strip = await screen.findByRole("region", { name: "Requests for a new invite" });
    expect(strip).toHaveTextContent("Imran Qureshi has left the directory");
    const dialog = await approve();
    const warning = within(dialog).getByText("Imran Qureshi has left Head office.");
    const first = within(dialog).getByRole("combobox", { name: "Valid for" });
    expect(warning.compareDocumentPosition(first)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    const send = within(dialog).getByRole("button", { name: "Send new invite" });
    expect(send).toBeEnabled();
    // What is no ordinary deed has not the first focus.
    await waitFor(() =>
      expect(within(dialog).getByRole("button", { name: "Cancel" })).toHaveFocus(),
    );
    expect(send.getAttribute("style")).toContain("danger");
  });

  it("is declined with words that the invitee reads", async () => {
    const engine = await openConsole(path, { invites: 12, requests: 1 });
    const dialog = await open(
      "Decline the request of Imran Qureshi",
      "Decline the request of Imran Qureshi?",
    );
    expect(dialog).toHaveTextContent("Imran Qureshi reads it on the page of the link");
    await userEvent.type(within(dialog).getByLabelText("Reason"), "Use your phone.{Enter}Please.");
    await expectAccessible();
    await userEvent.click(within(dialog).getByRole("button", { name: "Decline request" }));
    await waitFor(() =>
      expect(made(engine, "decline_request")[0]?.args).toMatchObject({
        words: "Use your phone. Please.",
      }),
    );
    expect(await screen.findByText("The request of Imran Qureshi was declined.")).toBeVisible();
  });
});
