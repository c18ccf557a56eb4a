/** Asks before an open file is left behind; it can wait for as long as the window is open. */
import { Button, Modal } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { counted } from "@/components/numbers";
import classes from "./LeaveDialog.module.css";
import { bulk, useOpened } from "./opened";

export function LeaveDialog() {
  const { view } = useOpened();
  const blocker = useBlocker({
    // The store, not the picture: after the commit there is nothing left to ask about.
    shouldBlockFn: ({ current, next }) =>
      bulk.now().view !== null && current.pathname !== next.pathname,
    enableBeforeUnload: false,
    withResolver: true,
  });
  return (
    <Modal
      opened={blocker.status === "blocked"}
      onClose={() => blocker.reset?.()}
      title="Leave bulk enrollment?"
      size={470}
    >
      <p className={classes.text}>
        Nothing has been sent or stored. {view?.file_name ?? "The file"}
        {view && ` with ${counted(view.rows, "row")}`} and what you changed in it can wait here
        until Muster is closed.
      </p>
      <div className={classes.actions}>
        <Button
          variant="subtle"
          color="danger"
          onClick={() => {
            blocker.proceed?.();
            bulk.discard();
          }}
        >
          Close the file
        </Button>
        <span className={classes.gap} />
        <Button variant="default" onClick={() => blocker.reset?.()}>
          Stay
        </Button>
        <Button onClick={() => blocker.proceed?.()} data-autofocus>
          Keep it and leave
        </Button>
      </div>
    </Modal>
  );
}
