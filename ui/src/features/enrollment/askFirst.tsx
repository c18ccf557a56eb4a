/** What is asked once before it is done to invites: sending again, because the old link dies with it, and revoking. */
import type { Selection } from "@/bindings";
import { DeedDialog } from "@/components/DeedDialog";
import { ApprovalNote } from "@/features/approvals/ApprovalNote";
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

/** Sending again, with what is known of it beforehand. */
export interface AskedAgain extends Asked {
  /** How many of them can be sent again, as far as the list knows: never fewer than there are. */
  again: number;
  /** The number of invites above which sendings wait, when these are more; else null. */
  above: number | null;
}

interface AskProps<T extends Asked> {
  /** What is to be done; null when nothing is asked. */
  asked: T | null;
  /** Rejects when it failed. */
  onConfirm: (asked: T) => Promise<void>;
  onClose: () => void;
}

export function ResendDialog(props: AskProps<AskedAgain>) {
  return (
    <DeedDialog
      {...props}
      words={({ name, size, again, above, selection }) => ({
        title: name
          ? t("enrollment-resend-the-invite-for", { name })
          : t("enrollment-resend-invites", { n: size }),
        confirm:
          above !== null
            ? t("approvals-ask")
            : name
              ? t("enrollment-resend-now")
              : t("enrollment-resend-count", { n: size }),
        text:
          above !== null ? (
            <>
              <ApprovalNote invites={again} above={above} />
              <p>{t("approvals-again-means", { n: size })}</p>
              {selection.kind === "matching" && <p>{t("approvals-again-fewer", { above })}</p>}
            </>
          ) : size === 1 ? (
            t("enrollment-a-message-with-a-new")
          ) : (
            t("enrollment-each-gets-a-new-link")
          ),
      })}
    />
  );
}

export function RevokeDialog(props: AskProps<Asked>) {
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
