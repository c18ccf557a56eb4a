/** What can be done to the import as a whole; only what makes sense at its stage. */
import { Button } from "@mantine/core";
import {
  IconArrowBackUp,
  IconDownload,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconRefresh,
} from "@tabler/icons-react";
import type { BatchView } from "@/bindings";
import type { useBatchActions } from "./actions";
import { reachable } from "./reinvite/choice";
import { isUnderWay } from "./words";

const icon = { size: 16, stroke: 1.7 } as const;

export function BatchButtons({
  view,
  paused,
  actions,
  onCancel,
  onReinvite,
}: {
  view: BatchView;
  /** All sending is paused. */
  paused: boolean;
  actions: ReturnType<typeof useBatchActions>;
  onCancel: () => void;
  onReinvite: () => void;
}) {
  const { id, stage, waiting, invites } = view.row;
  const missed = reachable(view.states).length > 0;
  return (
    <>
      {stage === "running" && (
        <Button
          variant="default"
          leftSection={paused ? <IconPlayerPlay {...icon} /> : <IconPlayerPause {...icon} />}
          title={
            paused
              ? "Goes on with everything that waits"
              : "Holds every mail that waits, not only these"
          }
          onClick={() => void actions.pause(!paused)}
        >
          {paused ? "Resume" : "Pause"}
        </Button>
      )}
      {stage === "undoable" ? (
        <Button leftSection={<IconArrowBackUp {...icon} />} onClick={() => void actions.undo(id)}>
          Undo
        </Button>
      ) : (
        isUnderWay(stage) &&
        waiting > 0 && (
          <Button variant="default" leftSection={<IconPlayerStop {...icon} />} onClick={onCancel}>
            Cancel the rest…
          </Button>
        )
      )}
      <Button
        variant="default"
        leftSection={<IconDownload {...icon} />}
        disabled={invites === 0}
        onClick={() => void actions.exportCsv(id)}
      >
        Export
      </Button>
      {missed && (
        <Button leftSection={<IconRefresh {...icon} />} onClick={onReinvite}>
          Re-invite…
        </Button>
      )}
    </>
  );
}
