/** A text with the part that was typed set off. Decorative: the text itself stays whole. */
import { alike } from "./alike";
import classes from "./Marked.module.css";

export function Marked({ text, query }: { text: string; query: string }) {
  const at = query === "" ? -1 : alike(text).indexOf(alike(query));
  if (at < 0) return text;
  const end = at + query.length;
  return (
    <>
      {text.slice(0, at)}
      <span className={classes.mark}>{text.slice(at, end)}</span>
      {text.slice(end)}
    </>
  );
}
