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
  queued: { word: "Queued", icon: IconClock, meaning: "Waiting to be sent" },
  sent: { word: "Sent", icon: IconSend, meaning: "The mail server accepted the message" },
  opened: { word: "Opened", icon: IconMailOpened, meaning: "A browser opened the link" },
  verified: { word: "Verified", icon: IconShieldCheck, meaning: "The invitee proved who they are" },
  enrolled: { word: "Enrolled", icon: IconCircleCheck, meaning: "The device itself checked in" },
  failed: { word: "Failed", icon: IconAlertTriangle, meaning: "No message could be handed over" },
  bounced: { word: "Bounced", icon: IconMailX, meaning: "A delivery report came back" },
  unknown: {
    word: "Unknown",
    icon: IconHelpCircle,
    meaning: "The connection broke after the message was sent: it may have arrived",
  },
  expired: { word: "Expired", icon: IconHourglass, meaning: "The time to enroll ran out" },
  revoked: { word: "Revoked", icon: IconBan, meaning: "An administrator took the invite back" },
  superseded: {
    word: "Superseded",
    icon: IconArrowForwardUp,
    meaning: "A newer invite took its place",
  },
};
