/** Placeholder body follows: see PaletteBody. */
export function Palette(_props: { opened: boolean; onClose: () => void }) {
  return null;
}
