import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Role } from "@/bindings";
import { expectAccessible } from "@/test/axe";
import { refusal } from "@/test/engine";
import { sampleCode, samplePassword, seatOf } from "@/test/engine/accounts";
import { openConsole } from "@/test/render";

async function openOwn(role: Role = "administrator") {
  const engine = await openConsole("/devices", { seat: { role } });
  const name = seatOf(engine.world).accounts.find((account) => account.role === role)?.name ?? "";
  await userEvent.click(await screen.findByRole("button", { name: new RegExp(name) }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Your account…" }));
  return { engine, dialog: await screen.findByRole("dialog", { name: "Your account" }) };
}

async function enter(label: string, text: string) {
  const field = screen.getByLabelText(label);
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
}

describe("the own account", () => {
  it("says who one is and what that allows", async () => {
    const { dialog } = await openOwn("technician");
    expect(within(dialog).getByText("n.petrova@northwind.example")).toBeVisible();
    expect(within(dialog).getByText(/Enrolls devices at hand/)).toBeVisible();
    await expectAccessible(dialog);
  });

  it("changes the password, with refusals at their fields", async () => {
    const { engine } = await openOwn();
    await userEvent.click(screen.getByRole("button", { name: "Change…" }));
    await screen.findByRole("dialog", { name: "Change the password" });
    await enter("Current password", "wrong");
    await enter("New password", "marble lantern seventeen");
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByText("This is not your password.")).toBeVisible();
    await enter("Current password", samplePassword);
    expect(screen.queryByText("This is not your password.")).toBeNull();
    await enter("New password", "northwind2026");
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByText(/easy to guess/)).toBeVisible();
    await enter("New password", "marble lantern seventeen");
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByText("Your password is changed.")).toBeVisible();
    expect(seatOf(engine.world).accounts[0]?.password).toBe("marble lantern seventeen");
    expect(await screen.findByRole("dialog", { name: "Your account" })).toBeVisible();
  });

  it("sets a second factor up by code and password, and gives it up again", async () => {
    const { engine } = await openOwn();
    await userEvent.click(screen.getByRole("button", { name: "Set up…" }));
    expect(await screen.findByRole("img", { name: /QR code for an authenticator/ })).toBeVisible();
    expect(screen.getByText("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")).toBeVisible();
    expect(screen.getByRole("button", { name: "Copy the secret" })).toBeVisible();
    await expectAccessible(screen.getByRole("dialog"));
    expect(screen.getByRole("button", { name: "Switch it on" })).toBeDisabled();
    await enter("Code", "000000");
    await enter("Password", samplePassword);
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByText(/not the code that the app shows now/)).toBeVisible();
    expect(screen.getByLabelText("Code")).toHaveFocus();
    await enter("Code", sampleCode);
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByText(/The second factor is on/)).toBeVisible();
    expect(seatOf(engine.world).accounts[0]?.second_factor).toBe(true);
    expect(document.body.innerHTML).not.toContain("GEZD");

    await userEvent.click(await screen.findByRole("button", { name: "Switch off…" }));
    await enter("Password", "wrong");
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByText("This is not your password.")).toBeVisible();
    await enter("Password", samplePassword);
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(seatOf(engine.world).accounts[0]?.second_factor).toBe(false));
  });

  it("says why no second factor is offered, and tries again", async () => {
    const { engine } = await openOwn();
    engine.override.offer_second_factor = () => {
      throw refusal("internal", "The system gave no randomness.");
    };
    await userEvent.click(screen.getByRole("button", { name: "Set up…" }));
    expect(await screen.findByText(/gave no randomness/)).toBeVisible();
    engine.override = {};
    await userEvent.click(screen.getByRole("button", { name: "Retry" }));
    expect(await screen.findByRole("img", { name: /QR code/ })).toBeVisible();
  });
});
