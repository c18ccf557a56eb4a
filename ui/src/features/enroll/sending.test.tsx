import { emit } from "@tauri-apps/api/event";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { InviteDraft, SendProgress } from "@/bindings";
import { ownKey } from "@/platform/own";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { openConsole } from "@/test/render";
import { enrollment } from "./draft";

beforeEach(() => enrollment.reset());

/** Opens the review of a draft with these people. */
async function review(
  people: InviteDraft["recipients"],
  prepare?: Parameters<typeof openConsole>[2],
) {
  enrollment.change({ recipients: people, platform: "ios", group: "Ward 9", devices_each: 2 });
  return openConsole("/enrollment/enroll?step=review", {}, prepare);
}

const zoe = { name: "Zoe Quill", email: "zoe@x.example" };

describe("review", () => {
  it("says in numbers what will happen, before anything does", async () => {
    const engine = await review([zoe, { name: "Ada", email: "ada@x.example" }]);
    expect(await screen.findByRole("heading", { name: "4 invites to 2 people" })).toBeVisible();
    expect(screen.getByText("2 users will be created")).toBeVisible();
    expect(screen.getByText("Will be created")).toBeVisible();
    expect(screen.getByText(/Into the trial outbox/)).toBeVisible();
    expect(screen.getByText("Can be undone for 10 seconds after sending")).toBeVisible();
    expect(engine.calls.some((call) => call.command === "send_invites")).toBe(false);
    await expectAccessible();
  });

  it("waits for a word on warnings", async () => {
    const engine = await review([], (pretend) => {
      const live = pretend.world.invites.filter((row) => row.live && row.platform === "ios");
      enrollment.change({
        recipients: live
          .slice(0, 1)
          .map(({ user_name: name, user_email: email }) => ({ name, email })),
      });
    });
    expect(await screen.findByText(/already has a live invite/)).toBeVisible();
    const send = screen.getByRole("button", { name: /^Send/ });
    expect(send).toBeDisabled();
    expect(screen.getByText("Tick “This is meant” first, then send.")).toBeVisible();
    await userEvent.click(screen.getByRole("checkbox", { name: /This is meant/ }));
    await waitFor(() => expect(send).toBeEnabled());
    expect(engine.calls.some((call) => call.command === "send_invites")).toBe(false);
  });

  it("asks for approval where it would have to, also in the words on warnings", async () => {
    await review([], ({ world, override }) => {
      override.would_wait = () => 1;
      const live = world.invites.filter((row) => row.live && row.platform === "ios");
      enrollment.change({
        recipients: live
          .slice(0, 1)
          .map(({ user_name: name, user_email: email }) => ({ name, email })),
      });
    });
    expect(await screen.findByRole("button", { name: "Ask for approval" })).toBeDisabled();
    expect(screen.getByText("Tick “This is meant” first, then ask for approval.")).toBeVisible();
    await userEvent.click(
      screen.getByRole("checkbox", { name: "This is meant: ask for approval" }),
    );
    expect(screen.getByRole("button", { name: "Ask for approval" })).toBeEnabled();
  });

  it("keeps everything when sending is refused, and says why", async () => {
    await review([zoe], (pretend) => {
      pretend.override.send_invites = () => {
        throw refusal("disk_full", "No room is left on the disk.");
      };
    });
    await userEvent.click(await screen.findByRole("button", { name: "Send 2 invites" }));
    expect(await screen.findByText("The disk is full")).toBeVisible();
    expect(screen.getByRole("heading", { name: "2 invites to 1 person" })).toBeVisible();
  });
});

