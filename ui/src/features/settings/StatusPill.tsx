/** How something stands, as a tinted pill with icon and word; never colour alone. */
import type { Icon } from "@tabler/icons-react";
import classes from "./StatusPill.module.css";

export type Tone = "good" | "soon" | "bad" | "quiet" | "info";

export interface StatusLook {
  word: string;
  tone: Tone;
  icon: Icon;
}

export function StatusPill({ look: { word, tone, icon: Mark } }: { look: StatusLook }) {
  return (
    <span className={classes.pill} data-tone={tone}>
      <Mark size={14} stroke={1.7} aria-hidden />
      {word}
    </span>
  );
}
