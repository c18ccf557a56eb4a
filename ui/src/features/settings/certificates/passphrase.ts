/** What a passphrase of a backup must be. The engine asks for the same. */
import { t } from "@/words";

/** In characters. */
export const leastPassphrase = 12;

export interface PassphraseProblems {
  passphrase?: string;
  again?: string;
}

export function passphraseProblems(passphrase: string, again: string): PassphraseProblems {
  const missing = leastPassphrase - [...passphrase].length;
  if (missing > 0)
    return {
      passphrase:
        passphrase === ""
          ? t("certificates-passphrase-needed")
          : t("certificates-passphrase-short", { n: missing }),
    };
  return again === passphrase ? {} : { again: t("certificates-passphrase-differs") };
}
