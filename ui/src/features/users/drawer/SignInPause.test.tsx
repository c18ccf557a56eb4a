import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import { signInPausesOf } from "@/test/engine/signInPauses";
import { openConsole } from "@/test/render";

const some = { users: 12, invites: 12, devices: 9 };
const path = "/users?user=user-0";
const drawer = () => screen.findByRole("dialog", { name: "User" });
const button = { name: "Let sign in again" };

describe("a sign-in that pauses", () => {
  it("says until when, and is ended by a click", async () => {
    const engine = await openConsole(path, some, ({ world }) => {
      signInPausesOf(world).set("user-0", new Date(2026, 10, 27, 14, 20).getTime());
    });
    const user = within(await drawer());
    expect(await user.findByText(/^Paused until Fri,? 27 Nov.*14:20$/)).toBeVisible();
    expect(user.getByText(/What the directory itself has locked/)).toBeVisible();
    await expectAccessible();
    await userEvent.click(user.getByRole("button", button));
    await waitFor(() => expect(user.queryByText(/^Paused until/)).toBeNull());
    expect(await screen.findByText(/may sign in again\.$/)).toBeVisible();
    expect(engine.calls).toContainEqual({
      command: "let_user_sign_in_again",
      args: { id: "user-0" },
    });
  });

  it("is no part of the page of anybody else", async () => {
    await openConsole(path, some);
    const user = within(await drawer());
    expect(await user.findByText("Last activity")).toBeVisible();
    expect(user.queryByText("Directory sign-in")).toBeNull();
    expect(user.queryByRole("button", button)).toBeNull();
  });
});
