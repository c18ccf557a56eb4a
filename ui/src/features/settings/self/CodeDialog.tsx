/** The code of the address, large enough for a projector, and to be put into a document as a picture. */
import { Button, Modal } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import type { SelfEnrollmentPage } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import dialog from "@/components/Dialog.module.css";
import { QrImage } from "@/components/QrImage";
import { t } from "@/words";
import classes from "./AddressCard.module.css";
import { copyCode } from "./copyCode";

export function CodeDialog({
  page,
  opened,
  onClose,
}: {
  page: SelfEnrollmentPage;
  opened: boolean;
  onClose: () => void;
}) {
  const copy = useMutation({ mutationFn: () => copyCode(page.qr_path, page.qr_side) });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={() => copy.reset()}
      title={t("self-code-of-the-address")}
      size={520}
    >
      <div className={dialog.body}>
        <div className={classes.large}>
          <QrImage
            path={page.qr_path}
            side={page.qr_side}
            size={400}
            label={t("self-qr-code-of-the-address")}
          />
        </div>
        <p className={classes.address}>
          <span className="truncate" title={page.address}>
            {page.address}
          </span>
          <CopyButton value={page.address} name={t("self-copy-the-address")} />
        </p>
        <div className={dialog.actions}>
          <p className={classes.came} role="status">
            {copy.isError && t("self-picture-not-copied")}
          </p>
          <Button
            variant="default"
            leftSection={
              copy.isSuccess ? (
                <IconCheck size={16} stroke={1.7} />
              ) : (
                <IconCopy size={16} stroke={1.7} />
              )
            }
            loading={copy.isPending}
            onClick={() => copy.mutate()}
          >
            {copy.isSuccess ? t("app-copied") : t("self-copy-as-picture")}
          </Button>
          <Button onClick={onClose} data-autofocus>
            {t("enrollment-done")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
