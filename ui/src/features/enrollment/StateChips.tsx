/** Filter by current state, in the one order of states. Superseded only shows when there is one. */
import type { InviteCounts, InviteState } from "@/bindings";
import { Chip } from "@/components/Chip";
import classes from "@/components/list/FilterBar.module.css";
import { StateDot } from "@/components/StateBadge";
import { inviteStates, stateLooks } from "@/components/states";
import { t } from "@/words";

/** Rare states: a chip that is nearly always zero would only take room. */
const onlyWhenAny: readonly InviteState[] = ["unknown", "superseded"];

export function StateChips({
  counts,
  chosen,
  onChange,
}: {
  counts: InviteCounts | undefined;
  chosen: InviteState | undefined;
  onChange: (state: InviteState | undefined) => void;
}) {
  const of = (state: InviteState) =>
    counts?.by_state.find((entry) => entry.state === state)?.count ?? 0;
  const shown = inviteStates.filter(
    (state) => !onlyWhenAny.includes(state) || of(state) > 0 || chosen === state,
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box and needs a legend
    <div className={classes.chips} role="group" aria-label={t("enrollment-state")}>
      <Chip
        chosen={chosen === undefined}
        count={counts?.all_states}
        onClick={() => onChange(undefined)}
      >
        {t("enrollment-all")}
      </Chip>
      {shown.map((state) => (
        <Chip
          key={state}
          chosen={chosen === state}
          count={counts ? of(state) : undefined}
          onClick={() => onChange(chosen === state ? undefined : state)}
        >
          <StateDot state={state} />
          {stateLooks[state].word}
        </Chip>
      ))}
    </div>
  );
}
