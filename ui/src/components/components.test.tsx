import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { AppError } from "@/platform/call";
import { expectAccessible } from "@/test/axe";
import { renderPart } from "@/test/render";
import { Avatar, initials } from "./Avatar";
import { ChoiceCard, ChoiceGroup } from "./ChoiceCard";
import { ConfirmDialog } from "./ConfirmDialog";
import { Countdown } from "./Countdown";
import { ErrorState } from "./ErrorState";
import { PlatformIcon } from "./PlatformIcon";
import { platforms } from "./platforms";
import { QrImage } from "./QrImage";
import { SaveBar } from "./SaveBar";
import { StateBadge } from "./StateBadge";
import { inviteStates, stateLooks } from "./states";
import { toasts } from "./toasts";
import { WizardFrame } from "./WizardFrame";

describe("shared components", () => {
  it("give every state its word", () => {
    renderPart(inviteStates.map((state) => <StateBadge key={state} state={state} />));
    for (const state of inviteStates)
      expect(screen.getByText(stateLooks[state].word)).toBeVisible();
  });

  it("draw every platform without claiming to be a picture of their own", () => {
    const { container } = renderPart(platforms.map((p) => <PlatformIcon key={p} platform={p} />));
    expect(container.querySelectorAll("svg[aria-hidden='true']")).toHaveLength(platforms.length);
  });

  it("take initials from the first and the last word", () => {
    expect(initials("Priya Raman")).toBe("PR");
    expect(initials("  Bartholomew J. Ashworth-Greene ")).toBe("BA");
    expect(initials("Cher")).toBe("C");
    expect(initials("")).toBe("");
    renderPart(<Avatar name="Priya Raman" />);
  });

  it("name what a QR code is for and keep three pixels for a module", () => {
    renderPart(<QrImage path="M4 4h7v7h-7z" side={120} size={200} label="QR code of Dana" />);
    expect(screen.getByRole("img", { name: "QR code of Dana" })).toHaveAttribute("width", "360");
  });

  it("say what happened, what to do, and keep the code behind Details", async () => {
    const retry = vi.fn();
    renderPart(
      <ErrorState
        error={new AppError({ code: "busy", message: "Another process writes." })}
        onRetry={retry}
      />,
    );
    expect(screen.getByText(/Another process writes\. Try again in a moment\./)).toBeVisible();
    expect(screen.getByText("busy")).not.toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Retry" }));
    expect(retry).toHaveBeenCalledOnce();
  });

  it("only show the save bar while something is unsaved", () => {
    renderPart(<SaveBar changes={[]} onSave={() => {}} onDiscard={() => {}} />);
    expect(screen.queryByText(/unsaved/)).toBeNull();
  });

  it("name each unsaved change", () => {
    renderPart(<SaveBar changes={["Port 8480", "Name"]} onSave={() => {}} onDiscard={() => {}} />);
    expect(screen.getByText("2 unsaved changes")).toBeVisible();
    expect(screen.getByText("Port 8480, Name")).toBeVisible();
  });

  it("count down to a moment", () => {
    renderPart(<Countdown from={Date.now() - 1000} until={Date.now() + 90_500} />);
    expect(screen.getByRole("timer")).toHaveTextContent("01:30 left");
  });

  it("choose a card by its number key, and skip one that is off", async () => {
    function Question() {
      const [value, setValue] = useState<string | null>(null);
      return (
        <ChoiceGroup
          label="Which kind?"
          value={value}
          onChange={setValue}
          values={["a", null, "c"]}
        >
          <ChoiceCard value="a" title="Android" digit={1} />
          <ChoiceCard value="b" title="Other" digit={2} disabled />
          <ChoiceCard value="c" title="macOS" digit={3}>
            From one profile
          </ChoiceCard>
        </ChoiceGroup>
      );
    }
    const { container } = renderPart(<Question />);
    await userEvent.keyboard("3");
    expect(screen.getByRole("radio", { name: "macOS" })).toBeChecked();
    await userEvent.keyboard("2");
    expect(screen.getByRole("radio", { name: "macOS" })).toBeChecked();
    await expectAccessible(container);
  });

  it("ask once, with the deed on the button", async () => {
    const confirm = vi.fn();
    renderPart(
      <ConfirmDialog
        opened
        title="Revoke 3 invites?"
        confirm="Revoke 3 invites"
        danger
        onConfirm={confirm}
        onClose={() => {}}
      >
        Their links stop working.
      </ConfirmDialog>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Revoke 3 invites" }));
    expect(confirm).toHaveBeenCalledOnce();
    await expectAccessible();
  });

  it("frame a wizard: finished steps go back, Esc closes", async () => {
    const step = vi.fn();
    const close = vi.fn();
    const { container } = renderPart(
      <WizardFrame
        trail={{ label: "Enrollment", onClick: () => {} }}
        title="Enroll device"
        steps={[
          { id: "os", label: "OS" },
          { id: "method", label: "Method" },
          { id: "review", label: "Review" },
        ]}
        current="method"
        onStep={step}
        onClose={close}
        onBack={() => {}}
      >
        <p>Content</p>
      </WizardFrame>,
    );
    await userEvent.click(screen.getByRole("button", { name: /OS/ }));
    expect(step).toHaveBeenCalledWith("os");
    expect(screen.queryByRole("button", { name: /Review/ })).toBeNull();
    await userEvent.keyboard("{Escape}");
    expect(close).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });

  it("offer Undo until the work begins", async () => {
    const undo = vi.fn(() => Promise.resolve());
    renderPart(<p>Page</p>);
    toasts.withUndo("3 invites on the way.", Date.now() + 10_000, undo);
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    expect(undo).toHaveBeenCalledOnce();
  });

  it("show why an Undo failed", async () => {
    renderPart(<p>Page</p>);
    toasts.withUndo("Sent.", Date.now() + 10_000, () =>
      Promise.reject(new AppError({ code: "conflict", message: "The mails are out." })),
    );
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByText(/The mails are out\./)).toBeVisible();
  });
});
