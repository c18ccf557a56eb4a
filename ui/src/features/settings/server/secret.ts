/** A stored password or token in a form: what happens to it when the form is saved. */
import type { SecretChange } from "@/bindings";
import { t } from "@/words";

/** The values of a form that keeps a secret. */
export interface SecretValues {
  secret: SecretChange;
  has_secret: boolean;
}

/** What the secret of a sign-in is called. */
export const secretWord = (signIn: string): string =>
  signIn === "xoauth2" ? t("server-access-token") : t("server-password");

export const secretWords = (secret: SecretChange): string =>
  ({ keep: "kept", clear: "removed", set: "replaced" })[secret.kind];

/** An empty new secret is no secret: what is stored stays. */
export function settled(secret: SecretChange): SecretChange {
  return secret.kind === "set" && secret.value === "" ? { kind: "keep" } : secret;
}
