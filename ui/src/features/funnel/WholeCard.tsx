/** The whole funnel: its stages drawn to scale, the share that went on at each step, and where people drop off. */
import { IconArrowNarrowRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { FunnelPart } from "@/bindings";
import { count, percent } from "@/components/numbers";
import { StateIcon } from "@/components/StateBadge";
import { stateLooks } from "@/components/states";
import { funnelStages } from "@/features/enrollment/FunnelStages";
import { bands } from "@/features/enrollment/funnelShape";
import { Say, t } from "@/words";
import { adviceFor, headline, type Step, stepsOf, worstOf } from "./dropOff";
import { listSearch } from "./partTarget";
import type { FunnelSearch } from "./search";
import classes from "./WholeCard.module.css";

/** A share of those who reached a stage. */
const shareOf = {
  sent: "funnel-share-of-sent",
  opened: "funnel-share-of-opened",
  verified: "funnel-share-of-verified",
} as const;

const missed = {
  opened: "funnel-missed-opened",
  verified: "funnel-missed-verified",
  enrolled: "funnel-missed-enrolled",
} as const;

export function WholeCard({
  whole,
  days,
  search,
}: {
  whole: FunnelPart;
  days: number;
  search: FunnelSearch;
}) {
  const steps = stepsOf(whole);
  const worst = worstOf(steps);
  return (
    <section className={classes.card} aria-labelledby="funnel-whole">
      <h2 id="funnel-whole" className="visually-hidden">
        {t("funnel-from-sent-to-enrolled")}
      </h2>
      <p className={classes.headline}>{headline(whole)}</p>
      <div className={classes.stages}>
        {funnelStages.map((stage, index) => {
          const step = steps[index - 1];
          return (
            <div key={stage} className={classes.stage}>
              <span className={classes.head}>
                <StateIcon state={stage} />
                {stateLooks[stage].word}
              </span>
              <span className={classes.figures}>
                <span className={classes.count}>{count(whole[stage])}</span>
                <span className={classes.share}>{percent(whole[stage], whole.sent)}</span>
              </span>
              <span className={classes.rate}>
                {step
                  ? t(shareOf[step.from], { share: percent(step.went, step.reached) })
                  : t("funnel-by-mail-or-text", { days })}
              </span>
            </div>
          );
        })}
        <svg
          className={classes.shape}
          viewBox="0 0 400 42"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {bands(funnelStages.map((stage) => whole[stage])).map((path, index) => (
            <path key={funnelStages[index]} d={path} fill={`var(--funnel-${index + 1})`} />
          ))}
        </svg>
      </div>
      <ul className={classes.steps} aria-label={t("funnel-where-people-drop-off")}>
        {steps.map((step) => (
          <DropOff key={step.to} step={step} whole={whole} worst={step === worst} search={search} />
        ))}
      </ul>
    </section>
  );
}

function DropOff({
  step,
  whole,
  worst,
  search,
}: {
  step: Step;
  whole: FunnelPart;
  worst: boolean;
  search: FunnelSearch;
}) {
  const from = stateLooks[step.from].word;
  return (
    <li className={classes.step} data-worst={worst || undefined}>
      <p className={classes.path}>
        {from}
        <IconArrowNarrowRight size={15} stroke={1.7} aria-label={t("funnel-to")} />
        {stateLooks[step.to].word}
        {worst && <span className={classes.most}>{t("funnel-most-drop-off-here")}</span>}
      </p>
      <p className={classes.lost}>
        <Say
          id={missed[step.to]}
          vars={{ n: step.lost }}
          parts={{ b: (inside) => <strong>{inside}</strong> }}
        />
        <span className={classes.lostShare}>
          {" "}
          {t("funnel-share-of-sent", { share: percent(step.lost, whole.sent) })}
        </span>
      </p>
      {worst && <p className={classes.advice}>{adviceFor(step)}</p>}
      {step.lost > 0 && (
        <Link
          to="/enrollment"
          search={{ ...listSearch(search), state: step.from }}
          className={classes.show}
        >
          {t("funnel-show-invites-now", { state: from })}
        </Link>
      )}
    </li>
  );
}
