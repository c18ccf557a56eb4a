/**
 * The states of an invite as the console shows them: word, icon, order. One list for badges,
 * chips, funnel and filters, so that they cannot disagree.
 */
import {
  type Icon,
  IconAlertTriangle,
  IconArrowForwardUp,
  IconBan,
  IconCircleCheck,
  IconClock,
  IconHelpCircle,
  IconHourglass,
  IconMailOpened,
  IconMailX,
  IconSend,
  IconShieldCheck,
} from "@tabler/icons-react";
import type { InviteState } from "@/bindings";
import { t } from "@/words";

export const inviteStates = [
  "queued",
  "sent",
  "opened",
  "verified",
  "enrolled",
  "failed",
  "bounced",
  "unknown",
  "expired",
  "revoked",
  "superseded",
] as const satisfies readonly InviteState[];

export type StateName = InviteState;

export const stateLooks: Record<StateName, { word: string; icon: Icon; meaning: string }> = {
  queued: { word: t("app-state-queued"), icon: IconClock, meaning: t("app-state-queued-means") },
  sent: { word: t("app-state-sent"), icon: IconSend, meaning: t("app-state-sent-means") },
  opened: {
    word: t("app-state-opened"),
    icon: IconMailOpened,
    meaning: t("app-state-opened-means"),
  },
  verified: {
    word: t("app-state-verified"),
    icon: IconShieldCheck,
    meaning: t("app-state-verified-means"),
  },
  enrolled: {
    word: t("app-state-enrolled"),
    icon: IconCircleCheck,
    meaning: t("app-state-enrolled-means"),
  },
  failed: {
    word: t("app-state-failed"),
    icon: IconAlertTriangle,
    meaning: t("app-state-failed-means"),
  },
  bounced: { word: t("app-state-bounced"), icon: IconMailX, meaning: t("app-state-bounced-means") },
  unknown: {
    word: t("app-state-unknown"),
    icon: IconHelpCircle,
    meaning: t("app-state-unknown-means"),
  },
  expired: {
    word: t("app-state-expired"),
    icon: IconHourglass,
    meaning: t("app-state-expired-means"),
  },
  revoked: { word: t("app-state-revoked"), icon: IconBan, meaning: t("app-state-revoked-means") },
  superseded: {
    word: t("app-state-superseded"),
    icon: IconArrowForwardUp,
    meaning: t("app-state-superseded-means"),
  },
};
