import { describe, expect, it } from "vitest";
import { AppError } from "./call";
import { fieldWords } from "./fieldProblems";

describe("the words at fields", () => {
  it("are each field's own, without a count of the others", () => {
    const error = new AppError({
      code: "invalid_input",
      message: "A version looks like 17 or 17.6.1. And 1 more.",
      field: "least_ios",
      problems: [
        { field: "least_ios", code: "unknown_word", message: "A version looks like 17 or 17.6.1." },
        { field: "notify", code: "invalid_email", message: "“x” is not an address." },
      ],
    });
    expect(fieldWords(error)).toEqual({
      least_ios: "A version looks like 17 or 17.6.1.",
      notify: "“x” is not an address.",
    });
  });

  it("are the whole message when that is all there is", () => {
    const error = new AppError({ code: "invalid_input", message: "Six digits.", field: "pin" });
    expect(fieldWords(error)).toEqual({ pin: "Six digits." });
  });
});
