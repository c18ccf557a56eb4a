/** The address that was last signed in with on this computer. Never the password. */
const key = "muster.sign-in.address";

export function rememberedAddress(): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    // A window without a store of its own: the address is typed.
    return "";
  }
}

export function rememberAddress(address: string): void {
  try {
    localStorage.setItem(key, address);
  } catch {
    // As above.
  }
}
