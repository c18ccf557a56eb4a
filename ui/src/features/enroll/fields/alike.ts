/** What is compared while somebody types: small letters, and the plain apostrophe for every other, as the engine finds. */
export function alike(text: string): string {
  return text.toLowerCase().replace(/[’‘ʼ`´]/g, "'");
}
