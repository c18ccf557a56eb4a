/** Filter by current state, in the one order of states. */
import type { DeviceCounts, DeviceState } from "@/bindings";
import { Chip } from "@/components/Chip";
import classes from "@/components/list/FilterBar.module.css";
import { t } from "@/words";
import { DeviceDot } from "./DeviceBadge";
import { deviceStates } from "./search";
import { deviceLooks } from "./words";

export function DeviceChips({
  counts,
  chosen,
  onChange,
}: {
  counts: DeviceCounts | undefined;
  chosen: DeviceState | undefined;
  onChange: (state: DeviceState | undefined) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box and needs a legend
    <div className={classes.chips} role="group" aria-label={t("devices-state")}>
      <Chip
        chosen={chosen === undefined}
        count={counts?.all_states}
        onClick={() => onChange(undefined)}
      >
        {t("devices-all")}
      </Chip>
      {deviceStates.map((state) => (
        <Chip
          key={state}
          chosen={chosen === state}
          count={counts && (counts.by_state.find((entry) => entry.state === state)?.count ?? 0)}
          onClick={() => onChange(chosen === state ? undefined : state)}
        >
          <DeviceDot state={state} />
          {deviceLooks[state].word}
        </Chip>
      ))}
    </div>
  );
}
