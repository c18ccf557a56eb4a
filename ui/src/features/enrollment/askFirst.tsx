/** What is asked once before it is done to invites: sending again, because the old link dies with it, and revoking. */
import type { Selection } from "@/bindings";
import { DeedDialog } from "@/components/DeedDialog";
import { t } from "@/words";

export interface Asked {
  selection: Selection;
  /** How many invites. */
  size: number;
  /** Whose it is, when it is one. */
  name?: string;
  /** Asked of the selection, which is over once it is done. */
  chosen?: boolean;
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
        title: name
          ? t("enrollment-resend-the-invite-for", { name })
          : t("enrollment-resend-invites", { n: size }),
        confirm: name ? t("enrollment-resend-now") : t("enrollment-resend-count", { n: size }),
        text:
          size === 1 ? t("enrollment-a-message-with-a-new") : t("enrollment-each-gets-a-new-link"),
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
        title: name
          ? t("enrollment-revoke-the-invite-of", { name })
          : t("enrollment-revoke-invites", { n: size }),
        confirm: t("enrollment-revoke-invite", { n: size }),
        text:
          size === 1
            ? t("enrollment-its-link-and-passcode-stop")
            : t("enrollment-their-links-and-passcodes-stop"),
      })}
    />
  );
}
