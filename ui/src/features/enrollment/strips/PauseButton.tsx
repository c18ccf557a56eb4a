/** Pauses or resumes. It holds for all sending, so it says so where more than one sending could be meant. */
import { Button } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { useMay } from "@/app/rights";
import { t } from "@/words";

export function PauseButton({
  paused,
  several,
  onPause,
}: {
  paused: boolean;
  /** More than this sending is under way. */
  several?: boolean;
  onPause: (paused: boolean) => void;
}) {
  const manages = useMay("manage");
  if (!manages) return null;
  const Mark = paused ? IconPlayerPlay : IconPlayerPause;
  const [word, all] = paused
    ? [t("enrollment-resume"), t("enrollment-resume-all")]
    : [t("enrollment-pause"), t("enrollment-pause-all")];
  return (
    <Button
      variant="subtle"
      size="xs"
      style={{ flex: "none" }}
      leftSection={<Mark size={15} stroke={1.7} />}
      title={
        paused
          ? t("enrollment-goes-on-with-everything-that")
          : t("enrollment-holds-every-mail-that-waits")
      }
      onClick={() => onPause(!paused)}
    >
      {several ? all : word}
    </Button>
  );
}
