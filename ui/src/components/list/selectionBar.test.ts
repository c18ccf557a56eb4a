import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const pixels = (file: string, rule: string, name: string) => {
  const body = new RegExp(`\\n\\${rule} \\{([^}]*)\\}`).exec(
    `\n${readFileSync(file, "utf8")}`,
  )?.[1];
  return Number(new RegExp(`\\s${name}: (\\d+)px`).exec(body ?? "")?.[1]);
};

it("The selection bar stands within the band at the foot of each list", () => {
  const bar = "src/components/list/SelectionBar.module.css";
  const top = pixels(bar, ".bar", "bottom") + pixels(bar, ".bar", "height");
  for (const page of ["users/UsersPage", "devices/DevicesPage", "enrollment/EnrollmentPage"])
    expect(top).toBeLessThan(pixels(`src/features/${page}.module.css`, ".foot", "height"));
});
