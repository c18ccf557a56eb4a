/** What the import did, and the ways on. */
import { Button } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import step from "@/features/bulk/Step.module.css";
import { StepHead } from "@/features/enroll/StepHead";
import { t } from "@/words";
import { ImportFrame } from "./ImportFrame";
import { type Opened, people } from "./opened";
import classes from "./Review.module.css";
import { useImportPath } from "./search";

export function DoneStep({ done }: { done: NonNullable<Opened["done"]> }) {
  const navigate = useNavigate();
  const path = useImportPath();
  const facts = [
    t("users-import-done-added", { n: done.added }),
    t("users-import-done-changed", { n: done.changed }),
    t("users-import-done-unchanged", { n: done.unchanged }),
    done.left_out > 0 && t("users-import-done-left-out", { n: done.left_out }),
  ].filter((fact) => fact !== false);
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
                    search: { sort: "newest", roster: "never_invited" },
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
          {facts.map((fact) => (
            <li key={fact}>
              <IconCircleCheck size={17} stroke={1.7} aria-hidden />
              {fact}
            </li>
          ))}
        </ul>
      </div>
    </ImportFrame>
  );
}
