/** The code of one invite, large enough to be scanned from the screen. */
import { Modal } from "@mantine/core";
import type { InviteRow } from "@/bindings";
import { t } from "@/words";
import { AccessPanel } from "./AccessPanel";

export function QrDialog({ invite, onClose }: { invite: InviteRow | null; onClose: () => void }) {
  return (
    <Modal
      opened={invite !== null}
      onClose={onClose}
      title={invite ? t("enrollment-invite-of", { user_name: invite.user_name }) : ""}
      size={400}
    >
      {invite && <AccessPanel invite={invite} />}
    </Modal>
  );
}
