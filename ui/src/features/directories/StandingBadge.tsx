/** How a directory stands as a tinted pill with icon and word; never colour alone. */
import {
  type Icon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconHandStop,
  IconPower,
  IconRefresh,
} from "@tabler/icons-react";
import classes from "./StandingBadge.module.css";
import { outcomeWord, type Standing, standingWords } from "./words";

const looks: Record<Standing, [tone: string, icon: Icon]> = {
  unusable: ["bad", IconAlertTriangle],
  failing: ["bad", IconAlertTriangle],
  held: ["warn", IconHandStop],
  running: ["busy", IconRefresh],
  gaps: ["warn", IconAlertTriangle],
  synced: ["good", IconCircleCheck],
  ready: ["good", IconCircleCheck],
  unread: ["idle", IconCircleDashed],
  unused: ["off", IconCircleDashed],
  off: ["off", IconPower],
};

const outcomes: Record<string, Standing> = {
  running: "running",
  done: "synced",
  held: "held",
  failed: "failing",
};

export function StandingBadge({ standing }: { standing: Standing }) {
  return <Pill standing={standing} word={standingWords[standing]} />;
}

export function OutcomeBadge({ outcome }: { outcome: string }) {
  return <Pill standing={outcomes[outcome] ?? "unused"} word={outcomeWord(outcome)} />;
}

function Pill({ standing, word }: { standing: Standing; word: string }) {
  const [tone, Mark] = looks[standing];
  return (
    <span className={classes.badge} data-tone={tone}>
      <Mark size={14} stroke={1.7} aria-hidden />
      {word}
    </span>
  );
}
