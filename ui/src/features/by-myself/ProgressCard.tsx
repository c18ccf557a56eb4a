/** Waiting, Opened, Verified, Enrolled: what has happened, when, and on what device. */
import {
  IconCheck,
  IconCircleCheck,
  IconClock,
  IconMailOpened,
  IconShieldCheck,
} from "@tabler/icons-react";
import { Fragment } from "react";
import type { ByMyselfView } from "@/bindings";
import { exact } from "@/components/time";
import { t } from "@/words";
import page from "./ByMyselfPage.module.css";
import { courseOf } from "./course";
import classes from "./ProgressCard.module.css";
import { isOpen, type Phase, reached } from "./phase";

const clockFormat = new Intl.DateTimeFormat(t("dates-locale"), {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** Under Enrolled, by the step on the device that is under way: what has been done towards it. */
const enrolledWords: Record<number, string> = {
  3: t("by-myself-profile-downloaded"),
  4: t("by-myself-profile-installed"),
};

export function ProgressCard({ view, phase }: { view: ByMyselfView; phase: Phase }) {
  const { invite, timeline } = view;
  const at = reached(view);
  const device = timeline.findLast((entry) => entry.kind === "opened")?.detail ?? "";
  const wrong = timeline.filter((entry) => entry.kind === "wrong_passcode").length;
  const steps = [
    {
      name: t("by-myself-waiting"),
      words: t("by-myself-code-created"),
      when: invite.created_at,
      icon: IconClock,
    },
    {
      name: t("by-myself-opened"),
      words: invite.opened_at === null ? t("by-myself-link-opened-on-the-device") : device,
      when: invite.opened_at,
      icon: IconMailOpened,
    },
    {
      name: t("by-myself-verified"),
      words:
        wrong > 0 && at < 3 ? t("by-myself-wrong-of-5-tries", { wrong }) : t("by-myself-passcode"),
      when: invite.verified_at,
      icon: IconShieldCheck,
    },
    {
      name: t("by-myself-enrolled"),
      words: enrolledWords[courseOf(view).at] ?? t("by-myself-the-device-itself-checks-in"),
      when: invite.enrolled_at,
      icon: IconCircleCheck,
    },
  ];
  return (
    <section className={page.card} aria-label={t("by-myself-progress")}>
      <div className={page.cardHead}>
        <h3 className={page.cardTitle}>{t("by-myself-progress")}</h3>
        {isOpen(phase) || phase === "verified" ? (
          <span className={classes.live}>{t("by-myself-live")}</span>
        ) : (
          <span className={page.quiet}>{t("by-myself-ended")}</span>
        )}
      </div>
      <ol className={classes.steps} aria-live="polite">
        {steps.map((step, index) => {
          const state = index + 1 < at ? "done" : index + 1 === at ? "now" : "later";
          const done = state === "done" || (state === "now" && at === 4);
          const StepIcon = done ? IconCheck : step.icon;
          return (
            <Fragment key={step.name}>
              {index > 0 && (
                <li
                  className={classes.line}
                  data-done={index < at || undefined}
                  aria-hidden="true"
                />
              )}
              <li
                className={classes.step}
                data-state={state}
                aria-current={state === "now" ? "step" : undefined}
              >
                <span className={classes.mark}>
                  <StepIcon size={17} stroke={1.9} aria-hidden />
                </span>
                <span className={classes.name}>{step.name}</span>
                <span className={classes.words}>{step.words}</span>
                {step.when !== null && (
                  <time
                    className={`${classes.words} tabular`}
                    dateTime={new Date(step.when).toISOString()}
                    title={exact(step.when)}
                  >
                    {clockFormat.format(step.when)}
                  </time>
                )}
              </li>
            </Fragment>
          );
        })}
      </ol>
    </section>
  );
}
