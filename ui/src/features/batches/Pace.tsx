/** What mails wait for, or how slowly they leave: a calm word, for nothing is wrong and it goes on by itself. */
import type { JobHold, JobStatus } from "@/bindings";
import { count } from "@/components/numbers";
import { whenNext } from "@/components/time";
import { useNow } from "@/components/useNow";

/** "waits for the limit of 30 a minute; goes on at 14:05". */
export function holdWords({ reason, until, words }: JobHold, now: number): string {
  const goesOn = `goes on ${whenNext(until, now)}`;
  switch (reason) {
    case "limit":
      return `waits for the limit of ${words}; ${goesOn}`;
    case "quiet_hours":
      return `quiet hours: ${goesOn}`;
    case "throttled":
      return `the mail server asked to go slower; ${goesOn}`;
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
    <span title={said && `The server said: ${said}`}>
      {sentence ? `${words.charAt(0).toUpperCase()}${words.slice(1)}.` : words}
    </span>
  );
}

/** Part of a line, with its separator; nothing while mails leave as fast as they may, or wait. */
export function Slowed({ job }: { job: JobStatus }) {
  if (job.hold || job.slowed_to === null) return null;
  return (
    <span title="The mail server asked to go slower. Muster speeds up again by itself.">
      {" · "}slowed by the mail server to about {count(job.slowed_to)} a minute
    </span>
  );
}