describe("a sending that needs a second account", () => {
  it("says that it waits, with no countdown, and can be taken back", async () => {
    const engine = await review([zoe], ({ world }) => {
      world.approvalAbove = 1;
    });
    await userEvent.click(await screen.findByRole("button", { name: "Send 2 invites" }));
    expect(
      await screen.findByRole("heading", { name: "2 invites wait for approval" }),
    ).toBeVisible();
    expect(screen.queryByRole("timer")).toBeNull();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    expect(engine.calls.some((call) => call.command === "send_progress")).toBe(false);
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Take back" }));
    expect(await screen.findByRole("heading", { name: "2 invites to 1 person" })).toBeVisible();
    expect(engine.world.approvals).toEqual([]);
  });

  it("follows when somebody answered", async () => {
    const engine = await review([zoe], ({ world }) => {
      world.approvalAbove = 1;
    });
    await userEvent.click(await screen.findByRole("button", { name: "Send 2 invites" }));
    await screen.findByRole("heading", { name: "2 invites wait for approval" });
    await waitFor(() =>
      expect(engine.calls.some((call) => call.command === "list_approvals")).toBe(true),
    );
    engine.world.approvals = [];
    await act(() => emit("engine-changed", { revision: 1 }));
    expect(await screen.findByRole("heading", { name: "2 invites wait no more" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Take back" })).toBeNull();
  });
});

describe("after sending", () => {
  it("can be undone, and then everything is as it was", async () => {
    const engine = await review([zoe]);
    await userEvent.click(await screen.findByRole("button", { name: "Send 2 invites" }));
    expect(
      await screen.findByRole("heading", { name: "2 invites about to be sent" }),
    ).toBeVisible();
    expect(screen.getByRole("timer")).toHaveTextContent(/left/);
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("heading", { name: "2 invites to 1 person" })).toBeVisible();
    expect(engine.calls.filter((call) => call.command === "undo_send")).toHaveLength(1);
  });

  it("does not wait when told to send now", async () => {
    await review([zoe]);
    await userEvent.click(await screen.findByRole("button", { name: "Send 2 invites" }));
    await userEvent.click(await screen.findByRole("button", { name: "Send now" }));
    expect(await screen.findByRole("heading", { name: "2 invites sent" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    expect(screen.getByRole("button", { name: /trial outbox/ })).toBeVisible();
  });

  it("takes Undo along when the page is left in time", async () => {
    await review([zoe]);
    await userEvent.click(await screen.findByRole("button", { name: "Send 2 invites" }));
    await userEvent.click(await screen.findByRole("button", { name: "Done" }));
    await screen.findByRole("heading", { level: 1, name: "Enrollment" });
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByText("2 invites taken back. Nothing was sent.")).toBeVisible();
  });

  it("shows who was not reached, in the server's own words", async () => {
    await review([zoe], (pretend) => {
      pretend.override.send_progress = (_world, args): SendProgress => ({
        send_id: String(args.sendId),
        invites: 2,
        queued: 0,
        sent: 1,
        failed: 1,
        unknown: 0,
      });
      pretend.override.list_invites = (world) => ({
        rows: world.invites
          .filter((row) => row.state === "failed")
          .slice(0, 1)
          .map((row) => ({
            ...row,
            user_name: zoe.name,
            user_email: zoe.email,
            created_at: Date.now(),
          })),
        next: null,
      });
    });
    await userEvent.click(await screen.findByRole("button", { name: "Send 2 invites" }));
    await userEvent.click(await screen.findByRole("button", { name: "Send now" }));
    const list = await screen.findByRole("region", { name: "Not delivered" });
    expect(await within(list).findByText(/550 5.1.1 Mailbox unavailable/)).toBeVisible();
    expect(within(list).getByRole("link", { name: "Zoe Quill" })).toBeVisible();
    expect(await screen.findByRole("heading", { name: "1 of 2 sent" })).toBeVisible();
  });

  it("remembers platform, ownership and validity for the next time, but nobody's address", async () => {
    await review([zoe]);
    await userEvent.click(await screen.findByRole("button", { name: "Send 2 invites" }));
    await screen.findByRole("timer");
    const stored = localStorage.getItem(ownKey("muster.enroll")) ?? "";
    expect(JSON.parse(stored)).toMatchObject({ platform: "ios", owned_by: "corporate" });
    expect(stored).not.toContain("zoe");
  });
});
