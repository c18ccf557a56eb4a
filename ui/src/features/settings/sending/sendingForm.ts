/** The sending form: its names, and what choosing a preset or changing a number does to it. */
import type { OnReopen, SendingPreset, SendingSettings } from "@/bindings";
import { count } from "@/components/numbers";
import { t } from "@/words";
import type { FieldNames } from "../form/useSettingsForm";
import { onOff } from "../form/valueWords";

export type SendingForm = Required<SendingSettings>;

export type LimitKey = "per_minute" | "per_hour" | "per_day" | "connections";

export const limitKeys: readonly LimitKey[] = ["per_minute", "per_hour", "per_day", "connections"];

/** What holds before anything was saved; the engine says the same. */
const fresh: SendingForm = {
  preset: "",
  per_minute: 0,
  per_hour: 0,
  per_day: 0,
  connections: 4,
  quiet_hours: false,
  quiet_from: "20:00",
  quiet_until: "07:00",
  quiet_weekends: false,
  on_reopen: "go_on",
};

export const toForm = (settings: SendingSettings): SendingForm => ({ ...fresh, ...settings });

export const reopenWords: Record<OnReopen, string> = {
  go_on: t("sending-reopen-go-on"),
  ask: t("sending-reopen-ask"),
};

const limit = (n: number) => (n > 0 ? count(n) : t("sending-value-no-limit"));

export function sendingNames(presets: readonly SendingPreset[]): FieldNames<SendingForm> {
  return {
    preset: {
      label: t("sending-limits-of"),
      words: (id) => presets.find((preset) => preset.id === id)?.name ?? t("sending-value-my-own"),
    },
    per_minute: { label: t("sending-per-minute"), words: limit },
    per_hour: { label: t("sending-per-hour"), words: limit },
    per_day: { label: t("sending-per-day"), words: limit },
    connections: { label: t("sending-connections") },
    quiet_hours: { label: t("sending-quiet-hours"), words: onOff },
    quiet_from: { label: t("sending-quiet-from") },
    quiet_until: { label: t("sending-quiet-until") },
    quiet_weekends: { label: t("sending-quiet-weekends"), words: onOff },
    on_reopen: {
      label: t("sending-when-the-console-opens-again"),
      words: (choice) => (choice === "ask" ? t("sending-value-ask") : t("sending-value-go-on")),
    },
  };
}

export function chosen(preset: SendingPreset): Partial<SendingForm> {
  const { id, per_minute, per_hour, per_day, connections } = preset;
  return { preset: id, per_minute, per_hour, per_day, connections };
}

const orNone = (n: number) => (n > 0 ? n : Number.POSITIVE_INFINITY);

/** How a number stands to what the provider publishes. A limit of 0 is none, and so the highest. */
export function against(
  preset: SendingPreset,
  key: LimitKey,
  value: number,
): "below" | "same" | "above" {
  const most = orNone(preset[key]);
  const now = orNone(value);
  if (now === most) return "same";
  return now < most ? "below" : "above";
}

/** The same in words; nothing where it is the provider's own number. */
export function standing(preset: SendingPreset, key: LimitKey, value: number): string | undefined {
  const side = against(preset, key, value);
  if (side === "same") return undefined;
  if (preset[key] === 0) return t("sending-names-no-limit-here", { name: preset.name });
  return side === "below"
    ? t("sending-below-provider", { limit: preset[key], name: preset.name })
    : t("sending-above-provider", { limit: preset[key], name: preset.name });
}

/** The limits are still the preset's while none goes beyond it. */
export function within(preset: SendingPreset, values: Pick<SendingForm, LimitKey>): boolean {
  return limitKeys.every((key) => against(preset, key, values[key]) !== "above");
}

/** Presets whose server this host is. */
export function presetsFor(presets: readonly SendingPreset[], host: string): SendingPreset[] {
  const name = host.trim().toLowerCase();
  return name === "" ? [] : presets.filter((preset) => preset.hosts.includes(name));
}
