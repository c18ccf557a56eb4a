/**
 * A button that may be off. Then it still takes the pointer and the focus, and tells why: a button that is really disabled
 * could do neither.
 */
import { Button, type ButtonProps, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";
import { t } from "@/words";

export function Refusable({
  why,
  onClick,
  children,
  ...button
}: ButtonProps & {
  /** Why it is off; `null` when it is not. */
  why: string | null;
  /** Left out by one that submits its form. */
  onClick?: () => void;
  type?: "submit";
  "aria-label"?: string;
  children: ReactNode;
}) {
  if (why === null)
    return (
      <Button {...button} onClick={onClick}>
        {children}
      </Button>
    );
  return (
    <Tooltip
      label={why}
      multiline
      maw={300}
      events={{ hover: true, focus: true, touch: true }}
      openDelay={150}
    >
      <Button {...button} data-disabled aria-disabled onClick={(event) => event.preventDefault()}>
        {children}
        <span className="visually-hidden">{t("app-off-because", { why })}</span>
      </Button>
    </Tooltip>
  );
}
