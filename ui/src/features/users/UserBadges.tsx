/** How far a user came, and how they stand in their directory, as tinted pills; never colour alone. */
import type { DirectoryState, Roster } from "@/bindings";
import classes from "@/components/StateBadge.module.css";
import { directoryLooks, type Look, rosterLooks } from "./words";

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

/** The coloured dot of a state, for chips. Decorative: a word always stands beside it. */
export function RosterDot({ roster }: { roster: Roster }) {
  return <span className={classes.dot} data-state={rosterLooks[roster].tone} aria-hidden />;
}

/** For those who left with a live invite. */
export function LeftDot() {
  return <span className={classes.dot} data-state="bounced" aria-hidden />;
}
