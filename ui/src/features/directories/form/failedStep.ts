/** At which field it is mended that a step of *Test* failed, in the words of the step. */
import type { TestStep } from "@/bindings";
import { AppError } from "@/platform/call";
import type { LdapForm } from "./ldapForm";
import { type OidcForm, providerFields } from "./oidcForm";

export function ldapFieldsOf(step: string, form: LdapForm): readonly (keyof LdapForm & string)[] {
  switch (step) {
    case "look_up":
      return ["host"];
    case "connect":
      return ["port"];
    case "tls":
    case "root_dse":
      // An authority of one's own vouches for nobody else.
      return [form.ca_pem === "" ? "security" : "ca_pem"];
    case "sign_in":
      return ["bind_as", "secret"];
    case "base":
      return ["base_dn"];
    case "users":
      return ["user_filter"];
    case "groups":
      return ["group_filter"];
    default:
      return [];
  }
}

export function oidcFieldsOf(step: string, form: OidcForm): readonly (keyof OidcForm & string)[] {
  const kind = form["provider.kind"];
  const place = kind === "google" ? [] : providerFields[kind].slice(0, 1);
  switch (step) {
    case "look_up":
    case "connect":
    case "discovery":
    case "issuer":
      return place;
    case "tls":
      return form.ca_pem === "" ? place : ["ca_pem"];
    case "client":
      return ["client_id", "secret"];
    default:
      return [];
  }
}

/** Nothing where no field is at fault. */
export function refusalOf(
  { step, words, remedy }: TestStep,
  fields: readonly string[],
): AppError | null {
  if (fields.length === 0) return null;
  return new AppError({
    code: "directory_failed",
    message: words,
    // Of two fields that may be at fault the second one says what to do.
    problems: fields.map((field, index) => ({
      ...{ field, code: step },
      message: index > 0 && remedy ? remedy : words,
    })),
  });
}
