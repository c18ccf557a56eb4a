import { act, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { enrollment } from "@/features/enroll/draft";
import { expectAccessible } from "@/test/axe";
import { type PretendEngine, refusal } from "@/test/engine";
import { seatOf } from "@/test/engine/accounts";
import type { WorldOptions } from "@/test/engine/world";
import { openConsole } from "@/test/render";

beforeEach(() => enrollment.reset());

const zoe = { name: "Zoe Quill", email: "zoe@x.example" };

/** The review of an invite for `devices` devices of one person. */
async function review(
  devices: number,
  options: WorldOptions,
  prepare?: (engine: PretendEngine) => void,
) {
  enrollment.change({ recipients: [zoe], platform: "ios", devices_each: devices });
  const engine = await openConsole("/enrollment/enroll?step=review", options, prepare);
  await screen.findByRole("button", { name: /^(Send \d+ invites?|Ask for approval)$/ });
  return engine;
}

describe("before a sending that will wait", () => {
  it("one is told, and promised no time to undo it", async () => {
    await review(3, { approvalAbove: 2, seat: {} });
    expect(await screen.findByRole("note")).toHaveTextContent(
      "3 invites are more than 2: another administrator has to approve before anything leaves.",
    );
    expect(screen.getByText("Nothing leaves before another administrator approves")).toBeVisible();
    expect(screen.getByRole("button", { name: "Ask for approval" })).toBeEnabled();
    expect(screen.queryByRole("button", { name: /^Send/ })).toBeNull();
    expect(screen.queryByText(/Can be undone/)).toBeNull();
    await expectAccessible();
  });

  it.each<[string, number, WorldOptions, ((engine: PretendEngine) => void) | undefined]>([
    ["as many as the number", 2, { approvalAbove: 2, seat: {} }, undefined],
    ["no number that is set", 3, { seat: {} }, undefined],
    [
      "no second administrator",
      3,
      { approvalAbove: 2, seat: {} },
      ({ world }) => {
        for (const account of seatOf(world).accounts)
          if (account.id === "account-2") account.disabled = true;
      },
    ],
  ])("nothing is told with %s", async (_why, devices, options, prepare) => {
    const engine = await review(devices, options, prepare);
    await waitFor(() => expect(engine.calls.map(({ command }) => command)).toContain("would_wait"));
    await act(() => new Promise((done) => setTimeout(done, 200)));
    expect(await screen.findByText(/Can be undone for/)).toBeVisible();
    expect(screen.getByRole("button", { name: /^Send \d+ invites?$/ })).toBeEnabled();
    expect(screen.queryByRole("note")).toBeNull();
  });

  it("the button says neither before it is known which, and sends where that cannot be read", async () => {
    let tell = () => {};
    const known = new Promise<void>((done) => {
      tell = done;
    });
    enrollment.change({ recipients: [zoe], platform: "ios", devices_each: 3 });
    await openConsole("/enrollment/enroll?step=review", { seat: {} }, (pretend) => {
      pretend.override.would_wait = async () => {
        await known;
        throw refusal("internal", "No.");
      };
    });
    const button = await screen.findByRole("button", { name: "Send 3 invites" });
    await act(() => new Promise((done) => setTimeout(done, 400)));
    expect(button).toBeDisabled();
    tell();
    await waitFor(() => expect(button).toBeEnabled());
  });
});
