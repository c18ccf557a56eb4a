/** What mails wait for, or how slowly they leave: a calm word, for nothing is wrong and it goes on by itself. */
import type { JobHold, JobStatus } from "@/bindings";
import { count } from "@/components/numbers";
import { whenNext } from "@/components/time";
import { useNow } from "@/components/useNow";
import { t } from "@/words";

/** "waits for the limit of 30 a minute; goes on at 14:05". */
export function holdWords({ reason, until, words }: JobHold, now: number): string {
  const goesOn = `goes on ${whenNext(until, now)}`;
  switch (reason) {
    case "limit":
      return t("batches-waits-for-the-limit-of", { words, goes_on: goesOn });
    case "quiet_hours":
      return t("batches-quiet-hours", { goes_on: goesOn });
    case "throttled":
      return t("batches-the-mail-server-asked-to", { goes_on: goesOn });
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
  const words = holdWords(hold, now);
  return (
    <span title={said && t("batches-the-server-said", { said })}>
      {sentence ? `${words.charAt(0).toUpperCase()}${words.slice(1)}.` : words}
    </span>
  );
}

/** Part of a line, with its separator; nothing while mails leave as fast as they may, or wait. */
export function Slowed({ job }: { job: JobStatus }) {
  if (job.hold || job.slowed_to === null) return null;
  return (
    <span title={t("batches-the-mail-server-asked-to-go")}>
      {" · "}slowed by the mail server to about {count(job.slowed_to)} a minute
    </span>
  );
}
