import { describe, expect, it } from "vitest";
import type { DeviceRow } from "@/bindings";
import { AppError } from "@/platform/call";
import { eachOf, failureLines } from "./eachOf";

const device = (id: string) => ({ id, name: `Phone ${id}` }) as DeviceRow;

describe("a deed done to many devices", () => {
  it("goes on after a failure, and tells which failed and why", async () => {
    const steps: number[] = [];
    const outcome = await eachOf(
      ["1", "2", "3", "4", "5", "6"].map(device),
      async ({ id }) => {
        if (id !== "3") return;
        throw new AppError({ code: "conflict", message: "It is managed no longer." });
      },
      (settled) => steps.push(settled),
    );
    expect(outcome.done).toBe(5);
    expect(steps).toEqual([1, 2, 3, 4, 5, 6]);
    expect(failureLines(outcome.failed)).toEqual(["Phone 3: It is managed no longer."]);
  });

  it("names a few, and counts the rest", () => {
    const failed = new Map([["No.", ["1", "2", "3", "4", "5"].map(device)]]);
    expect(failureLines(failed)).toEqual(["Phone 1, Phone 2, Phone 3 and 2 more: No."]);
  });
});
