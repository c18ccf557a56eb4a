/** What the import did, and the ways on. */
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconCircleMinus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import step from "@/features/bulk/Step.module.css";
import { StepHead } from "@/features/enroll/StepHead";
import { t } from "@/words";
import { wholeList } from "../search";
import { FaultsButton } from "./FaultsButton";
import { ImportFrame } from "./ImportFrame";
import { type Opened, people } from "./opened";
import classes from "./Review.module.css";
import { useImportPath } from "./search";

export function DoneStep({
  done,
  left,
}: {
  done: NonNullable<Opened["done"]>;
  left: Opened["left"];
}) {
  const navigate = useNavigate();
  const path = useImportPath();
  const facts = (
    [
      [done.added, "users-import-done-added", "good", IconCircleCheck],
      [done.changed, "users-import-done-changed", "good", IconCircleCheck],
      [done.unchanged, "users-import-done-unchanged", "quiet", IconCircleMinus],
      [done.left_out, "users-import-done-left-out", "warn", IconAlertTriangle],
    ] as const
  ).filter(([n]) => n > 0);
  const leave = (to: () => void) => {
    people.discard();
    to();
  };
  return (
    <ImportFrame
      step="review"
      finished
      actions={
        <>
          <Button size="md" variant="default" onClick={() => leave(() => path.to("file"))}>
            {t("users-import-another-file")}
          </Button>
          <Button
            size="md"
            onClick={() =>
              leave(
                () =>
                  void navigate({
                    to: "/users",
                    // Those who were changed may be invited long since: nothing narrows, and whoever was touched last stands first.
                    search: { ...wholeList, sort: "recent_activity" },
                  }),
              )
            }
          >
            {t("users-import-show-them")}
          </Button>
        </>
      }
    >
      <div className={step.step}>
        <StepHead
          title={t("users-import-done", { file: done.file })}
          text={t("users-import-nobody-was-invited")}
        />
        <ul className={classes.done}>
          {facts.map(([n, words, tone, Mark]) => (
            <li key={words} data-tone={tone}>
              <Mark size={17} stroke={1.7} aria-hidden />
              {t(words, { n })}
            </li>
          ))}
        </ul>
        {left && (
          <div className={classes.ways}>
            <FaultsButton
              id={left.id}
              words={t("users-import-download-left-out", { n: done.left_out })}
            />
            <p className={classes.quiet}>{t("users-import-left-out-until")}</p>
          </div>
        )}
      </div>
    </ImportFrame>
  );
}
