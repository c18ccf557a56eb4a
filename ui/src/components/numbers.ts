/** How figures are written on screen. */
/** 30414 → "30,414". By hand: the first use of Intl loads its tables, which the first picture would wait for. */
export function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "10 %" of the engine's words is "10%" here, as `percent` writes it: the two stand side by side. */
export const closedPercents = (words: string): string => words.replace(/(\d) %/g, "$1%");

/** Share of a whole with one decimal, "62.8%"; exact wholes without one. Zero of zero is "0%". */
export function percent(part: number, of: number): string {
  if (of <= 0) return "0%";
  const share = (part / of) * 100;
  return `${Number.isInteger(share) ? share : share.toFixed(1)}%`;
}
