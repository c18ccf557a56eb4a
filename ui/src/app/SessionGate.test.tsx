import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Role, SessionState } from "@/bindings";
import { expectAccessible } from "@/test/axe";
import { type PretendEngine, pretendEngine, refusal } from "@/test/engine";
import { sampleCode, samplePassword, seatOf } from "@/test/engine/accounts";
import { openConsole } from "@/test/render";
import { App } from "./App";
import { makeQueryClient } from "./queries";

const seat = (state: SessionState = "signed_in", role: Role = "administrator") => ({
  invites: 12,
  seat: { role, state },
});
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
const asked = (engine: PretendEngine, command: string) =>
  engine.calls.filter((call) => call.command === command);

async function enter(label: string | RegExp, text: string) {
  const field = screen.getByLabelText(label);
  await userEvent.click(field);
  await userEvent.paste(text);
}

afterEach(() => vi.useRealTimers());

describe("without accounts", () => {
  it("nobody signs in, and nothing speaks of locking", async () => {
    const engine = await openConsole("/devices");
    expect(await heading("Devices")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: /Priya Raman/ }));
    await screen.findByRole("menuitem", { name: "About Muster…" });
    expect(screen.queryByRole("menuitem", { name: /Lock|Sign out|Your account/ })).toBeNull();
    await userEvent.keyboard("{Escape}{Control>}l{/Control}");
    expect(asked(engine, "lock_console")).toEqual([]);
    expect(asked(engine, "console_active")).toEqual([]);
  });
});

describe("signing in", () => {
  it("asks for address and password, and remembers the address alone", async () => {
    const engine = await openConsole("/devices", seat("signed_out"));
    expect(await heading("Sign in")).toBeVisible();
    expect(screen.queryByRole("navigation")).toBeNull();
    expect(asked(engine, "overview")).toEqual([]);
    await waitFor(() => expect(screen.getByLabelText("Email address")).toHaveFocus());
    await expectAccessible();
    await userEvent.paste("P.Raman@northwind.example");
    await enter("Password", samplePassword);
    await userEvent.keyboard("{Enter}");
    expect(await heading("Enrollment")).toBeVisible();
    expect(screen.getByRole("button", { name: /Priya Raman/ })).toHaveTextContent("Administrator");
    expect(localStorage.getItem("muster.sign-in.address")).toBe("P.Raman@northwind.example");
    expect(JSON.stringify({ ...localStorage })).not.toContain("violet");
  });

  it("begins at the password where the address is known", async () => {
    localStorage.setItem("muster.sign-in.address", "p.raman@northwind.example");
    await openConsole("/devices", seat("signed_out"));
    await waitFor(() => expect(screen.getByLabelText("Password")).toHaveFocus());
    expect(screen.getByLabelText("Email address")).toHaveValue("p.raman@northwind.example");
  });

  it("says in place what is missing and what was refused, in the engine's words", async () => {
    const engine = await openConsole("/devices", seat("signed_out"));
    await userEvent.click(await screen.findByRole("button", { name: "Sign in" }));
    expect(screen.getByText("Enter the address of your account.")).toBeVisible();
    expect(screen.getByText("Enter your password.")).toBeVisible();
    expect(asked(engine, "sign_in")).toEqual([]);
    await enter("Email address", "p.raman@northwind.example");
    await enter("Password", "wrong");
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "This did not match an account that may sign in. Check what you entered, and the keyboard's layout.",
    );
    await waitFor(() => expect(screen.getByLabelText("Password")).toHaveFocus());
    await expectAccessible();
  });

  it("says how long to wait after too many", async () => {
    await openConsole("/devices", seat("signed_out"), ({ world }) => {
      for (const account of seatOf(world).accounts) account.failed = 10;
    });
    await screen.findByRole("button", { name: "Sign in" });
    await enter("Email address", "p.raman@northwind.example");
    await enter("Password", samplePassword);
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("opens again in 15 min");
  });

  it("asks for the code when the account has a second factor", async () => {
    const engine = await openConsole("/devices", seat("signed_out"));
    await screen.findByRole("button", { name: "Sign in" });
    await enter("Email address", "l.ortega@northwind.example");
    await enter("Password", samplePassword);
    await userEvent.keyboard("{Enter}");
    const code = await screen.findByLabelText("Code");
    await waitFor(() => expect(code).toHaveFocus());
    expect(screen.queryByLabelText("Password")).toBeNull();
    await userEvent.keyboard("111111{Enter}");
    expect(await screen.findByText("The code is not right.")).toBeVisible();
    expect(screen.queryByText(/did not match/)).toBeNull();
    expect(code).toHaveFocus();
    expect(code).toHaveValue("");
    await userEvent.paste(`${sampleCode.slice(0, 3)} ${sampleCode.slice(3)}`);
    await userEvent.keyboard("{Enter}");
    expect(await heading("Enrollment")).toBeVisible();
    expect(asked(engine, "sign_in").at(-1)?.args.form).toMatchObject({
      email: "l.ortega@northwind.example",
      code: "287 082",
    });
  });

  it("tells of Caps Lock", async () => {
    await openConsole("/devices", seat("signed_out"));
    const field = await screen.findByLabelText("Password");
    fireEvent.keyDown(field, { key: "A", modifierCapsLock: true });
    expect(screen.getByText("Caps Lock is on")).toBeVisible();
    fireEvent.keyUp(field, { key: "A", modifierCapsLock: false });
    expect(screen.queryByText("Caps Lock is on")).toBeNull();
  });
});

