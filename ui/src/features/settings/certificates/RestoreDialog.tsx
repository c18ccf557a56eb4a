/**
 * Taking the device authority back from its backup: when that helps, its passphrase, then the file. The passphrase lives only
 * as long as the dialog is open.
 */
import { Button, Modal, PasswordInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { commands } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { allPlaced, fieldWords } from "@/platform/fieldProblems";
import { t } from "@/words";
import classes from "./BackUpDialog.module.css";
import { certificatesKey } from "./queries";

export function RestoreDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("certificates-restore-the-device-authority")}
      size={480}
    >
      {opened && <Form onClose={onClose} />}
    </Modal>
  );
}

function Form({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const [passphrase, setPassphrase] = useState("");
  const [tried, setTried] = useState(false);
  const restore = useMutation({
    mutationFn: () => call(commands.restoreAuthority(passphrase)),
    onSuccess: (view) => {
      // Nothing happened when no file was chosen: the form stays as it is.
      if (view === null) return;
      queries.setQueryData(certificatesKey, view);
      toasts.done(t("certificates-authority-restored"));
      onClose();
    },
  });
  const missing = tried && passphrase === "" ? t("certificates-passphrase-needed") : undefined;
  const refused = missing ?? fieldWords(restore.error).passphrase;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (passphrase !== "") restore.mutate();
  };
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <p>{t("certificates-helps-when-the-authority-in")}</p>
      <p>{t("certificates-a-backup-of-another-authority")}</p>
      <PasswordInput
        maxLength={1000}
        autoComplete="off"
        visibilityToggleButtonProps={{ "aria-label": t("server-show-what-is-typed") }}
        label={t("certificates-passphrase-of-the-backup")}
        value={passphrase}
        error={refused}
        aria-invalid={refused ? true : undefined}
        onChange={(event) => {
          setPassphrase(event.currentTarget.value);
          restore.reset();
        }}
        data-autofocus
      />
      {restore.isError && !allPlaced(restore.error, ["passphrase"]) && (
        <ErrorState error={restore.error} compact />
      )}
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t("settings-cancel")}
        </Button>
        <Button type="submit" loading={restore.isPending}>
          {t("certificates-choose-the-backup")}
        </Button>
      </div>
    </form>
  );
}
