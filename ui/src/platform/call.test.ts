import { describe, expect, it } from "vitest";
import { AppError, call } from "./call";
import { explain, mayRetry } from "./errors";

const refused = {
  code: "disk_full",
  message: "No room is left.",
  field: null,
  hint: "Make room on /home.",
  problems: [],
};

describe("calling the engine", () => {
  it("hands out the data of a good answer", async () => {
    await expect(call(Promise.resolve({ status: "ok", data: 7 }))).resolves.toBe(7);
  });

  it("throws a typed error for a refusal", async () => {
    const error = await call(Promise.resolve({ status: "error", error: refused })).catch((e) => e);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: "disk_full", hint: "Make room on /home." });
  });

  it("says unreachable when nothing answers", async () => {
    const error = await call(Promise.reject(new Error("no handler"))).catch((e) => e);
    expect(error).toMatchObject({ code: "unreachable", message: "no handler" });
    expect(mayRetry(error)).toBe(true);
  });

  it("prefers the engine's own hint over the table's", () => {
    expect(explain(new AppError(refused)).next).toBe("Make room on /home.");
    expect(explain(new AppError({ ...refused, hint: null })).next).toContain("Make room");
  });

  it("still explains a code it does not know", () => {
    const words = explain(new AppError({ code: "brand_new", message: "It rained." }));
    expect(words).toMatchObject({ code: "brand_new", message: "It rained." });
    expect(words.title).not.toBe("");
  });

  it("does not ask again for what asking cannot mend", () => {
    expect(mayRetry(new AppError({ code: "invalid_input", message: "" }))).toBe(false);
  });
});