describe("the lock", () => {
  it("stands over the whole window, with nothing behind it", async () => {
    const engine = pretendEngine(seat());
    window.location.hash = "#/enrollment";
    const queries = makeQueryClient();
    render(<App still read={queries} />);
    expect(await screen.findByText("Dana Whitlock")).toBeVisible();
    await userEvent.keyboard("{Control>}l{/Control}");
    expect(await heading("Locked")).toBeVisible();
    expect(screen.getByText("Priya Raman")).toBeVisible();
    expect(document.body.innerHTML).not.toContain("Whitlock");
    expect(
      JSON.stringify(
        queries
          .getQueryCache()
          .getAll()
          .map((query) => query.queryKey),
      ),
    ).toBe('[["console-session"]]');
    expect(asked(engine, "lock_console")).toHaveLength(1);
    await expectAccessible();
    // The keys of the console are gone with it.
    await userEvent.click(document.body);
    await userEvent.keyboard("ga");
    expect(screen.queryByRole("heading", { name: "Audit log" })).toBeNull();
  });

  it("takes in nothing that was still under way", async () => {
    let answer: (() => void) | undefined;
    const engine = pretendEngine(seat());
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });

    engine.override.save_organisation = async (_, args) => {
      await waiting;
      return args.settings;
    };
    window.location.hash = "#/settings/organisation";
    const queries = makeQueryClient();
    render(<App still read={queries} />);
    await userEvent.type(await screen.findByLabelText("Support phone"), "7");
    await userEvent.click(screen.getByRole("button", { name: "Save changes" }));
    await userEvent.keyboard("{Control>}l{/Control}");
    expect(await heading("Locked")).toBeVisible();
    answer?.();
    await act(() => new Promise((soon) => setTimeout(soon, 100)));
    expect(screen.queryByText("Saved.")).toBeNull();
    expect(queries.getQueryCache().getAll()).toHaveLength(1);
  });

  it("opens by the password, where one was", async () => {
    await openConsole("/devices", seat("locked"));
    expect(await heading("Locked")).toBeVisible();
    await waitFor(() => expect(screen.getByLabelText("Password")).toHaveFocus());
    await userEvent.keyboard("wrong{Enter}");
    expect(await screen.findByText("The password is not right.")).toBeVisible();
    expect(screen.queryByText(/address|code/)).toBeNull();
    expect(screen.getByLabelText("Password")).toHaveValue("");
    expect(screen.getByLabelText("Password")).toHaveFocus();
    await userEvent.paste(samplePassword);
    await userEvent.keyboard("{Enter}");
    expect(await heading("Devices")).toBeVisible();
  });

  it("lets somebody else sign in, who does not see where the last one was", async () => {
    const engine = await openConsole("/devices?q=whitlock", seat("locked"));
    await userEvent.click(await screen.findByRole("button", { name: "Sign in as somebody else" }));
    expect(await heading("Sign in")).toBeVisible();
    expect(asked(engine, "sign_out")).toHaveLength(1);
    await waitFor(() => expect(window.location.hash).not.toContain("whitlock"));
  });
});

