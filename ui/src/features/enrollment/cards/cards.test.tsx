import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { CardsMade, Selection } from "@/bindings";
import looks from "@/components/Dialog.module.css";
import { expectAccessible } from "@/test/axe";
import { type PretendEngine, refusal } from "@/test/engine";
import { openConsole } from "@/test/render";
import { pagesFor, usualPaper } from "./options";

const printed = (engine: PretendEngine) =>
  engine.calls.filter((call) => call.command === "print_cards");

/** The list with its first `size` rows chosen, and the dialog of their cards. */
async function opened(size = 3, prepare?: (engine: PretendEngine) => void) {
  const engine = await openConsole("/enrollment", { invites: 11 }, prepare);
  await screen.findByRole("row", { name: /Dana Whitlock/ });
  const boxes = screen.getAllByRole("checkbox", { name: /^Select [A-Z]/ });
  for (const box of boxes.slice(0, size)) await userEvent.click(box);
  const bar = screen.getByRole("region", { name: "Selection" });
  await userEvent.click(within(bar).getByRole("button", { name: "Print cards…" }));
  const dialog = await screen.findByRole("dialog", { name: /^Print cards? of/ });
  return { engine, dialog };
}

const save = (dialog: HTMLElement) =>
  userEvent.click(within(dialog).getByRole("button", { name: "Save PDF…" }));

const answer = (part: Partial<CardsMade>) => (engine: PretendEngine) => {
  engine.override.print_cards = (): CardsMade => ({
    path: "/home/priya/cards.pdf",
    cards: 2,
    pages: 1,
    skipped: 0,
    without_font: [],
    ...part,
  });
};

