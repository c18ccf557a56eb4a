/** The time zone that messages tell moments in: everybody's own, or one for all. */
import { TimeZoneSelect } from "@/components/TimeZoneSelect";
import { t } from "@/words";

export function TimeZoneField(field: {
  /** An IANA name, or blank. */
  value: string;
  error?: string;
  /** It stands in a panel that a click outside closes. */
  within?: boolean;
  onChange: (zone: string) => void;
}) {
  return (
    <TimeZoneSelect
      {...field}
      label={t("enroll-time-zone")}
      description={t("enroll-until-when-it-works-is-told-in-it")}
      blank={t("enroll-each-persons-own-else-the")}
    />
  );
}
