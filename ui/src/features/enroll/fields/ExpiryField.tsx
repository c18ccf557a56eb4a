/** When the invites expire: a choice of times, or hours of one's own; the exact end is always shown. */
import { NumberInput, Select } from "@mantine/core";
import { useState } from "react";
import { useNow } from "@/components/useNow";
import { t } from "@/words";
import { duration, endOf, isValidHours, longest, offeredWith, shortest } from "./expiry";

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
            label: `In ${duration(choice)} · ${endOf(choice, begin)}`,
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
          suffix=" hours"
          autoFocus
          min={shortest}
          max={longest}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          value={written}
          description={wrong ? undefined : `Until ${endOf(Number(written), begin)}`}
          error={wrong ? `From ${shortest} hour to 30 days (${longest} hours).` : error}
          onChange={(value) => {
            setWritten(value);
            if (isValidHours(Number(value))) onChange(Number(value));
          }}
        />
      )}
    </div>
  );
}
