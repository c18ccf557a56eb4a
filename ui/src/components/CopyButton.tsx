/** Copies a text and says so for a moment. With a label it is a text button, without it an icon. */
import { ActionIcon, Tooltip } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { t } from "@/words";
import { ReadingButton, useSpanButton } from "./ReadOnly";

export function CopyButton({
  value,
  name,
  label,
  quiet,
}: {
  value: string;
  /** What is copied, for the accessible name: "Copy the link". */
  name: string;
  label?: string;
  /** Small and without a frame, for the end of a line of text. */
  quiet?: boolean;
}) {
  const clipboard = useClipboard({ timeout: 1600 });
  const done = clipboard.copied;
  const size = quiet ? 14 : 16;
  const Mark = done ? IconCheck : IconCopy;
  const icon = <Mark size={size} stroke={1.7} />;
  const spoken = done ? t("app-copied") : name;
  const copy = () => clipboard.copy(value);

  const span = useSpanButton(copy);

  if (label) {
    return (
      <ReadingButton
        variant="subtle"
        size="xs"
        leftSection={icon}
        onClick={copy}
        aria-label={spoken}
      >
        {done ? spoken : label}
      </ReadingButton>
    );
  }
  const look = {
    variant: quiet ? "subtle" : "default",
    size: quiet ? 20 : undefined,
    "aria-label": spoken,
  };
  // A tooltip would take the keys from the span.
  if (span)
    return (
      <ActionIcon {...look} {...span} title={spoken}>
        {icon}
      </ActionIcon>
    );
  return (
    <Tooltip label={spoken}>
      <ActionIcon {...look} onClick={copy}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