describe("cards of a selection", () => {
  it("offer layouts and paper, and warn of what they are worth", async () => {
    const { dialog } = await opened();
    expect(dialog).toHaveAccessibleName("Print cards of 3 invites");
    // In line with its heading.
    expect(within(dialog).getByRole("radio", { name: "8 cards" }).closest("form")).toHaveClass(
      looks.body ?? "",
    );
    expect(within(dialog).getAllByRole("radio", { name: /large|cards|labels/ })).toHaveLength(3);
    expect(within(dialog).getByRole("radio", { name: "8 cards" })).toBeChecked();
    expect(within(dialog).getByRole("radio", { name: "Letter" })).toBeChecked();
    expect(dialog).toHaveTextContent("Up to 3 cards on 1 page.");
    expect(dialog).toHaveTextContent("Cards carry link and passcode: keep them like keys.");
    expect(dialog).not.toHaveTextContent("Split");
    await expectAccessible();
  });

  it("say that they bring together what was sent apart", async () => {
    const { dialog } = await opened(3, (pretend) => {
      const [row] = pretend.world.invites.filter(({ user_name }) => user_name === "Dana Whitlock");
      if (row) row.via = "split";
    });
    expect(dialog).toHaveTextContent(
      /Where link and passcode were sent apart \(Split\), the card brings them together again\./,
    );
  });

  it("are laid out as chosen, which is remembered", async () => {
    const { engine, dialog } = await opened();
    await userEvent.click(within(dialog).getByRole("radio", { name: "2 large" }));
    expect(dialog).toHaveTextContent("Up to 3 cards on 2 pages.");
    await userEvent.click(within(dialog).getByRole("radio", { name: "A4" }));
    await save(dialog);
    await waitFor(() => expect(printed(engine)).toHaveLength(1));
    const args = printed(engine)[0]?.args;
    expect(args?.options).toEqual({ layout: "two", paper: "a4" });
    const chosen = args?.selection as Selection | undefined;
    expect(chosen?.kind === "ids" && chosen.ids.length).toBe(3);
    expect(JSON.parse(localStorage.getItem("muster.cards") ?? "")).toEqual(args?.options);
  });

  it("start from what was chosen the last time", async () => {
    localStorage.setItem("muster.cards", JSON.stringify({ layout: "twenty_one", paper: "a4" }));
    const { dialog } = await opened();
    expect(within(dialog).getByRole("radio", { name: "21 labels" })).toBeChecked();
    expect(within(dialog).getByRole("radio", { name: "A4" })).toBeChecked();
    expect(dialog).toHaveTextContent("70 × 42.3 mm");
    await save(dialog);
    expect(await within(dialog).findByText(/^Print at 100%/)).toBeVisible();
  });

  it("say how many were made, who was left out, and where they are", async () => {
    const { dialog } = await opened(2, answer({ cards: 9, pages: 2, skipped: 2 }));
    await save(dialog);
    expect(await within(dialog).findByText("9 cards on 2 pages")).toBeVisible();
    expect(
      within(dialog).getByText("2 invites left out: their links no longer work."),
    ).toBeVisible();
    expect(within(dialog).getByText("/home/priya/cards.pdf")).toBeVisible();
    expect(within(dialog).getByRole("button", { name: "Copy the path" })).toBeVisible();
    expect(within(dialog).getByRole("button", { name: "Done" })).toHaveFocus();
    expect(within(dialog).queryByRole("alert")).toBeNull();
    expect(dialog).not.toHaveTextContent("Print at 100%");
    await expectAccessible();
    await userEvent.click(within(dialog).getByRole("button", { name: "Done" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("name characters that no font has, and what to do", async () => {
    const { dialog } = await opened(2, answer({ without_font: ["ꦄ", "ꦧ"] }));
    await save(dialog);
    const note = await within(dialog).findByRole("alert");
    expect(note).toHaveTextContent(
      /No font of this computer has ꦄ \(U\+A984\), ꦧ \(U\+A9A7\); empty boxes stand in their/,
    );
    expect(note).toHaveTextContent(/Install a font for that script/);
  });

  it("count characters that are too many to name", async () => {
    const many = Array.from({ length: 30 }, (_, at) => String.fromCodePoint(0xa984 + at));
    const { dialog } = await opened(2, answer({ without_font: many }));
    await save(dialog);
    expect(await within(dialog).findByRole("alert")).toHaveTextContent(/and 22 more characters;/);
  });

  it("stay in the dialog when nothing was saved", async () => {
    let cancel: (made: null) => void = () => {};
    const { dialog } = await opened(2, (pretend) => {
      pretend.override.print_cards = () =>
        new Promise((done) => {
          cancel = done;
        });
    });
    await save(dialog);
    const button = within(dialog).getByRole("button", { name: "Save PDF…" });
    await waitFor(() => expect(button).toBeDisabled());
    expect(within(dialog).getByText(/^Waiting for the place/)).toBeVisible();
    cancel(null);
    await waitFor(() => expect(button).toBeEnabled());
    expect(within(dialog).getByText("Nothing was saved: no place was chosen.")).toBeVisible();
    expect(within(dialog).queryByText(/^Waiting for the place/)).toBeNull();
    expect(dialog).toBeVisible();
    expect(within(dialog).queryByRole("button", { name: "Done" })).toBeNull();
    expect(within(dialog).queryByRole("alert")).toBeNull();
  });

  it("say in the dialog why they failed", async () => {
    const { dialog } = await opened(2, (pretend) => {
      pretend.override.print_cards = () => {
        throw refusal("invalid_input", "None of these invites has a link that works.", {
          hint: "Resend them first: that makes new links and passcodes.",
        });
      };
    });
    await save(dialog);
    const alert = await within(dialog).findByRole("alert");
    expect(alert).toHaveTextContent(/None of these invites has a link that works\. Resend them/);
    expect(within(dialog).getByRole("button", { name: "Save PDF…" })).toBeEnabled();
  });

  it("are busy until the file stands, and cannot be lost meanwhile", async () => {
    let end: (made: null) => void = () => {};
    const { dialog } = await opened(2, (pretend) => {
      pretend.override.print_cards = () =>
        new Promise((done) => {
          end = done;
        });
    });
    await save(dialog);
    await waitFor(() =>
      expect(within(dialog).getByRole("button", { name: "Cancel" })).toBeDisabled(),
    );
    await userEvent.keyboard("{Escape}");
    expect(dialog).toBeVisible();
    expect(within(dialog).getByRole("button", { name: "Save PDF…" })).toBeDisabled();
    end(null);
    await waitFor(() =>
      expect(within(dialog).getByRole("button", { name: "Cancel" })).toBeEnabled(),
    );
  });
});

describe("cards of others", () => {
  const menuOf = async (name: string) => {
    await userEvent.click(await screen.findByRole("button", { name: `Actions for ${name}` }));
    return screen.findByRole("menuitem", { name: "Print card…" });
  };

  it("one invite has its card in its menu", async () => {
    const engine = await openConsole("/enrollment", { invites: 11 });
    await userEvent.click(await menuOf("Tomasz Lewandowski"));
    const dialog = await screen.findByRole("dialog", {
      name: "Print the card of Tomasz Lewandowski",
    });
    expect(dialog).toHaveTextContent("1 card on 1 page");
    await save(dialog);
    expect(await within(dialog).findByText("1 card on 1 page")).toBeVisible();
    const id = engine.world.invites.find((row) => row.user_name === "Tomasz Lewandowski")?.id;
    expect(printed(engine)[0]?.args.selection).toEqual({ kind: "ids", ids: [id] });
  });

  it("a link that no longer works has none", async () => {
    await openConsole("/enrollment", { invites: 11 });
    expect(await menuOf("Dana Whitlock")).toBeDisabled();
  });

  it("all that the list shows have theirs in the menu of the page", async () => {
    const engine = await openConsole("/enrollment?state=sent", { invites: 11 });
    await screen.findByRole("row", { name: /Tomasz Lewandowski/ });
    await userEvent.click(screen.getByRole("button", { name: "More" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Print cards…" }));
    const dialog = await screen.findByRole("dialog", { name: "Print cards of 2 invites" });
    await save(dialog);
    await waitFor(() =>
      expect(printed(engine)[0]?.args.selection).toMatchObject({
        kind: "matching",
        filter: { states: ["sent"] },
        except: [],
      }),
    );
  });

  it("an empty list has none", async () => {
    await openConsole("/enrollment", { invites: 0 });
    await userEvent.click(screen.getByRole("button", { name: "More" }));
    expect(await screen.findByRole("menuitem", { name: "Print cards…" })).toBeDisabled();
  });
});

describe("paper", () => {
  it.each([
    ["en-US", "letter"],
    ["fr-CA", "letter"],
    ["es-MX", "letter"],
    ["en-GB", "a4"],
    ["de", "a4"],
    ["not a locale", "a4"],
  ] as const)("in %s is %s", (locale, paper) => {
    expect(usualPaper(locale)).toBe(paper);
  });

  it("is that of this computer's place", () => {
    vi.spyOn(navigator, "language", "get").mockReturnValue("de-DE");
    expect(usualPaper()).toBe("a4");
  });

  it("takes as many pages as the cards need", () => {
    expect([pagesFor(21, "twenty_one"), pagesFor(22, "twenty_one"), pagesFor(1, "two")]).toEqual([
      1, 2, 1,
    ]);
  });
});
