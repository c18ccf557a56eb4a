/** From the message of one person to that of the next. */
import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { count } from "@/components/numbers";
import type { Kind } from "@/features/enroll/preview/PreviewKind";
import { t } from "@/words";
import classes from "./PreviewSteps.module.css";

export function PreviewSteps({
  kind,
  at,
  all,
  onGo,
}: {
  kind: Kind;
  at: number;
  all: number;
  onGo: (at: number) => void;
}) {
  const word = kind === "mail" ? "Mail" : "Text";
  return (
    <span className={classes.steps}>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={t("bulk-to-the-person-before", { word })}
        title={t("bulk-to-the-person-before", { word })}
        disabled={at === 0}
        onClick={() => onGo(at - 1)}
      >
        <IconChevronLeft size={16} stroke={1.7} aria-hidden />
      </ActionIcon>
      <span className={`${classes.at} tabular`}>
        {count(at + 1)} of {count(all)}
      </span>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={t("bulk-to-the-next-person", { word })}
        title={t("bulk-to-the-next-person", { word })}
        disabled={at >= all - 1}
        onClick={() => onGo(at + 1)}
      >
        <IconChevronRight size={16} stroke={1.7} aria-hidden />
      </ActionIcon>
    </span>
  );
}
