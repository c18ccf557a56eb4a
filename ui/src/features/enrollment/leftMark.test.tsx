import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { openConsole } from "@/test/render";

it("says of an invitee who has left on the row's second line, with the address at the name", async () => {
  await openConsole("/enrollment", { invites: 12 }, ({ world }) => {
    world.invites = world.invites.map((row) =>
      row.user_name === "Aisha Bello" ? { ...row, left: "gone" } : row,
    );
  });
  const name = await screen.findByText("Aisha Bello");
  const cell = name.parentElement as HTMLElement;
  expect(within(cell).getByText("Gone from the directory")).toBeVisible();
  expect(cell.children).toHaveLength(2);
  expect(name).toHaveAttribute("title", expect.stringContaining("aisha.bello@"));
  const stays = (await screen.findByText("Dana Whitlock")).parentElement as HTMLElement;
  expect(within(stays).getByText(/dana\.whitlock@/)).toBeVisible();
});
