/** Where the push certificate stands between nothing, a request, and one that has to be renewed. */
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconFlask,
  IconHourglass,
} from "@tabler/icons-react";
import type { ApplePushState, AppleSettings } from "@/bindings";
import { t } from "@/words";
import type { StatusLook } from "../StatusPill";

const day = 86_400_000;
/** From so many days before its end the way to a renewal lies open. */
const renewWithin = 30;

const looks: Record<ApplePushState, StatusLook> = {
  none: { word: t("apple-push-not-set-up"), tone: "quiet", icon: IconCircleDashed },
  requested: { word: t("apple-push-requested"), tone: "info", icon: IconClock },
  ready: { word: t("apple-push-ready"), tone: "good", icon: IconCircleCheck },
  lab: { word: t("apple-push-lab"), tone: "soon", icon: IconFlask },
};

/** How the state is shown; one that is ready is so only until its end. */
export function pushLook(
  { state, until }: Pick<AppleSettings, "state" | "until">,
  now: number,
): StatusLook {
  if (state !== "ready" || until === null) return looks[state];
  const tone = endTone(until, now);
  if (tone === "bad")
    return { word: t("certificates-health-ended"), tone, icon: IconAlertTriangle };
  return tone === "soon"
    ? { word: t("certificates-health-ends-soon"), tone, icon: IconHourglass }
    : looks.ready;
}

export interface PushStory {
  /** A certificate is there; another one renews it. */
  renewal: boolean;
  /** A request waits for its certificate. */
  requested: boolean;
  /** The steps are to be seen without being asked for. */
  open: boolean;
}

export function pushStory(
  { topic, until, requested_at }: Pick<AppleSettings, "topic" | "until" | "requested_at">,
  now: number,
): PushStory {
  const renewal = topic !== "";
  const requested = requested_at !== null;
  const due = until !== null && until - now < renewWithin * day;
  return { renewal, requested, open: !renewal || requested || due };
}

/** How urgent the end is. */
export function endTone(until: number, now: number): "good" | "soon" | "bad" {
  if (until <= now) return "bad";
  return until - now < renewWithin * day ? "soon" : "good";
}
