/** Asks before unfinished work is left behind: throw it away, stay, or keep it for as long as the window is open. */
import { Button, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { t } from "@/words";
import classes from "./LeaveQuestion.module.css";

export function LeaveQuestion({
  blocker,
  title,
  discard,
  onDiscard,
  children,
}: {
  /** What holds the way to another screen, as the router's `useBlocker` gives it. */
  blocker: { status: string; proceed?: (() => void) | undefined; reset?: (() => void) | undefined };
  title: string;
  /** Words of the button that throws the work away. */
  discard: string;
  /** Called after the way is free. */
  onDiscard: () => void;
  children: ReactNode;
}) {
  return (
    <Modal
      opened={blocker.status === "blocked"}
      onClose={() => blocker.reset?.()}
      title={title}
      size={470}
    >
      <p className={classes.text}>{children}</p>
      <div className={classes.actions}>
        <Button
          variant="subtle"
          color="danger"
          onClick={() => {
            blocker.proceed?.();
            onDiscard();
          }}
        >
          {discard}
        </Button>
        <span className={classes.gap} />
        <Button variant="default" onClick={() => blocker.reset?.()}>
          {t("app-stay")}
        </Button>
        <Button onClick={() => blocker.proceed?.()} data-autofocus>
          {t("app-keep-it-and-leave")}
        </Button>
      </div>
    </Modal>
  );
}
