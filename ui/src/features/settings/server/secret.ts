/** A stored password or token in a form: what happens to it when the form is saved. */
import type { SecretChange } from "@/bindings";
import { t } from "@/words";

/** The values of a form that keeps a secret. */
export interface SecretValues {
  secret: SecretChange;
  has_secret: boolean;
}

/** What a secret is called. */
export interface SecretName {
  /** "Password", "Access token". */
  label: string;
  /** In the field for another one: "New password". */
  another: string;
}

/** What the secret of a sign-in is called. */
export const secretName = (signIn: string): SecretName =>
  signIn === "xoauth2"
    ? { label: t("server-access-token"), another: t("server-new-access-token") }
    : { label: t("server-password"), another: t("server-new-password") };

export const secretWords = (secret: SecretChange): string =>
  ({
    keep: t("server-value-secret-kept"),
    clear: t("server-value-secret-removed"),
    set: t("server-value-secret-replaced"),
  })[secret.kind];

/** An empty new secret is no secret: what is stored stays. */
export function settled(secret: SecretChange): SecretChange {
  return secret.kind === "set" && secret.value === "" ? { kind: "keep" } : secret;
}
