import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { TermsAcceptance } from "@/bindings";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { withTerms } from "@/test/engine/terms";
import { openConsole } from "@/test/render";

const some = { users: 12, invites: 12, devices: 9 };
// The first user, whose device has enrolled.
const path = "/users?user=user-0";
const drawer = () => screen.findByRole("dialog", { name: "User" });
const day = 86_400_000;

describe("the terms that a user accepted", () => {
  it("are told by version, language and time, and lead to the invite", async () => {
    await openConsole(path, some, ({ world }) => withTerms(world));
    const terms = await within(await drawer()).findByRole("region", { name: /^Terms of use/ });
    const line = within(terms).getByRole("link", { name: /^Version 2 accepted Read in English/ });
    expect(line).toHaveTextContent(/ago|now/);
    expect(line).toHaveAttribute("href", expect.stringContaining("/enrollment?invite="));
    await expectAccessible();
    await userEvent.click(within(terms).getByRole("link", { name: "Read them" }));
    expect(await screen.findByRole("heading", { level: 2, name: "Terms of use" })).toBeVisible();
  });

  it("stand latest first, with the name of then where it was another", async () => {
    await openConsole(path, some, (engine) => {
      const accepted = (version: number, more: Partial<TermsAcceptance> = {}): TermsAcceptance => ({
        ...{ version, language: "de", at: engine.world.now - (9 - version) * day },
        ...{ invite_id: `invite-${version}`, user_name: "Dana Whitlock" },
        user_email: "dana.whitlock@northwind.example",
        ...more,
      });
      engine.override.terms_of_user = () => [accepted(1, { user_name: "Dana Marsh" }), accepted(3)];
    });
    const terms = await within(await drawer()).findByRole("region", { name: /^Terms of use/ });
    expect(
      within(terms)
        .getAllByRole("listitem")
        .map((line) => line.textContent),
    ).toEqual([
      expect.stringMatching(/^Version 3 acceptedRead in German6 d/),
      expect.stringMatching(/^Version 1 acceptedRead in German, as Dana Marsh8 d/),
    ]);
  });

  it("are no part of the page of somebody who accepted none", async () => {
    await openConsole(path, some);
    await within(await drawer()).findByRole("region", { name: /^Invites/ });
    expect(screen.queryByRole("region", { name: /^Terms of use/ })).toBeNull();
  });

  it("can be read again when they could not be read", async () => {
    let fails = true;
    await openConsole(path, some, (engine) => {
      withTerms(engine.world);
      engine.override.terms_of_user = () => {
        if (fails) throw refusal("internal", "No terms today.");
        return [];
      };
    });
    expect(await within(await drawer()).findByText(/No terms today/)).toBeVisible();
    fails = false;
    await userEvent.click(within(await drawer()).getByRole("button", { name: "Retry" }));
    await expect.poll(() => screen.queryByText(/No terms today/)).toBeNull();
  });
});
