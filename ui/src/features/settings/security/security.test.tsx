import { cleanup, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { noticeName } from "@/features/enrollment/noticesAway";
import { expectAccessible } from "@/test/axe";
import { openConsole } from "@/test/render";

const path = "/settings/security";
const notice = {
  code: "key_in_file",
  about: "",
  severity: "info",
  message: "The key is kept in a file, because no keychain was there.",
  hint: "Only your account may read /data/muster.key.",
};

describe("Settings, Security", () => {
  it("says always that the key lies in a file, also when the notice was put away", async () => {
    localStorage.setItem("muster.notices.put-away", JSON.stringify([`${noticeName(notice)} info`]));
    await openConsole(path, {}, ({ world }) => {
      world.overview.key_notice = notice;
    });
    const heading = await screen.findByRole("heading", { name: "Key" });
    const card = heading.closest("section") as HTMLElement;
    expect(within(card).getByText(notice.message)).toBeVisible();
    expect(card).toHaveTextContent("/data/muster.key");
    await expectAccessible();
  });

  it("says that the lock acts later only while there are no accounts", async () => {
    await openConsole(path);
    expect(await screen.findByText(/Acts once there are accounts\.$/)).toBeVisible();
    cleanup();
    await openConsole(path, { seat: {} });
    expect(await screen.findByText(/what is not saved is lost\.$/)).toBeVisible();
    expect(screen.queryByText(/Acts once there are accounts/)).toBeNull();
  });

  it("says nothing of the key where nothing is to be said", async () => {
    await openConsole(path);
    expect(await screen.findByRole("heading", { name: "Audit log" })).toBeVisible();
    expect(screen.queryByRole("heading", { name: "Key" })).toBeNull();
  });
});
