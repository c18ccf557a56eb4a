/** How long invites are valid, when they are brought to mind again, and what their invitees are told after. */
import { NumberInput, Select, Switch } from "@mantine/core";
import type { EnrollmentCheck } from "@/bindings";
import { duration, offeredWith } from "@/features/enroll/fields/expiry";
import { t } from "@/words";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import classes from "./EnrollmentSection.module.css";
import { type EnrollmentForm, reminderHours, reminderTimes } from "./enrollmentForm";
import type { Checked } from "./useEnrollmentCheck";

const waits = [24, 48, 72, 96, 120, 168, 240, 336] as const;

/** The waits offered, with the present one among them when it is none of the usual. */
const waitsWith = (hours: number, ...before: number[]) =>
  [...new Set<number>([...before, ...waits, hours])].sort((a, b) => a - b);

const choices = (hours: readonly number[], words: (hours: number) => string) =>
  hours.map((value) => ({ value: String(value), label: words(value) }));

export function ReminderFields({
  form,
  checked: { check, problem },
}: {
  form: SettingsForm<EnrollmentForm>;
  checked: Checked;
}) {
  const { values, set, was, error } = form;
  const row = (key: keyof EnrollmentForm) => ({
    was: was(key),
    error: error(key) ?? problem(key),
  });
  const on = values.remind_first_hours > 0;
  return (
    <>
      <SettingCard title={t("authentication-validity-and-reminders")}>
        <SettingRow
          label={t("authentication-invites-expire-after")}
          hint={t("authentication-offered-for-new-invites")}
          {...row("valid_hours")}
        >
          {(control) => (
            <Select
              {...control}
              value={String(values.valid_hours)}
              data={choices(offeredWith(values.valid_hours), duration)}
              onChange={(hours) => set({ valid_hours: Number(hours) })}
            />
          )}
        </SettingRow>
        <SettingRow
          label={t("authentication-first-reminder")}
          hint={
            on ? t("authentication-after-the-hand-over") : t("authentication-nobody-is-reminded")
          }
          {...row("remind_first_hours")}
        >
          {(control) => (
            <Select
              {...control}
              value={String(values.remind_first_hours)}
              data={choices(waitsWith(values.remind_first_hours, 0), (hours) =>
                hours === 0 ? t("authentication-off") : reminderHours(hours),
              )}
              onChange={(hours) => set({ remind_first_hours: Number(hours) })}
            />
          )}
        </SettingRow>
        {on && (
          <>
            <SettingRow label={t("authentication-then-every")} {...row("remind_every_hours")}>
              {(control) => (
                <Select
                  {...control}
                  value={String(values.remind_every_hours)}
                  data={choices(waitsWith(values.remind_every_hours), duration)}
                  onChange={(hours) => set({ remind_every_hours: Number(hours) })}
                />
              )}
            </SettingRow>
            <SettingRow label={t("authentication-at-most")} {...row("remind_most")}>
              {(control) => (
                <NumberInput
                  {...control}
                  min={1}
                  max={10}
                  allowDecimal={false}
                  allowNegative={false}
                  value={values.remind_most}
                  onChange={(most) => {
                    if (most !== "") set({ remind_most: Number(most) });
                  }}
                />
              )}
            </SettingRow>
            <p className={classes.meaning} role="status">
              {meaning(values)} {dueNow(form, check)}
            </p>
          </>
        )}
      </SettingCard>
      <SettingCard title={t("authentication-messages-to-the-invitee")}>
        {(
          [
            [
              "tell_enrolled",
              "authentication-tell-enrolled",
              "authentication-from-template-enrolled",
            ],
            ["tell_expired", "authentication-tell-expired", "authentication-from-template-expired"],
          ] as const
        ).map(([key, label, hint]) => (
          <SettingRow key={key} label={t(label)} hint={t(hint)} {...row(key)}>
            {(control) => (
              <Switch
                {...control}
                checked={values[key]}
                onChange={(event) => set({ [key]: event.currentTarget.checked })}
              />
            )}
          </SettingRow>
        ))}
      </SettingCard>
    </>
  );
}

/** When reminders of a new invite go out: "3 reminders: after 2 days, 4 days, 6 days." */
function meaning(values: EnrollmentForm): string {
  const times = reminderTimes(
    {
      first: values.remind_first_hours,
      every: values.remind_every_hours,
      most: values.remind_most,
    },
    values.valid_hours,
  );
  const valid = duration(values.valid_hours);
  if (times.length === 0) return t("authentication-expires-before-the-first", { valid });
  const when = times.map(duration).join(", ");
  return times.length < values.remind_most
    ? t("authentication-reminders-until-it-expires", { n: times.length, when, valid })
    : t("authentication-reminders-at", { n: times.length, when });
}

/** What a change would send at once. */
function dueNow(
  { was }: SettingsForm<EnrollmentForm>,
  check: EnrollmentCheck | undefined,
): string | null {
  const changed = (["remind_first_hours", "remind_every_hours", "remind_most"] as const).some(
    (key) => was(key) !== undefined,
  );
  if (!changed || !check || check.due_reminders === 0) return null;
  return t("authentication-due-within-the-hour", { n: check.due_reminders });
}
