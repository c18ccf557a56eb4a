/** A failure in place of content: what happened, what to do, Retry, and the code behind Details. */
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconRefresh } from "@tabler/icons-react";
import { explain } from "@/platform/errors";
import { t } from "@/words";
import classes from "./ErrorState.module.css";

export function ErrorState({
  error,
  onRetry,
  compact,
}: {
  /** Whatever was thrown. */
  error: unknown;
  onRetry?: () => void;
  /** A strip above content instead of a block in its place. */
  compact?: boolean;
}) {
  const words = explain(error);
  return (
    <div className={classes.error} data-compact={compact || undefined} role="alert">
      <IconAlertTriangle size={18} stroke={1.7} className={classes.icon} aria-hidden />
      <div className={classes.body}>
        <p className={classes.title}>{words.title}</p>
        <p className={classes.text}>
          {words.message} {words.next}
        </p>
        <details className={classes.details}>
          <summary>{t("app-details")}</summary>
          <code>{words.code}</code>
        </details>
      </div>
      {onRetry && words.retry && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconRefresh size={14} stroke={1.7} />}
          onClick={onRetry}
        >
          {t("app-retry")}
        </Button>
      )}
    </div>
  );
}
