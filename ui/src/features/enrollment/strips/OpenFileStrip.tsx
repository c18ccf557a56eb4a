/** A file that waits in bulk enrollment: nothing of it is sent, and the way back is one press. */
import { Button } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ImportView } from "@/bindings";
import { bulk, useOpened } from "@/features/bulk/opened";
import { Say, t } from "@/words";
import classes from "./JobStrips.module.css";
import type { Told } from "./place";
import { tellWhole } from "./StripMark";

export function useOpenFile(): Told[] {
  const { view, changes } = useOpened();
  if (!view) return [];
  return [{ key: "file", rank: "waits", line: <OpenFileStrip view={view} changes={changes} /> }];
}

function OpenFileStrip({ view, changes }: { view: ImportView; changes: number }) {
  const navigate = useNavigate();
  const parts = {
    file: <strong className="truncate">{view.file_name}</strong>,
    rest: (inside: ReactNode) => <span className={`${classes.rest} truncate`}>{inside}</span>,
  };
  return (
    <section className={classes.strip} aria-label={t("enrollment-open-file")}>
      <IconFileSpreadsheet size={18} stroke={1.7} aria-hidden />
      <p className={`${classes.words} tabular`} onMouseEnter={tellWhole}>
        {changes > 0 ? (
          <Say
            id="enrollment-changed-file-waits"
            vars={{ rows: view.rows, changes }}
            parts={parts}
          />
        ) : (
          <Say id="enrollment-file-waits" vars={{ rows: view.rows }} parts={parts} />
        )}
      </p>
      <span className={classes.space} />
      <Button size="xs" onClick={() => void navigate({ to: "/enrollment/bulk" })}>
        {t("enrollment-continue")}
      </Button>
      <button
        type="button"
        className={`link-button ${classes.button}`}
        data-takes-away
        onClick={() => bulk.discard()}
      >
        {t("enrollment-discard")}
      </button>
    </section>
  );
}
