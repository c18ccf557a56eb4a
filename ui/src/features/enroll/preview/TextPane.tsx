/** The text that one person gets. The engine writes it as part of the plan, so it is asked for that person alone. */
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { commands, type InviteDraft } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { call } from "@/platform/call";
import { t } from "@/words";
import { typingPause } from "../usePlan";
import classes from "./PreviewPane.module.css";
import { TextSheet } from "./TextSheet";

export function TextPane({
  draft,
  missing,
}: {
  /** With one person; `null` while nobody can be texted. */
  draft: InviteDraft | null;
  /** What stands in the way then. */
  missing: string;
}) {
  const asked = draft === null ? "" : JSON.stringify(draft);
  const [settled] = useDebouncedValue(asked, typingPause);
  const plan = useQuery({
    queryKey: ["text-preview", settled],
    queryFn: () => call(commands.planInvites(JSON.parse(settled) as InviteDraft)),
    enabled: settled !== "",
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  if (asked === "") return <Blank words={missing} />;
  if (plan.isError)
    return (
      <div className={classes.failed}>
        <ErrorState error={plan.error} onRetry={() => void plan.refetch()} compact />
      </div>
    );
  const text = plan.data?.text;
  if (text) return <TextSheet text={text} />;
  const problem = plan.data?.problems[0];
  return problem ? (
    <Blank words={problem.message} />
  ) : (
    <Blank words={t("enroll-writing-the-text")} busy />
  );
}

function Blank({ words, busy }: { words: string; busy?: boolean }) {
  return (
    <div className={classes.sheet} aria-busy={busy || undefined}>
      <p className={classes.waiting}>{words}</p>
    </div>
  );
}
