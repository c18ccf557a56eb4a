import { Menu } from "@mantine/core";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { renderPart } from "@/test/render";
import { LazyMenu } from "./LazyMenu";

describe("a menu", () => {
  it("stays closed after Enter has chosen, however long it is held", async () => {
    const act = vi.fn();
    renderPart(
      <LazyMenu target={<button type="button">More</button>}>
        <Menu.Item onClick={act}>Export</Menu.Item>
      </LazyMenu>,
    );
    const more = () => screen.getByRole("button", { name: "More" });
    more().focus();
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("menuitem", { name: "Export" });
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(act).toHaveBeenCalledOnce();
    await waitFor(() => expect(more()).toHaveFocus());
    expect(screen.queryByRole("menu")).toBeNull();
    // A press that is not prevented clicks the button.
    expect(fireEvent.keyDown(more(), { key: "Enter", repeat: true })).toBe(false);
    expect(fireEvent.keyDown(more(), { key: "Enter" })).toBe(true);
  });
});
