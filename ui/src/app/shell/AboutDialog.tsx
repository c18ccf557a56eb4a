/** Version and data folder: what one is asked for when asking for help. */
import { Modal } from "@mantine/core";
import { Brand } from "@/components/Brand";
import { CopyButton } from "@/components/CopyButton";
import { t } from "@/words";
import { useOverview } from "../session";
import classes from "./AboutDialog.module.css";

export function AboutDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const overview = useOverview();
  return (
    <Modal opened={opened} onClose={onClose} title={t("app-about-muster")} size={460}>
      <div className={classes.about}>
        <Brand size={44} />
        <div>
          <p className={classes.name}>Muster {overview?.version ?? ""}</p>
          <p className={classes.text}>{t("app-invite-enrollment-console")}</p>
        </div>
      </div>
      {overview?.data_folder && (
        <div className={classes.folder}>
          <div>
            <p className={classes.label}>{t("app-data-folder")}</p>
            <code className={classes.path}>{overview.data_folder}</code>
          </div>
          <CopyButton value={overview.data_folder} name={t("app-copy-the-data-folder")} />
        </div>
      )}
    </Modal>
  );
}
