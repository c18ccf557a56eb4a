/** Asks before typed data is left behind; it can be kept for as long as the window is open. */
import { Button, Modal } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { counted } from "@/components/numbers";
import { enrollment, useDraft } from "./draft";
import classes from "./LeaveDialog.module.css";

export function LeaveDialog({ guarded }: { guarded: boolean }) {
  const draft = useDraft();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => guarded && current.pathname !== next.pathname,
    enableBeforeUnload: false,
    withResolver: true,
  });
  const people = draft.recipients.length;
  return (
    <Modal
      opened={blocker.status === "blocked"}
      onClose={() => blocker.reset?.()}
      title="Leave Enroll device?"
      size={470}
    >
      <p className={classes.text}>
        Nothing has been sent or stored.{" "}
        {people > 0 ? `Your draft for ${counted(people, "person", "people")}` : "Your draft"} can
        wait here until Muster is closed.
      </p>
      <div className={classes.actions}>
        <Button
          variant="subtle"
          color="danger"
          onClick={() => {
            blocker.proceed?.();
            enrollment.startOver();
          }}
        >
          Discard the draft
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
