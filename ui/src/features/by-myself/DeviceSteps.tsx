/** The steps on the device, with a mark at the one under way. */
import { IconCheck } from "@tabler/icons-react";
import type { ByMyselfView } from "@/bindings";
import { Tag } from "@/components/Chip";
import { platformWords } from "@/components/platforms";
import page from "./ByMyselfPage.module.css";
import classes from "./DeviceSteps.module.css";
import { deviceSteps, stepAt } from "./deviceSteps";
import { isOpen, type Phase } from "./phase";

export function DeviceSteps({ view, phase }: { view: ByMyselfView; phase: Phase }) {
  const { invite, access } = view;
  const at = stepAt(invite.opened_at, invite.verified_at);
  const steps = deviceSteps(invite.platform, access?.passcode ?? "the passcode");
  return (
    <section className={page.card} aria-label="On the device">
      <div className={page.cardHead}>
        <h3 className={page.cardTitle}>On the {platformWords[invite.platform].device}</h3>
        <span className={page.quiet}>About a minute</span>
      </div>
      <ol className={classes.steps}>
        {steps.map(({ title, text, icon: StepIcon }, index) => {
          const here = index === at && isOpen(phase);
          return (
            <li key={title} className={classes.step} data-done={index < at || undefined}>
              <span
                className={classes.mark}
                data-state={index < at ? "done" : here ? "now" : "later"}
              >
                {index < at ? <IconCheck size={15} stroke={2} aria-hidden /> : index + 1}
              </span>
              <div className={classes.body}>
                <p className={classes.title}>
                  {title}
                  {here && <Tag tone="accent">You are here</Tag>}
                </p>
                <p className={classes.text}>{text}</p>
              </div>
              <StepIcon size={18} stroke={1.7} className={classes.icon} aria-hidden />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
