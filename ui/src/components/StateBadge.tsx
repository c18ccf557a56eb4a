/** A state as a tinted pill with icon and word; never colour alone. */

import classes from "./StateBadge.module.css";
import { type StateName, stateLooks } from "./states";

export function StateBadge({ state }: { state: StateName }) {
  const { word, icon: Mark, meaning } = stateLooks[state];
  return (
    <span className={classes.badge} data-state={state} title={meaning}>
      <Mark size={14} stroke={1.7} aria-hidden />
      {word}
    </span>
  );
}

/** The coloured dot of a state, for chips. Decorative: a word always stands beside it. */
export function StateDot({ state }: { state: StateName }) {
  return <span className={classes.dot} data-state={state} aria-hidden />;
}

/** The icon of a state in its colour. Decorative: a word always stands beside it. */
export function StateIcon({ state, size = 14 }: { state: StateName; size?: number }) {
  const Mark = stateLooks[state].icon;
  return <Mark size={size} stroke={1.7} className={classes.icon} data-state={state} aria-hidden />;
}
