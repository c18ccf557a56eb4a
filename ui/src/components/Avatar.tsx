/** Initials of a person in a circle. Decorative: the name always stands beside it. */
import classes from "./Avatar.module.css";

/** First letters of the first and the last word: "Priya Raman" gives PR, "Cher" gives C. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked
    .map((word) => Array.from(word ?? "")[0] ?? "")
    .join("")
    .toUpperCase();
}

export function Avatar({ name, size = 28 }: { name: string; size?: number }) {
  const fontSize = Math.max(9, Math.round(size * 0.37));
  return (
    <span className={classes.avatar} style={{ width: size, height: size, fontSize }} aria-hidden>
      {initials(name)}
    </span>
  );
}
