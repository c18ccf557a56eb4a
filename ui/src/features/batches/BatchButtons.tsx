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
import { useMay } from "@/app/rights";
import type { BatchView } from "@/bindings";
import { t } from "@/words";
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
  const manages = useMay("manage");
  const missed = manages && reachable(view.states).length > 0;
  return (
    <>
      {manages && stage === "running" && (
        <Button
          variant="default"
          leftSection={paused ? <IconPlayerPlay {...icon} /> : <IconPlayerPause {...icon} />}
          title={
            paused
              ? t("batches-goes-on-with-everything-that")
              : t("batches-holds-every-mail-that-waits")
          }
          onClick={() => void actions.pause(!paused)}
        >
          {paused ? t("batches-resume") : t("batches-pause")}
        </Button>
      )}
      {!manages ? null : stage === "undoable" ? (
        <Button leftSection={<IconArrowBackUp {...icon} />} onClick={() => void actions.undo(id)}>
          {t("batches-undo")}
        </Button>
      ) : (
        isUnderWay(stage) &&
        waiting > 0 && (
          <Button variant="default" leftSection={<IconPlayerStop {...icon} />} onClick={onCancel}>
            {t("batches-cancel-the-rest")}
          </Button>
        )
      )}
      <Button
        variant="default"
        leftSection={<IconDownload {...icon} />}
        disabled={invites === 0}
        onClick={() => void actions.exportCsv(id)}
      >
        {t("batches-export")}
      </Button>
      {missed && (
        <Button leftSection={<IconRefresh {...icon} />} onClick={onReinvite}>
          {t("batches-re-invite")}
        </Button>
      )}
    </>
  );
}
