/** What a passphrase of a backup must be. The engine asks for the same. */
import { counted } from "@/components/numbers";

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
        passphrase === "" ? "A passphrase is needed." : `${counted(missing, "character")} more.`,
    };
  return again === passphrase ? {} : { again: "It differs from the one above." };
}
