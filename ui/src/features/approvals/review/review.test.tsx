import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { ApprovalReview } from "@/bindings";
import { exact } from "@/components/time";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { approvalCommands, formsOf } from "@/test/engine/approvals";
import { sampleRules } from "@/test/engine/groups";
import { sampleForm, sampleRows } from "@/test/engine/sampleApprovals";
import type { WorldOptions } from "@/test/engine/world";
import { openConsole } from "@/test/render";

const some: WorldOptions = { invites: 12, users: 12, approvals: 3 };
const page = "/enrollment/approvals/approval-0";
const people = () => screen.findByRole("list", { name: "Who gets an invite" });

describe("before somebody approves", () => {
  it("they read the whole form as it would be sent now", async () => {
    await openConsole(page, some, ({ world }) => sampleRules(world));
    expect(await screen.findByRole("heading", { name: "42 invites to 42 people" })).toBeVisible();
    expect(screen.getByText(/asked by Luis Ortega/)).toBeVisible();
    const listed = within(await people()).getAllByRole("listitem");
    expect(listed).toHaveLength(42);
    expect(listed[0]).toHaveTextContent("Dana Whitlock");
    expect(listed[0]).toHaveTextContent("dana.whitlock@northwind.example");
    expect(listed[0]).toHaveTextContent("Has left Head office");
    expect(listed[5]).not.toHaveTextContent("Has left");
    const main = screen.getByRole("main");
    for (const words of [
      /iPhone/,
      /Corporate/,
      /by (rule \d|default)/,
      /One-time passcode/,
      /by email/i,
      /3 days/,
    ])
      expect(main).toHaveTextContent(words);
    expect(await screen.findByTitle(/^Mail to/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("combobox", { name: "Preview as" }));
    expect(await screen.findAllByRole("option")).toHaveLength(42);
    await userEvent.keyboard("{Escape}");
    await expectAccessible();
  });

  it("they read what stands in the way, and the people all the same", async () => {
    await openConsole(page, some, ({ world }) => {
      const [row] = world.approvals;
      if (!row) throw new Error("nothing waits");
      const draft = sampleForm(row);
      const [first] = draft.recipients;
      if (first) first.email = "nobody";
      formsOf(world).set(row.id, draft);
    });
    const obstacles = await screen.findByRole("region", { name: "It cannot be approved now" });
    expect(obstacles).toHaveTextContent("“nobody” is not an address");
    expect(within(await people()).getAllByRole("listitem")).toHaveLength(42);
    expect(screen.queryByText(/None, all are known/)).toBeNull();
    await expectAccessible();
  });

  it("they read to whom something is sent again, and at which address", async () => {
    await openConsole(page, some, (pretend) => {
      pretend.override.review_approval = (world): ApprovalReview => {
        const [row] = world.approvals;
        if (!row) throw new Error("nothing waits");
        const { first, ...terms } = sampleRows(2);
        const corrected = first.map((one, index) =>
          index === 0 ? { ...one, email_before: "danna@northwind.example" } : one,
        );
        return { row, obstacles: [], what: { kind: "again", ...terms, first: corrected } };
      };
    });
    const list = await screen.findByRole("region", { name: "Sent again, with new links" });
    expect(within(list).getAllByRole("row")).toHaveLength(3);
    expect(list).toHaveTextContent("Was danna@northwind.example");
    expect(list).toHaveTextContent("Leaves at once when approved");
    await expectAccessible();
  });

  it("they are asked with the time that was set", async () => {
    const send_at = Date.now() + 86_400_000;
    await openConsole(page, some, (pretend) => {
      pretend.override.review_approval = (world): ApprovalReview => {
        const [row] = world.approvals;
        if (!row) throw new Error("nothing waits");
        return { row, obstacles: [], what: { kind: "file", ...sampleRows(2), send_at } };
      };
    });
    await userEvent.click(await screen.findByRole("button", { name: /^Approve/ }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent(`They leave at ${exact(send_at)}, the time that was set`);
    expect(dialog).not.toHaveTextContent("at once");
    await userEvent.click(within(dialog).getByRole("button", { name: "Approve 42 invites" }));
    expect(
      await screen.findByText(`Approved: 42 invites of Luis Ortega leave at ${exact(send_at)}.`),
    ).toBeVisible();
  });

  it("they are told once who has left a directory: by name where the plan names them", async () => {
    await openConsole(page, some, (pretend) => {
      const said = approvalCommands.review_approval;
      pretend.override.review_approval = (world, args) => {
        const review = said?.(world, args) as ApprovalReview;
        if (review.what.kind !== "form") throw new Error("a form waits");
        const message = "Dana Whitlock is gone from the directory, or disabled there.";
        review.what.plan.warnings = [{ field: "recipients.0.email", code: "has_left", message }];
        return review;
      };
    });
    const warnings = await screen.findByRole("region", { name: "Warnings" });
    expect(warnings).toHaveTextContent("Dana Whitlock is gone from the directory");
    expect(warnings).not.toHaveTextContent("have left their directory");
  });

  it("they find the rows of a file on its own page", async () => {
    await openConsole("/enrollment", some);
    const strip = await screen.findByRole("region", { name: "Waiting for approval" });
    await userEvent.click(within(strip).getByRole("link", { name: "Summer staff, all sites.csv" }));
    const list = await screen.findByRole("region", { name: "Invites of the file" });
    expect(list).toHaveTextContent("the first 50 of 1,840 invites");
    expect(within(list).getAllByRole("row")).toHaveLength(51);
    expect(list).toHaveTextContent("Nurses, by rule 1");
    await expectAccessible();
  });

  it("they are told when somebody answered before, with the way back", async () => {
    await openConsole("/enrollment/approvals/approval-9", some);
    expect(await screen.findByRole("alert")).toHaveTextContent("somebody answered it");
    await userEvent.click(screen.getByRole("button", { name: "Back to Enrollment" }));
    expect(await screen.findByRole("region", { name: "Waiting for approval" })).toBeVisible();
  });

  it("what cannot be read any more can still be declined", async () => {
    const engine = await openConsole(page, some, (pretend) => {
      pretend.override.review_approval = (world): ApprovalReview => {
        const [row] = world.approvals;
        if (!row) throw refusal("not_found", "Gone.");
        return {
          row,
          obstacles: ["What waits cannot be read any more."],
          what: { kind: "unreadable" },
        };
      };
    });
    await userEvent.click(await screen.findByRole("button", { name: /^Decline/ }));
    const dialog = await screen.findByRole("dialog", { name: "Decline 42 invites?" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Decline 42 invites" }));
    await waitFor(() => expect(window.location.hash).toBe("#/enrollment"));
    expect(engine.calls.find(({ command }) => command === "answer_approval")?.args).toEqual({
      id: "approval-0",
      approve: false,
    });
  });

  it("an auditor sees what waits, and opens none of it", async () => {
    await openConsole("/enrollment", { ...some, seat: { role: "auditor" } });
    const strip = await screen.findByRole("region", { name: "Waiting for approval" });
    expect(strip).toHaveTextContent("Dana Whitlock and 41 more");
    expect(within(strip).queryByRole("link", { name: /Dana/ })).toBeNull();
  });
});
