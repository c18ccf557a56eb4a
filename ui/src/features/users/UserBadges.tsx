/** How far a user came, and how they stand in their directory, as tinted pills; never colour alone. */
import type { DirectoryState, Roster } from "@/bindings";
import classes from "@/components/StateBadge.module.css";
import { directoryLooks, type Look, leftAbove, leftWords, rosterLooks } from "./words";

export function RosterBadge({ roster }: { roster: Roster }) {
  return <Badge look={rosterLooks[roster]} />;
}

export function DirectoryBadge({ state }: { state: DirectoryState }) {
  return <Badge look={directoryLooks[state]} />;
}

function Badge({ look: { word, icon: Mark, meaning, tone } }: { look: Look }) {
  return (
    <span className={classes.badge} data-state={tone} title={meaning}>
      <Mark size={14} stroke={1.7} aria-hidden />
      {word}
    </span>
  );
}

/** How somebody has left their directory, as a line of text: beside their name, or `above` its own. Nothing of those who have not. */
export function LeftMark({ state, above }: { state: DirectoryState | null; above?: boolean }) {
  if (state === null || state === "present") return null;
  const { icon: Mark, meaning } = directoryLooks[state];
  return (
    <span className={classes.left} data-state={directoryLooks[state].tone} title={meaning}>
      <Mark size={12} stroke={1.9} aria-hidden />
      <span className="truncate">{above ? leftAbove[state] : leftWords[state]}</span>
    </span>
  );
}

/** The coloured dot of a state, for chips. Decorative: a word always stands beside it. */
export function RosterDot({ roster }: { roster: Roster }) {
  return <span className={classes.dot} data-state={rosterLooks[roster].tone} aria-hidden />;
}

/** For those who left, and those of them with a live invite. */
export function LeftDot({ live }: { live: boolean }) {
  return <span className={classes.dot} data-state={live ? "bounced" : "failed"} aria-hidden />;
}
