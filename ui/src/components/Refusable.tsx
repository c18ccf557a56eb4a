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
  // One and the same button, on or off: the focus stays on it.
  return (
    <Tooltip
      label={why}
      disabled={why === null}
      multiline
      maw={300}
      events={{ hover: true, focus: true, touch: true }}
      openDelay={150}
    >
      <Button
        {...button}
        {...(why !== null && { "data-disabled": true, "aria-disabled": true })}
        onClick={(event) => {
          if (why !== null) event.preventDefault();
          else onClick?.();
        }}
      >
        {children}
        {why !== null && <span className="visually-hidden">{t("app-off-because", { why })}</span>}
      </Button>
    </Tooltip>
  );
}
