/** Which colour stands for which stage. */
import { stateLooks } from "@/components/states";
import { funnelStages } from "@/features/enrollment/FunnelStages";
import { t } from "@/words";
import classes from "./FunnelPage.module.css";

export function StageKeys() {
  return (
    <ul className={classes.keys} aria-label={t("funnel-colours")}>
      {funnelStages.map((stage, index) => (
        <li key={stage}>
          <span
            className={classes.key}
            style={{ background: `var(--funnel-${index + 1})` }}
            aria-hidden
          />
          {stateLooks[stage].word}
        </li>
      ))}
    </ul>
  );
}
