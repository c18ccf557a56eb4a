/** What holds for the whole batch: way, message, validity, when it is sent. */
import { Checkbox, Select } from "@mantine/core";
import type { ImportOptions } from "@/bindings";
import { ExpiryField } from "@/features/enroll/fields/ExpiryField";
import { LanguageField } from "@/features/enroll/fields/LanguageField";
import { SendBy } from "@/features/enroll/fields/SendBy";
import { TimeZoneField } from "@/features/enroll/fields/TimeZoneField";
import type { Texts } from "@/features/enroll/ways";
import { t } from "@/words";
import classes from "./Terms.module.css";
import { WhenField } from "./WhenField";

export function Terms({
  options,
  texts,
  from,
  wordsAt,
  onChange,
  onRecheck,
  onWhenOpen,
}: {
  options: ImportOptions;
  texts: Texts;
  /** When the validity of the links begins, where the engine has said it. */
  from: number | undefined;
  /** What the engine said about a field. */
  wordsAt: (field: string) => string | undefined;
  onChange: (patch: Partial<ImportOptions>) => void;
  /** A choice by which every row is checked anew. */
  onRecheck: (patch: Partial<Pick<ImportOptions, "via" | "language" | "time_zone">>) => void;
  /** A time is being typed that is none yet. */
  onWhenOpen: (open: boolean) => void;
}) {
  return (
    <div className={classes.terms}>
      <SendBy
        via={options.via ?? "email"}
        texts={texts}
        error={wordsAt("via")}
        onChange={(via) => onRecheck({ via })}
      />
      <WhenField
        sendAt={options.send_at}
        error={wordsAt("send_at")}
        onChange={(send_at) => onChange({ send_at })}
        onOpen={onWhenOpen}
      />
      <div className={classes.pair}>
        <ExpiryField
          hours={options.valid_hours}
          from={from ?? options.send_at ?? undefined}
          error={wordsAt("valid_hours")}
          onChange={(valid_hours) => onChange({ valid_hours })}
        />
        <Checkbox
          className={classes.quiet}
          label={t("bulk-obey-quiet-hours")}
          description={t("bulk-messages-of-this-batch-wait")}
          checked={options.obey_quiet_hours}
          onChange={(event) => onChange({ obey_quiet_hours: event.currentTarget.checked })}
        />
      </div>
      <div className={classes.pair}>
        <Select
          label={t("bulk-template")}
          value="invite"
          data={[{ value: "invite", label: t("bulk-invite-default") }]}
        />
        <LanguageField
          value={options.language ?? ""}
          error={wordsAt("language")}
          onChange={(language) => onRecheck({ language })}
        />
        <TimeZoneField
          value={options.time_zone ?? ""}
          error={wordsAt("time_zone")}
          onChange={(time_zone) => onRecheck({ time_zone })}
        />
      </div>
    </div>
  );
}
