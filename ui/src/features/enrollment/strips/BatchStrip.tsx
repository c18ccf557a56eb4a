/** One import as a strip: how far it is, and what can be done about it. */
import { ActionIcon, Button } from "@mantine/core";
import { IconArrowBackUp, IconPlayerStop, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useMay } from "@/app/rights";
import type { BatchRow, JobStatus } from "@/bindings";
import { SendingBar } from "@/components/SendingBar";
import type { useBatchActions } from "@/features/batches/actions";
import { saysTheSame } from "@/features/batches/Pace";
import { ProgressWords } from "@/features/batches/ProgressWords";
import { useBatch } from "@/features/batches/queries";
import { isUnderWay } from "@/features/batches/words";
import { t } from "@/words";
import classes from "./JobStrips.module.css";
import { PauseButton } from "./PauseButton";
import { StripMark, type StripSign, tellWhole } from "./StripMark";

export interface BatchStripProps {
  row: BatchRow;
  job: JobStatus | undefined;
  pausedBefore: boolean;
  /** More than this sending is under way. */
  several: boolean;
  actions: ReturnType<typeof useBatchActions>;
  onCancel: (row: BatchRow) => void;
  onPutAway: (row: BatchRow) => void;
  /** At the end of the line: the way to strips that have no room. */
  more?: React.ReactNode;
}

export function BatchStrip(props: BatchStripProps) {
  const { row, job, pausedBefore, several, actions, onCancel, onPutAway } = props;
  const view = useBatch(row.stage === "running" ? row.id : undefined).data;
  const manages = useMay("manage");
  const over = !isUnderWay(row.stage);
  const paused = row.stage === "running" && (job?.paused ?? false);
  return (
    <section
      className={classes.strip}
      aria-label={t("enrollment-sending-of", { file_name: row.file_name })}
    >
      <StripMark sign={signOf(row, paused, view?.trouble ?? null, job)} />
      <p className={`${classes.words} tabular`} onMouseEnter={tellWhole}>
        <strong className={`${classes.name} truncate`}>{row.file_name}</strong>
        <span className={`${classes.rest} truncate`}>
          — <ProgressWords row={row} view={view} job={job} pausedBefore={pausedBefore} />
        </span>
      </p>
      {row.stage === "running" && !paused ? (
        <SendingBar
          label={t("enrollment-mails-of-handed-over", { file_name: row.file_name })}
          all={row.invites}
          sent={row.sent}
          lost={row.failed + row.unknown}
        />
      ) : (
        <span className={classes.space} />
      )}
      {manages && row.stage === "undoable" && (
        <Button
          className={classes.button}
          variant="subtle"
          size="xs"
          leftSection={<IconArrowBackUp size={15} stroke={1.7} />}
          onClick={() => void actions.undo(row.id)}
        >
          {t("enrollment-undo")}
        </Button>
      )}
      {row.stage === "running" && (
        <PauseButton
          paused={paused}
          several={several}
          onPause={(paused) => void actions.pause(paused)}
        />
      )}
      {!manages ? null : paused ? (
        <Button
          className={classes.button}
          variant="subtle"
          size="xs"
          aria-label={t("enrollment-cancel-the-rest-of", { file_name: row.file_name })}
          onClick={() => onCancel(row)}
        >
          {t("enrollment-cancel-the-rest")}
        </Button>
      ) : (
        (row.stage === "running" || row.stage === "scheduled") && (
          <ActionIcon
            className={classes.button}
            size={28}
            aria-label={t("enrollment-cancel-the-rest-of", { file_name: row.file_name })}
            title={t("enrollment-cancel-the-rest")}
            onClick={() => onCancel(row)}
          >
            <IconPlayerStop size={15} stroke={1.7} />
          </ActionIcon>
        )
      )}
      <Link
        to="/batches/$batchId"
        params={{ batchId: row.id }}
        className={classes.view}
        aria-label={t("enrollment-view-import", { file_name: row.file_name })}
      >
        {t("enrollment-view")}
      </Link>
      {props.more}
      {manages && (over || row.stage === "scheduled") && (
        <ActionIcon
          className={classes.away}
          size={28}
          aria-label={t("enrollment-dismiss", { file_name: row.file_name })}
          title={t("enrollment-dismiss-strip")}
          data-takes-away
          onClick={() => onPutAway(row)}
        >
          <IconX size={16} stroke={1.7} />
        </ActionIcon>
      )}
    </section>
  );
}

function signOf(
  row: BatchRow,
  paused: boolean,
  trouble: string | null,
  job: JobStatus | undefined,
): StripSign {
  if (row.stage === "undoable" || row.stage === "scheduled") return "waiting";
  if (row.stage !== "running") return row.failed + row.unknown > 0 ? "trouble" : "done";
  if (paused) return "paused";
  if (trouble && !saysTheSame(job)) return "trouble";
  return job?.hold ? "waiting" : "sending";
}
