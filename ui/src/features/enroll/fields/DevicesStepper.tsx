/** How many devices each person may enroll: one invite for each device. */
import { ActionIcon } from "@mantine/core";
import { IconMinus, IconPlus } from "@tabler/icons-react";
import { useId, useState } from "react";
import { t } from "@/words";
import { mostDevicesEach } from "../draft";
import classes from "./DevicesStepper.module.css";

export function DevicesStepper({
  value,
  onChange,
  people,
  error,
}: {
  value: number;
  onChange: (devices: number) => void;
  /** How many people are chosen, for the total. */
  people: number;
  error?: string;
}) {
  const id = useId();
  /** The figures while they are typed; `null` when the field is left. */
  const [typed, setTyped] = useState<string | null>(null);
  const each = t("enroll-devices-each", { n: value });
  const set = (next: number) => onChange(Math.min(mostDevicesEach, Math.max(1, next)));
  return (
    <div>
      <label className={classes.label} htmlFor={id}>
        {t("enroll-number-of-devices")}
      </label>
      <div className={classes.stepper} data-error={error ? true : undefined}>
        <ActionIcon
          className={classes.step}
          radius={0}
          aria-label={t("enroll-one-device-fewer")}
          disabled={value <= 1}
          onClick={() => set(value - 1)}
        >
          <IconMinus size={16} stroke={1.7} />
        </ActionIcon>
        <input
          id={id}
          className={classes.figure}
          role="spinbutton"
          inputMode="numeric"
          aria-valuenow={value}
          aria-valuemin={1}
          aria-valuemax={mostDevicesEach}
          aria-valuetext={each}
          aria-describedby={`${id}-hint`}
          value={typed ?? each}
          onFocus={() => setTyped(String(value))}
          onBlur={() => setTyped(null)}
          onChange={(event) => {
            const figures = event.currentTarget.value.replace(/\D/g, "").slice(0, 3);
            setTyped(figures);
            if (figures !== "") set(Number(figures));
          }}
          onKeyDown={(event) => {
            const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
            if (by === undefined) return;
            event.preventDefault();
            set(value + by);
            setTyped(String(Math.min(mostDevicesEach, Math.max(1, value + by))));
          }}
        />
        <ActionIcon
          className={classes.step}
          radius={0}
          aria-label={t("enroll-one-device-more")}
          disabled={value >= mostDevicesEach}
          onClick={() => set(value + 1)}
        >
          <IconPlus size={16} stroke={1.7} />
        </ActionIcon>
      </div>
      <p id={`${id}-hint`} className={error ? classes.error : classes.hint}>
        {error ??
          (people > 0
            ? t("enroll-one-invite-per-device-total", { n: people * value })
            : t("enroll-one-invite-per-device"))}
      </p>
    </div>
  );
}
