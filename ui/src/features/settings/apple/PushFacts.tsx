/** Topic, account and end of the push certificate that is in use. */
import type { ReactNode } from "react";
import type { AppleSettings } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import { exact, onDay } from "@/components/time";
import { Say, t } from "@/words";
import { leftWords } from "../validity";
import classes from "./Push.module.css";
import { endTone } from "./pushStory";

const quiet = (words: ReactNode) => <span className={classes.quiet}>{words}</span>;

export function PushFacts({ stored, now }: { stored: AppleSettings; now: number }) {
  const { topic, account, until } = stored;
  return (
    <dl className={classes.facts}>
      <div className={classes.fact}>
        <dt>{t("apple-topic")}</dt>
        <dd className={classes.topic}>{topic}</dd>
        <dd>
          <CopyButton value={topic} name={t("apple-copy-the-topic")} />
        </dd>
      </div>
      <div className={classes.fact}>
        <dt>{t("apple-apple-account")}</dt>
        <dd>
          <Say
            id="apple-account-to-renew-with"
            parts={{ account: account || quiet(t("apple-not-noted")), quiet }}
          />
        </dd>
      </div>
      {until !== null && (
        <div className={classes.fact}>
          <dt>{t("apple-ends")}</dt>
          <dd title={exact(until)} className="tabular">
            {onDay(until)}{" "}
            <span className={classes.left} data-tone={endTone(until, now)}>
              {leftWords(until, now)}
            </span>
          </dd>
        </div>
      )}
    </dl>
  );
}
