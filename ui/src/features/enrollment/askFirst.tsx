/** What is asked once before it is done to invites: sending again, because the old link dies with it, and revoking. */
import type { Selection } from "@/bindings";
import { DeedDialog } from "@/components/DeedDialog";
import { count, counted } from "@/components/numbers";

export interface Asked {
  selection: Selection;
  /** How many invites. */
  size: number;
  /** Whose it is, when it is one. */
  name?: string;
}

interface AskProps {
  /** What is to be done; null when nothing is asked. */
  asked: Asked | null;
  /** Rejects when it failed. */
  onConfirm: (asked: Asked) => Promise<void>;
  onClose: () => void;
}

export function ResendDialog(props: AskProps) {
  return (
    <DeedDialog
      {...props}
      words={({ name, size }) => ({
        title: name ? `Resend the invite for ${name}?` : `Resend ${counted(size, "invite")}?`,
        confirm: name ? "Resend" : `Resend ${count(size)}`,
        text:
          size === 1
            ? "A message with a new link and passcode leaves at once; the old ones stop working."
            : "Each gets a new link and passcode; the old ones stop working. The messages leave at once.",
      })}
    />
  );
}

export function RevokeDialog(props: AskProps) {
  return (
    <DeedDialog
      {...props}
      danger
      words={({ name, size }) => ({
        title: name ? `Revoke the invite of ${name}?` : `Revoke ${counted(size, "invite")}?`,
        confirm: size === 1 ? "Revoke invite" : `Revoke ${counted(size, "invite")}`,
        text:
          size === 1
            ? "Its link and passcode stop working at once. This cannot be undone, but you can send a new invite. A device that has enrolled stays enrolled."
            : "Their links and passcodes stop working at once. This cannot be undone, but you can send new invites. Devices that have enrolled stay enrolled.",
      })}
    />
  );
}
