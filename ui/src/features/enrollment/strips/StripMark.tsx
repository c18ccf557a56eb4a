/** The sign at the head of a strip: turning while mails leave, still while they wait, a tick when all is done. */
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconLoader2,
  IconPlayerPause,
} from "@tabler/icons-react";
import type { MouseEvent } from "react";
import classes from "./JobStrips.module.css";

export type StripSign = "sending" | "paused" | "waiting" | "trouble" | "done";

export function StripMark({ sign }: { sign: StripSign }) {
  const look = { size: 17, "aria-hidden": true } as const;
  if (sign === "trouble")
    return <IconAlertTriangle {...look} className={classes.warn} stroke={1.7} />;
  if (sign === "done") return <IconCircleCheck {...look} className={classes.ok} stroke={1.7} />;
  if (sign === "waiting") return <IconClock {...look} className={classes.still} stroke={1.7} />;
  if (sign === "paused")
    return <IconPlayerPause {...look} className={classes.still} stroke={1.7} />;
  return <IconLoader2 {...look} className={classes.turning} stroke={2} />;
}

/** The words may be cut; the whole of them stands in their title while the pointer is there. */
export function tellWhole(event: MouseEvent<HTMLElement>): void {
  event.currentTarget.title = event.currentTarget.textContent ?? "";
}
