/** The steps on the device, with a mark at the one under way. */
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useOverview } from "@/app/session";
import type { ByMyselfView } from "@/bindings";
import { Tag } from "@/components/Chip";
import { platformWords } from "@/components/platforms";
import { Say, t } from "@/words";
import page from "./ByMyselfPage.module.css";
import { courseOf, platformOf } from "./course";
import classes from "./DeviceSteps.module.css";
import { deviceSteps, timeWords } from "./deviceSteps";
import { isOpen, type Phase } from "./phase";

export function DeviceSteps({
  view,
  phase,
  goesOn,
}: {
  view: ByMyselfView;
  phase: Phase;
  /** All is set up for what comes after Verified. */
  goesOn: boolean;
}) {
  const { at, refused } = courseOf(view);
  const platform = platformOf(view);
  const organisation = useOverview()?.organisation ?? "";
  const passcode = view.access?.passcode;
  const steps = deviceSteps({ platform, passcode, organisation, goesOn });
  const live = isOpen(phase) || phase === "verified";
  return (
    <section className={page.card} aria-label={t("by-myself-on-the-device")}>
      <div className={page.cardHead}>
        <h3 className={page.cardTitle}>
          {t("by-myself-on-the", { device: platformWords[platform].device })}
        </h3>
        <span className={page.quiet}>{timeWords(steps.length, at)}</span>
      </div>
      {refused !== null && (
        <p className={classes.refused} role="alert">
          <IconAlertTriangle size={17} stroke={1.7} aria-hidden />
          <span>
            {refused ? (
              <Say
                id="by-myself-turned-away-because"
                vars={{ why: /[.!?]$/.test(refused) ? refused : `${refused}.` }}
                parts={{ b: (inside) => <strong>{inside}</strong> }}
              />
            ) : (
              <Say
                id="by-myself-turned-away"
                parts={{ b: (inside) => <strong>{inside}</strong> }}
              />
            )}
          </span>
        </p>
      )}
      <ol className={classes.steps}>
        {steps.map(({ title, text, icon: StepIcon }, index) => {
          const here = index === at && live;
          return (
            <li
              key={title}
              className={classes.step}
              data-done={index < at || undefined}
              aria-current={here ? "step" : undefined}
            >
              <span
                className={classes.mark}
                data-state={index < at ? "done" : here ? "now" : "later"}
              >
                {index < at ? <IconCheck size={15} stroke={2} aria-hidden /> : index + 1}
              </span>
              <div className={classes.body}>
                <p className={classes.title}>
                  {title}
                  {here && <Tag tone="accent">{t("by-myself-you-are-here")}</Tag>}
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
