/** What the length of a new password says of it. Whether it is good enough is the engine's to judge. */
import { t } from "@/words";

/** As the engine asks for. */
export const leastPassword = 10;
/** As the engine takes. */
export const mostPassword = 200;
const good = 16;

export function lengthWords(password: string): string {
  const length = Array.from(password).length;
  if (length === 0) return t("app-password-hint", { n: leastPassword });
  if (length < leastPassword) return t("app-password-more", { n: leastPassword - length });
  if (length > mostPassword) return t("app-password-too-long", { n: mostPassword });
  return length < good ? t("app-password-long-enough") : t("app-password-good-length");
}

/** Why a new password is not even sent; `null` when it is for the engine to judge. */
export function shortWords(password: string): string | null {
  if (password === "") return t("app-password-missing");
  return Array.from(password).length < leastPassword
    ? t("app-password-too-short", { n: leastPassword })
    : null;
}
