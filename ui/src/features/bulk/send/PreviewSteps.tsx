/** From the message of one person to that of the next. */
import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
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
  const before =
    kind === "mail" ? t("bulk-mail-to-person-before") : t("bulk-text-to-person-before");
  const next = kind === "mail" ? t("bulk-mail-to-next-person") : t("bulk-text-to-next-person");
  return (
    <span className={classes.steps}>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={before}
        title={before}
        disabled={at === 0}
        onClick={() => onGo(at - 1)}
      >
        <IconChevronLeft size={16} stroke={1.7} aria-hidden />
      </ActionIcon>
      <span className={`${classes.at} tabular`}>{t("bulk-one-of-all", { n: at + 1, all })}</span>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={next}
        title={next}
        disabled={at >= all - 1}
        onClick={() => onGo(at + 1)}
      >
        <IconChevronRight size={16} stroke={1.7} aria-hidden />
      </ActionIcon>
    </span>
  );
}
