/** The stage of an import as a tinted pill with icon and word; never colour alone. */
import {
  type Icon,
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconClock,
  IconHourglass,
  IconPlayerPause,
  IconSend,
  IconUserQuestion,
} from "@tabler/icons-react";
import type { BatchStage } from "@/bindings";
import classes from "./StageBadge.module.css";
import { pausedWords, stageWords } from "./words";

const icons: Record<BatchStage, Icon> = {
  awaiting_approval: IconUserQuestion,
  undoable: IconHourglass,
  scheduled: IconClock,
  running: IconSend,
  finished: IconCircleCheck,
  cancelled: IconBan,
  undone: IconArrowBackUp,
};

export function StageBadge({ stage, paused = false }: { stage: BatchStage; paused?: boolean }) {
  const resting = paused && stage === "running";
  const { word, meaning } = resting ? pausedWords : stageWords[stage];
  const Mark = resting ? IconPlayerPause : icons[stage];
  return (
    <span className={classes.badge} data-stage={resting ? "paused" : stage} title={meaning}>
      <Mark size={14} stroke={1.7} aria-hidden />
      {word}
    </span>
  );
}