describe("a command that is refused", () => {
  it.each([
    ["locked", "Locked"],
    ["signed_out", "Sign in"],
  ] as const)("because of %s puts the gate up at once", async (code, title) => {
    const engine = await openConsole("/devices", seat());
    await heading("Devices");
    const sitting = seatOf(engine.world);
    if (code === "locked" && sitting.sitting) sitting.sitting.locked = true;
    else sitting.sitting = null;
    await userEvent.click(screen.getByRole("link", { name: "Audit log" }));
    expect(await heading(title)).toBeVisible();
    expect(screen.queryByRole("navigation")).toBeNull();
  });

  it("because of the role says so and leaves the console open", async () => {
    await openConsole("/devices", seat("signed_in", "technician"), (engine) => {
      engine.override.list_devices = () => {
        throw refusal("not_allowed", "Your role (Technician) does not allow this.", {
          hint: "Ask an administrator to do it, or to change your role.",
        });
      };
    });
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("Your role does not allow this");
    expect(alert).toHaveTextContent("Ask an administrator");
    expect(screen.getByRole("navigation", { name: "Main" })).toBeVisible();
  });
});

describe("leaving it alone", () => {
  const minute = 60_000;
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

  async function openAlone() {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const engine = await openConsole("/devices", seat());
    await heading("Devices");
    return engine;
  }

  it("warns half a minute before, and locks when nobody touches it", async () => {
    const engine = await openAlone();
    await pass(14 * minute);
    expect(screen.queryByText(/it locks soon/)).toBeNull();
    await pass(35_000);
    expect(await screen.findByText(/it locks soon/)).toBeVisible();
    await pass(30_000);
    expect(await heading("Locked")).toBeVisible();
    expect(asked(engine, "console_active")).toEqual([]);
    await waitFor(() => expect(screen.queryByText(/it locks soon/)).toBeNull());
  });

  it("a touch takes the warning away and puts the lock off", async () => {
    const engine = await openAlone();
    await pass(14 * minute + 35_000);
    expect(await screen.findByText(/it locks soon/)).toBeVisible();
    act(() => void fireEvent.pointerMove(window));
    await waitFor(() => expect(screen.queryByText(/it locks soon/)).toBeNull());
    expect(asked(engine, "console_active")).toHaveLength(1);
    await pass(minute);
    expect(screen.getByRole("heading", { level: 1, name: "Devices" })).toBeVisible();
    await pass(14 * minute);
    expect(await heading("Locked")).toBeVisible();
  });

  it("tells the engine of touches every 20 seconds at most, of the last one too", async () => {
    const engine = await openAlone();
    await pass(25_000);
    for (let n = 0; n < 10; n++) {
      act(() => void fireEvent.keyDown(window, { key: "Shift" }));
      await pass(1000);
    }
    expect(asked(engine, "console_active")).toHaveLength(1);
    await pass(20_000);
    expect(asked(engine, "console_active")).toHaveLength(2);
    await pass(minute);
    expect(asked(engine, "console_active")).toHaveLength(2);
  });

  it("never locks by time when Settings say so", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await openConsole("/devices", seat(), ({ world }) => {
      seatOf(world).security.lock_after_minutes = 0;
    });
    await pass(24 * 60 * minute);
    expect(screen.getByRole("heading", { level: 1, name: "Devices" })).toBeVisible();
  });

  it("locks on the first touch after the computer slept", async () => {
    const engine = await openAlone();
    // The timers slept along; the clock did not.
    vi.setSystemTime(Date.now() + 60 * minute);
    act(() => void fireEvent.pointerDown(window));
    expect(await heading("Locked")).toBeVisible();
    expect(asked(engine, "console_active")).toEqual([]);
  });
});

describe("the account at the foot of the rail", () => {
  it("locks and signs out", async () => {
    const engine = await openConsole("/devices", seat());
    await userEvent.click(await screen.findByRole("button", { name: /Priya Raman/ }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Sign out" }));
    expect(await heading("Sign in")).toBeVisible();
    expect(asked(engine, "sign_out")).toHaveLength(1);
  });

  it("is in the palette, too", async () => {
    await openConsole("/devices", seat());
    await userEvent.keyboard("{Control>}k{/Control}");
    const field = await screen.findByRole("combobox", { name: "Jump to" });
    await userEvent.type(field, "lock");
    const list = screen.getByRole("listbox");
    expect(within(list).getByRole("option", { name: /Lock console/ })).toBeVisible();
    await userEvent.keyboard("{Enter}");
    expect(await heading("Locked")).toBeVisible();
  });
});
