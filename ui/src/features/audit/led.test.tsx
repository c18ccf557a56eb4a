import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PretendEngine } from "@/test/engine";
import { auditCommands, logOf } from "@/test/engine/audit";
import { openConsole } from "@/test/render";

const scroller = () => screen.getByRole("grid").parentElement as HTMLElement;
const entry = (number: number) => document.getElementById(`audit-row-${number}`);

function scrollDown() {
  scroller().scrollTop = 4000;
  fireEvent.scroll(scroller());
}

/** A log that is not right at 217, verified, and scrolled far down. */
async function scrolled(prepare?: (engine: PretendEngine) => void) {
  const engine = await openConsole("/audit-log", { audit: 400 });
  logOf(engine.world).verdict = {
    ...{ whole: false, first: "", last: "" },
    ...{ broken_at: "217", fault: "changed" },
  };
  prepare?.(engine);
  await userEvent.click(await screen.findByRole("button", { name: "Verify" }));
  await screen.findByRole("button", { name: "Show entry 217" });
  scrollDown();
  await waitFor(() => expect(entry(400)).toBeNull());
  return engine;
}

const shows = () => userEvent.click(screen.getByRole("button", { name: "Show entry 217" }));

// Nothing is laid out in tests, so nothing scrolls by itself.
beforeEach(() => {
  Object.defineProperty(window.HTMLElement.prototype, "scrollTo", {
    configurable: true,
    value(this: HTMLElement, { top }: ScrollToOptions) {
      this.scrollTop = top ?? 0;
      fireEvent.scroll(this);
    },
  });
});
afterEach(() => {
  Reflect.deleteProperty(window.HTMLElement.prototype, "scrollTo");
});

describe("the entry that is looked for", () => {
  it("comes into view and takes the focus, however far one had scrolled", async () => {
    await scrolled();
    await shows();
    await waitFor(() => expect(entry(217)).toHaveFocus());
    // Not how many there are: the later ones are not counted here.
    expect(screen.getByText("Entries 21 to 220")).toBeVisible();
    expect(entry(217)).toHaveAttribute("tabindex", "0");
    expect(scroller().scrollTop).toBe(0);
    await userEvent.keyboard("j");
    await waitFor(() => expect(entry(216)).toHaveFocus());
  });

  it("comes back into view when it is asked for once more", async () => {
    await scrolled();
    await shows();
    await waitFor(() => expect(entry(217)).toHaveFocus());
    scrollDown();
    await waitFor(() => expect(entry(217)).toBeNull());
    await shows();
    await waitFor(() => expect(entry(217)).toHaveFocus());
  });

  it("that is not in the log leads to where it would be", async () => {
    await scrolled(({ world }) => {
      const log = logOf(world);
      log.rows = log.rows.filter(({ number }) => number !== "217");
    });
    await shows();
    await screen.findByText(/Where entry 217 would be/);
    await waitFor(() => expect(entry(218)).toBeVisible());
    expect(entry(216)).toBeVisible();
    expect(document.body).not.toHaveFocus();
  });
});

describe("Show the latest", () => {
  it("keeps the focus in the list while that is read", async () => {
    let answer: (() => void) | undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await openConsole("/audit-log?entry=217", { audit: 400 }, ({ world, override }) => {
      override.list_audit = async (_, args) => {
        if (args.cursor === null) await answered;
        return auditCommands.list_audit?.(world, args);
      };
    });
    await waitFor(() => expect(entry(217)).toHaveAttribute("tabindex", "0"));
    await userEvent.click(screen.getByRole("button", { name: "Show the latest" }));
    await waitFor(() => expect(scroller()).toHaveFocus());
    answer?.();
    await waitFor(() => expect(entry(400)).toHaveFocus());
  });

  it("goes to the latest, and the focus with it", async () => {
    await scrolled();
    await shows();
    await waitFor(() => expect(entry(217)).toHaveFocus());
    scrollDown();
    await userEvent.click(screen.getByRole("button", { name: "Show the latest" }));
    expect(document.body).not.toHaveFocus();
    await waitFor(() => expect(entry(400)).toHaveFocus());
    expect(scroller().scrollTop).toBe(0);
  });
});
