/** The state of a device, or of what was asked of it, as a tinted pill with icon and word; never colour alone. */
import type { CommandState, DeviceState } from "@/bindings";
import classes from "@/components/StateBadge.module.css";
import { commandLooks, deviceLooks, type Look } from "./words";

export function DeviceBadge({ state }: { state: DeviceState }) {
  return <Badge look={deviceLooks[state]} />;
}

export function CommandBadge({ state }: { state: CommandState }) {
  return <Badge look={commandLooks[state]} />;
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
export function DeviceDot({ state }: { state: DeviceState }) {
  return <span className={classes.dot} data-state={deviceLooks[state].tone} aria-hidden />;
}
