/** The time zone that messages tell moments in: everybody's own, or one for all. */
import { TimeZoneSelect } from "@/components/TimeZoneSelect";
import { timeZonePlace } from "@/components/timeZones";
import { t } from "@/words";
import { useOrganisation } from "../remembered";

export function TimeZoneField(field: {
  /** An IANA name, or blank. */
  value: string;
  error?: string;
  /** It stands in a panel that a click outside closes. */
  within?: boolean;
  onChange: (zone: string) => void;
}) {
  const { time_zone } = useOrganisation();
  return (
    <TimeZoneSelect
      {...field}
      label={t("enroll-time-zone")}
      description={t("enroll-until-when-it-works-is-told-in-it")}
      // By its place alone: the field is too narrow for the whole name besides.
      blank={
        time_zone
          ? t("enroll-each-persons-else", { name: timeZonePlace(time_zone) })
          : t("enroll-each-persons-own")
      }
    />
  );
}
