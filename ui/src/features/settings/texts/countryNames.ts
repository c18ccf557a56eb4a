/** Countries by their two letters, in words. */
import { countries } from "@/features/bulk/review/countries";

let names: Intl.DisplayNames | undefined;

export function countryName(code: string): string {
  names ??= new Intl.DisplayNames(["en-GB"], { type: "region" });
  try {
    return names.of(code) ?? code;
  } catch {
    // What is stored may be no country at all; it is shown as it is.
    return code;
  }
}

export const countryNames = (codes: readonly string[]): string => codes.map(countryName).join(", ");

export { countries };
