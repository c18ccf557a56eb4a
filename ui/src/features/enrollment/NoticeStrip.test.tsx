import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Notice } from "@/bindings";
import { openConsole } from "@/test/render";

const notice = (code: string, message: string, hint: string): Notice => ({
  code,
  about: "",
  severity: "warning",
  message,
  hint,
});

const shown = async (given: Notice) => {
  await openConsole("/enrollment", { invites: 3 }, ({ world }) => {
    world.overview.notices = [given];
  });
  return within(await screen.findByRole("region", { name: "Notices" }));
};

describe("a notice", () => {
  it.each([
    [
      "Apple's push certificate ends on 16 Dec, in 19 days.",
      "Renew it in Settings, Apple.",
      "Settings, Apple",
      "apple",
    ],
    [
      "Apple's push certificate ends soon.",
      "Look into Settings, Certificates.",
      "Settings, Apple",
      "apple",
    ],
    [
      "The device authority's certificate ends soon.",
      "Look into Settings, Certificates.",
      "Settings, Certificates",
      "certificates",
    ],
    [
      "The portal's certificate has ended.",
      "Choose a newer one.",
      "Open Settings, Certificates",
      "certificates",
    ],
  ])("leads to the page that mends it: %s", async (message, hint, link, section) => {
    const strip = await shown(notice("certificate", message, hint));
    expect(strip.getByRole("link", { name: link })).toHaveAttribute(
      "href",
      expect.stringContaining(`/settings/${section}`),
    );
  });

  it("about the portal leads to it once", async () => {
    const strip = await shown(
      notice("trial_network", "Plain HTTP.", "Set a certificate in Settings, Portal."),
    );
    expect(strip.getAllByRole("link")).toHaveLength(1);
  });

  it("about devices that left leads to those that are managed no longer", async () => {
    const strip = await shown(notice("devices_left", "1 device is managed no longer.", ""));
    expect(strip.getByRole("link", { name: "Open Devices" })).toHaveAttribute(
      "href",
      expect.stringContaining("state=unmanaged"),
    );
  });

  it("about silent devices leads to them", async () => {
    const strip = await shown(notice("silent_devices", "3 devices have said nothing.", "Look."));
    expect(strip.getByRole("link", { name: "Open Devices" })).toHaveAttribute(
      "href",
      expect.stringContaining("/devices"),
    );
  });
});
