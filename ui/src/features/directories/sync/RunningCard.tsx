/** A sync or a look under way: how far it is, how long it takes where that can be told, and stopping it. */
import { Button, Loader } from "@mantine/core";
import { IconPlayerStop } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { DirectoryRow, DirectorySyncProgress } from "@/bindings";
import { SendingBar } from "@/components/SendingBar";
import { timeLeft } from "@/components/time";
import { toasts } from "@/components/toasts";
import { t } from "@/words";
import { useDirectoryActions } from "../actions";
import { phaseWords } from "../words";
import { type Seen, secondsLeft, shareOf } from "./pace";
import classes from "./Sync.module.css";

export function RunningCard({
  row,
  running,
  manages,
}: {
  row: DirectoryRow;
  running: DirectorySyncProgress;
  manages: boolean;
}) {
  const actions = useDirectoryActions();
  const [asked, setAsked] = useState(false);
  const share = shareOf(running, row.users);
  const left = usePace(running, share);
  const stop = () => {
    setAsked(true);
    actions.stop(row.id).catch((cause) => {
      setAsked(false);
      toasts.failed(cause);
    });
  };
  return (
    <section
      className={classes.running}
      aria-label={running.preview ? t("directories-looking") : t("directories-syncing")}
    >
      <Loader size={16} />
      <div className={classes.runningWords}>
        <p className={classes.runningTitle}>
          {running.preview ? t("directories-looking") : t("directories-syncing")}
        </p>
        <p className={`${classes.quiet} tabular`} role="status">
          {phaseWords(running, row.users)}
          {left !== null && !running.stopping && `, ${timeLeft(left)}`}
        </p>
      </div>
      {share && (
        <div className={classes.bar}>
          <SendingBar
            label={phaseWords(running, row.users)}
            all={share.of}
            sent={share.done}
            lost={0}
          />
        </div>
      )}
      {manages && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlayerStop size={15} stroke={1.7} aria-hidden />}
          disabled={asked || running.stopping}
          onClick={stop}
        >
          {t("directories-stop")}
        </Button>
      )}
    </section>
  );
}

/** Seconds that this phase still takes, by what was seen of it so far; `null` until that can be told. */
function usePace(
  running: DirectorySyncProgress,
  share: { done: number; of: number } | null,
): number | null {
  const first = useRef<(Seen & { phase: string }) | null>(null);
  if (!share) {
    first.current = null;
    return null;
  }
  const now = Date.now();
  if (first.current?.phase !== running.phase)
    first.current = { phase: running.phase, at: now, done: share.done };
  return secondsLeft(first.current, { at: now, done: share.done }, share.of);
}
