import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "@/test/axe";
import type { PretendEngine } from "@/test/engine";
import { enrollmentOf } from "@/test/engine/enrollmentSettings";
import { withTerms } from "@/test/engine/terms";
import { openConsole } from "@/test/render";
import { timelineWords } from "./timelineWords";

async function opened(name: string, prepare?: (engine: PretendEngine) => void) {
  await openConsole("/enrollment", { invites: 12 }, prepare);
  const row = await screen.findByRole("row", { name: new RegExp(name) });
  await userEvent.click(within(row).getByText(name));
  return screen.findByRole("dialog", { name: "Invite" });
}

describe("the details of an invite", () => {
  it("and its row say that its user has left the directory", async () => {
    const drawer = await opened("Aisha Bello", ({ world }) => {
      world.invites = world.invites.map((row) =>
        row.user_name === "Aisha Bello" ? { ...row, left: "gone" } : row,
      );
    });
    expect(await within(drawer).findByText("Gone from the directory")).toBeVisible();
    // The drawer lies over the list, which is hidden from whoever is read to.
    expect(screen.getAllByText("Gone from the directory")).toHaveLength(2);
  });

  it("say how its invitee proves who they are, and how often they were reminded", async () => {
    const drawer = await opened("Aisha Bello", ({ world }) => {
      enrollmentOf(world).remind_first_hours = 48;
      world.invites = world.invites.map((row) => ({ ...row, authentication: "two_factor" }));
    });
    expect(await within(drawer).findByText("Two-factor (both)")).toBeVisible();
    expect(within(drawer).getByText(/^Reminded once; next/)).toHaveTextContent(
      /^Reminded once; next in \d+ d/,
    );
    expect(within(drawer).getByText("Reminder handed over")).toBeVisible();
    const messages = within(drawer).getByRole("region", { name: "Messages" });
    expect(messages).toHaveTextContent(/Reminder: Accepted by the mail server/);
    expect(messages).toHaveTextContent(/Invite: Accepted by the mail server/);
    await expectAccessible();
  });

  it("say which terms were accepted, in which language and when", async () => {
    const drawer = await opened("Dana Whitlock", ({ world }) => withTerms(world));
    expect(await within(drawer).findByText(/^Version 2 accepted in English,$/)).toBeVisible();
    expect(within(drawer).getByText("Terms of use accepted")).toBeVisible();
    expect(within(drawer).queryByText("Reminders")).toBeNull();
  });

  it("tell what happened to a reminder or a notice, by either way", () => {
    const of = (kind: string) => timelineWords({ at: 0, kind, detail: "", by: "" });
    expect(of("text_reminder_refused")).toMatchObject({ words: "Reminder refused", tone: "warn" });
    expect(of("notice_handed_over").words).toBe("Invitee told");
    expect(of("reminder_unheard_of").words).toMatch(/has no words for$/);
  });
});
