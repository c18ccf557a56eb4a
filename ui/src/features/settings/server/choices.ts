/** The choices of a select, in the order of their words. */
export const choices = <K extends string>(words: Record<K, string>) =>
  (Object.keys(words) as K[]).map((value) => ({ value, label: words[value] }));
