/** What happened, line below line: words, when, and what was said about it. The dot's colour tells how much it matters. */

import { t } from "@/words";
import { RelativeTime } from "./RelativeTime";
import classes from "./Timeline.module.css";
import type { Moment } from "./time";

export type Tone = "plain" | "good" | "bad" | "warn";

export interface TimelineLine {
  at: Moment;
  words: string;
  tone: Tone;
  /** Below the words. */
  beside?: string;
  /** On hover. */
  title?: string;
}

export function Timeline({ lines }: { lines: readonly TimelineLine[] }) {
  return (
    <section aria-labelledby="timeline">
      <h3 id="timeline" className={classes.heading}>
        {t("app-timeline")}
      </h3>
      <ol className={classes.timeline}>
        {lines.map(({ at, words, tone, beside, title }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: history is only ever appended to
          <li key={index} className={classes.event} data-tone={tone}>
            <span className={classes.head}>
              <span className={classes.words} title={title}>
                {words}
              </span>
              <span className={classes.quiet}>
                <RelativeTime at={at} />
              </span>
            </span>
            {beside && <span className={classes.quiet}>{beside}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
