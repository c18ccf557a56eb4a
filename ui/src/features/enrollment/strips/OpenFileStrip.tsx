/** A file that waits in bulk enrollment: nothing of it is sent, and the way back is one press. */
import { Button } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { counted } from "@/components/numbers";
import { bulk, useOpened } from "@/features/bulk/opened";
import { t } from "@/words";
import classes from "./JobStrips.module.css";
import { tellWhole } from "./StripMark";

export function OpenFileStrip() {
  const { view, changes } = useOpened();
  const navigate = useNavigate();
  if (!view) return null;
  return (
    <div className={classes.strips}>
      <section className={classes.strip} aria-label={t("enrollment-bulk-enrollment-2")}>
        <IconFileSpreadsheet size={18} stroke={1.7} aria-hidden />
        <p className={`${classes.words} tabular`} onMouseEnter={tellWhole}>
          <strong className="truncate">{view.file_name}</strong>
          <span className={`${classes.rest} truncate`}>
            — waits in bulk enrollment with {counted(view.rows, "row")}
            {changes > 0 && ` and ${counted(changes, "change")}`}; nothing has been sent
          </span>
        </p>
        <span className={classes.space} />
        <Button size="xs" onClick={() => void navigate({ to: "/enrollment/bulk" })}>
          {t("enrollment-continue")}
        </Button>
        <button
          type="button"
          className={`link-button ${classes.button}`}
          onClick={() => bulk.discard()}
        >
          {t("enrollment-discard")}
        </button>
      </section>
    </div>
  );
}
