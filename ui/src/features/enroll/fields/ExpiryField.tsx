/** When the invites expire: a choice of times, or hours of one's own; the exact end is always shown. */
import { NumberInput, Select } from "@mantine/core";
import { useState } from "react";
import { useNow } from "@/components/useNow";
import { t } from "@/words";
import { endOf, inDays, isValidHours, longest, offeredWith, shortest } from "./expiry";

const custom = "custom";

export function ExpiryField({
  hours,
  from,
  onChange,
  error,
}: {
  hours: number;
  /** When the validity begins; now, unless the invites leave later. */
  from?: number;
  onChange: (hours: number) => void;
  error?: string;
}) {
  const now = useNow(60_000);
  const begin = from ?? now;
  const [own, setOwn] = useState(false);
  const [written, setWritten] = useState<number | string>(hours);
  const wrong = own && !isValidHours(Number(written));
  return (
    <div>
      <Select
        label={t("enroll-expires")}
        value={own ? custom : String(hours)}
        data={[
          ...offeredWith(hours).map((choice) => ({
            value: String(choice),
            label: choiceWords(choice, begin),
          })),
          { value: custom, label: t("enroll-hours-of-your-own") },
        ]}
        maxDropdownHeight={280}
        error={own ? undefined : error}
        description={own ? undefined : t("enroll-valid-once-until-then")}
        onChange={(value) => {
          if (value === custom) {
            setWritten(hours);
            setOwn(true);
          } else {
            setOwn(false);
            onChange(Number(value));
          }
        }}
      />
      {own && (
        <NumberInput
          mt={8}
          aria-label={t("enroll-hours-until-the-invites-expire")}
          suffix={t("enroll-hours-suffix")}
          autoFocus
          min={shortest}
          max={longest}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          value={written}
          description={
            wrong ? undefined : t("enroll-until", { end: endOf(Number(written), begin) })
          }
          error={wrong ? t("enroll-hours-bounds", { shortest, longest }) : error}
          onChange={(value) => {
            setWritten(value);
            if (isValidHours(Number(value))) onChange(Number(value));
          }}
        />
      )}
    </div>
  );
}

/** "In 7 days · Tue, 24 Mar, 18:00". */
function choiceWords(hours: number, begin: number): string {
  const days = inDays(hours);
  const end = endOf(hours, begin);
  return days === null
    ? t("enroll-expires-in-hours", { n: hours, end })
    : t("enroll-expires-in-days", { n: days, end });
}
