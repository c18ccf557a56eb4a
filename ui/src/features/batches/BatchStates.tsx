/** The invites of the import by their state now; each leads to them in the list. */
import { useNavigate } from "@tanstack/react-router";
import type { BatchView, InviteState } from "@/bindings";
import { Chip } from "@/components/Chip";
import { StateDot } from "@/components/StateBadge";
import { inviteStates, stateLooks } from "@/components/states";
import { t } from "@/words";
import classes from "./BatchPage.module.css";

/** Rare states: a chip that is nearly always zero would only take room. */
const onlyWhenAny: readonly InviteState[] = ["unknown", "superseded"];

export function BatchStates({ view }: { view: BatchView }) {
  const navigate = useNavigate();
  const show = (state?: InviteState) =>
    void navigate({ to: "/enrollment", search: { batch: view.row.id, state } });
  const of = (state: InviteState) => view.states.find((entry) => entry.state === state)?.count ?? 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box and needs a legend
    <div className={classes.chips} role="group" aria-label={t("batches-show-in-the-list-by")}>
      <Chip count={view.row.invites} onClick={() => show()}>
        {t("batches-all")}
      </Chip>
      {inviteStates
        .filter((state) => !onlyWhenAny.includes(state) || of(state) > 0)
        .map((state) => (
          <Chip key={state} count={of(state)} onClick={() => show(state)}>
            <StateDot state={state} />
            {stateLooks[state].word}
          </Chip>
        ))}
    </div>
  );
}
