/**
 * The frame of a stepwise screen: breadcrumb, steps, close; content; footer. It keeps the rail.
 * Finished steps can be clicked; Esc closes. The steps themselves belong to the feature.
 */
import { ActionIcon, Button } from "@mantine/core";
import { IconArrowLeft, IconCheck, IconChevronRight, IconX } from "@tabler/icons-react";
import { Fragment, type ReactNode } from "react";
import { useShortcuts } from "@/keyboard/useShortcuts";
import { Say, t } from "@/words";
import { Kbd } from "./Kbd";
import classes from "./WizardFrame.module.css";

export interface WizardStep {
  id: string;
  label: string;
}

export function WizardFrame({
  trail,
  title,
  steps,
  current,
  finished,
  onStep,
  onClose,
  onBack,
  backLabel,
  note,
  actions,
  side,
  filled,
  footStart,
  children,
}: {
  /** Where one came from: `{ label: "Enrollment", onClick }`. */
  trail: { label: string; onClick: () => void };
  title: string;
  steps: readonly WizardStep[];
  /** id of the step being worked on. */
  current: string;
  /** All steps are behind: none can be gone back to. */
  finished?: boolean;
  /** A finished step was clicked. */
  onStep: (id: string) => void;
  onClose: () => void;
  onBack?: () => void;
  /** "Back" when left out; "Cancel" on the first step. */
  backLabel?: string;
  /** Quiet words left of the actions. */
  note?: ReactNode;
  /** Buttons at the right of the footer (size md); the last is the way on. */
  actions?: ReactNode;
  /** Panel at the right of the content, over the full height. */
  side?: ReactNode;
  /** The content fills its place and scrolls inside itself: a grid, two panes. */
  filled?: boolean;
  /** Quiet buttons right of Back. */
  footStart?: ReactNode;
  children: ReactNode;
}) {
  useShortcuts([
    { keys: "escape", run: onClose, label: t("app-close-the-wizard"), group: t("app-wizard") },
  ]);
  const at = finished ? steps.length : steps.findIndex((step) => step.id === current);
  return (
    <div className={classes.frame}>
      <header className={classes.head}>
        <nav aria-label={t("app-breadcrumb")} className={classes.trail}>
          <button type="button" className={classes.crumb} onClick={trail.onClick}>
            {trail.label}
          </button>
          <IconChevronRight size={14} stroke={1.7} aria-hidden />
          <h1 className={classes.title}>{title}</h1>
        </nav>
        <ol className={classes.steps} aria-label={t("app-steps")}>
          {steps.map((step, index) => (
            <Fragment key={step.id}>
              {index > 0 && (
                <li
                  className={classes.line}
                  data-done={index <= at || undefined}
                  aria-hidden="true"
                />
              )}
              <li>
                <Step
                  step={step}
                  number={index + 1}
                  at={at + 1}
                  onStep={finished ? undefined : onStep}
                />
              </li>
            </Fragment>
          ))}
        </ol>
        <div className={classes.close}>
          <Kbd keys="escape" />
          <ActionIcon aria-label={t("app-close")} onClick={onClose}>
            <IconX size={18} stroke={1.7} />
          </ActionIcon>
        </div>
      </header>
      <div className={classes.middle}>
        <div className={classes.content} data-filled={filled || undefined}>
          {children}
        </div>
        {side && <aside className={classes.side}>{side}</aside>}
      </div>
      <footer className={classes.foot}>
        {onBack && (
          <Button
            variant={backLabel === undefined ? "default" : "subtle"}
            size="md"
            leftSection={backLabel === undefined ? <IconArrowLeft size={16} stroke={1.7} /> : null}
            onClick={onBack}
          >
            {backLabel ?? t("app-back")}
          </Button>
        )}
        {footStart}
        <div className={classes.note}>{note}</div>
        {actions}
      </footer>
    </div>
  );
}

function Step({
  step,
  number,
  at,
  onStep,
}: {
  step: WizardStep;
  number: number;
  at: number;
  onStep?: (id: string) => void;
}) {
  const done = number < at;
  const mark = (
    <span className={classes.mark} data-state={done ? "done" : number === at ? "now" : "later"}>
      {done ? <IconCheck size={14} stroke={2} aria-hidden /> : number}
    </span>
  );
  if (done && onStep) {
    return (
      <button type="button" className={classes.step} onClick={() => onStep(step.id)}>
        {mark}
        <Say
          id="app-step-done"
          vars={{ step: step.label }}
          parts={{ hidden: (inside) => <span className="visually-hidden">{inside}</span> }}
        />
      </button>
    );
  }
  return (
    <span
      className={classes.step}
      aria-current={number === at ? "step" : undefined}
      data-now={number === at || undefined}
    >
      {mark}
      {step.label}
    </span>
  );
}
