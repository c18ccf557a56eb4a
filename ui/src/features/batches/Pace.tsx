/** What mails wait for, or how slowly they leave: a calm word, for nothing is wrong and it goes on by itself. */
import type { JobHold, JobStatus } from "@/bindings";
import { whenNext } from "@/components/time";
import { useNow } from "@/components/useNow";
import { t } from "@/words";

/** "waits for the limit of 30 a minute; goes on at 14:05". */
export function holdWords({ reason, until, words }: JobHold, now: number): string {
  const when = whenNext(until, now);
  switch (reason) {
    case "limit":
      return t("batches-hold-limit", { words, when });
    case "quiet_hours":
      return t("batches-hold-quiet-hours", { when });
    case "throttled":
      return t("batches-hold-throttled", { when });
  }
}

/** The same as a sentence: "Waits for the limit of 30 a minute; goes on at 14:05." */
function holdSentence({ reason, until, words }: JobHold, now: number): string {
  const when = whenNext(until, now);
  switch (reason) {
    case "limit":
      return t("batches-hold-limit-sentence", { words, when });
    case "quiet_hours":
      return t("batches-hold-quiet-hours-sentence", { when });
    case "throttled":
      return t("batches-hold-throttled-sentence", { when });
  }
}

/** While the server's wish is waited out, its own words as trouble would say the same twice. */
export function saysTheSame(job: JobStatus | undefined): boolean {
  return job?.hold?.reason === "throttled";
}

export function Hold({
  hold,
  sentence,
}: {
  hold: JobHold;
  /** It stands by itself. */
  sentence?: boolean;
}) {
  const now = useNow(60_000);
  const said = hold.reason === "throttled" && hold.words !== "" ? hold.words : undefined;
  return (
    <span title={said && t("batches-the-server-said", { said })}>
      {sentence ? holdSentence(hold, now) : holdWords(hold, now)}
    </span>
  );
}

/** Part of a line, with its separator; nothing while mails leave as fast as they may, or wait. */
export function Slowed({ job }: { job: JobStatus }) {
  if (job.hold || job.slowed_to === null) return null;
  return (
    <span title={t("batches-slowed-why")}>
      {" · "}
      {t("batches-slowed", { n: job.slowed_to })}
    </span>
  );
}
