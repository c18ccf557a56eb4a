/** A moment in relative words that stay true; the exact time on hover. A dash when there is none. */
import { t } from "@/words";
import { exact, type Moment, relative, staleAfter, toMillis } from "./time";
import { useNow } from "./useNow";

export function RelativeTime({ at }: { at: Moment | null | undefined }) {
  if (at === null || at === undefined) return <span title={t("app-does-not-apply")}>—</span>;
  return <Ticking at={at} />;
}

function Ticking({ at }: { at: Moment }) {
  const now = useNow(staleAfter(at, Date.now()));
  return (
    <time
      dateTime={new Date(toMillis(at)).toISOString()}
      className="tabular"
      onMouseEnter={(event) => {
        event.currentTarget.title = exact(at);
      }}
    >
      {relative(at, now)}
    </time>
  );
}
