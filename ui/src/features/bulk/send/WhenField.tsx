/** At once, or at a set time within the next 90 days: a day from the list and a time that is typed. */
import { SegmentedControl, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { Field } from "@/components/Field";
import { ownTimeZone, timeZoneName } from "@/components/timeZones";
import { useNow } from "@/components/useNow";
import { t } from "@/words";
import { clockTime, dayChoices, daysAhead, daysTo, momentAt, typedTime } from "./times";
import classes from "./WhenField.module.css";

/** Offered first: the next morning. */
const firstOffer = { days: "1", time: "08:00" };

export function WhenField({
  sendAt,
  error,
  onChange,
  onOpen,
}: {
  sendAt: number | null;
  error?: string;
  onChange: (sendAt: number | null) => void;
  /** A time was begun that is none yet. */
  onOpen: (open: boolean) => void;
}) {
  const now = useNow(60_000);
  const [typed, setTyped] = useState(() =>
    sendAt === null ? firstOffer : { days: String(daysTo(sendAt, now)), time: clockTime(sendAt) },
  );
  const minutes = typedTime(typed.time);
  const moment = minutes === null ? null : momentAt(now, Number(typed.days), minutes);
  const wrong =
    moment === null
      ? t("bulk-time-as")
      : moment <= now
        ? t("bulk-time-is-past")
        : daysTo(moment, now) > daysAhead
          ? t("bulk-time-within-days", { days: daysAhead })
          : undefined;
  const [scheduled, setScheduled] = useState(sendAt !== null);

  const settle = (next: typeof typed) => {
    setTyped(next);
    const at = typedTime(next.time);
    const when = at === null ? null : momentAt(Date.now(), Number(next.days), at);
    const fits = when !== null && when > Date.now();
    onOpen(!fits);
    if (fits) onChange(when);
  };

  return (
    <Field label={t("bulk-send")}>
      <div className={classes.when}>
        <SegmentedControl
          aria-label={t("bulk-send")}
          value={scheduled ? "later" : "now"}
          data={[
            { value: "now", label: t("bulk-at-once") },
            { value: "later", label: t("bulk-at-a-set-time") },
          ]}
          onChange={(value) => {
            const later = value === "later";
            setScheduled(later);
            if (later) settle(typed);
            else {
              onOpen(false);
              onChange(null);
            }
          }}
        />
        {scheduled && (
          <>
            <Select
              className={classes.day}
              aria-label={t("bulk-day")}
              searchable
              value={typed.days}
              data={dayChoices(now)}
              maxDropdownHeight={264}
              onChange={(days) => settle({ ...typed, days: days ?? "0" })}
            />
            <TextInput
              className={classes.time}
              aria-label={t("bulk-time")}
              placeholder="08:30"
              value={typed.time}
              error={wrong !== undefined || error !== undefined}
              onChange={(event) => settle({ ...typed, time: event.currentTarget.value })}
              onBlur={() => {
                if (moment !== null) setTyped({ ...typed, time: clockTime(moment) });
              }}
            />
          </>
        )}
      </div>
      {scheduled && (
        <p className={wrong || error ? classes.error : classes.hint} role="status">
          {wrong ?? error ?? t("bulk-time-zone", { zone: timeZoneName(ownTimeZone()) })}
        </p>
      )}
    </Field>
  );
}
