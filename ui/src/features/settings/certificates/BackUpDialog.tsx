/**
 * Backing up the device authority: what it is good for, where to keep it, and a passphrase, twice. The passphrase lives
 * only as long as the dialog is open.
 */
import { Button, Modal, PasswordInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { commands } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { allPlaced, fieldWords } from "@/platform/fieldProblems";
import { t } from "@/words";
import classes from "./BackUpDialog.module.css";
import { leastPassphrase, passphraseProblems } from "./passphrase";

export function BackUpDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("certificates-back-up-the-device-authority")}
      size={480}
    >
      {opened && <Form onClose={onClose} />}
    </Modal>
  );
}

function Form({ onClose }: { onClose: () => void }) {
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const backUp = useMutation({
    mutationFn: () => call(commands.backUpAuthority(passphrase)),
    onSuccess: (path) => {
      // Nothing was written when no place was chosen: the form stays as it is.
      if (path === null) return;
      toasts.done(t("certificates-backup-saved", { path }));
      onClose();
    },
  });
  const problems = passphraseProblems(passphrase, again);
  const refused = (tried && problems.passphrase) || fieldWords(backUp.error).passphrase;
  const differs = tried ? problems.again : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!problems.passphrase && !problems.again) backUp.mutate();
  };
  const shared = {
    maxLength: 1000,
    autoComplete: "new-password",
    visibilityToggleButtonProps: { "aria-label": t("server-show-what-is-typed") },
  };
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <p>{t("certificates-the-file-holds-the-authoritys")}</p>
      <p>{t("certificates-keep-it-off-this-computer")}</p>
      <PasswordInput
        {...shared}
        label={t("certificates-passphrase")}
        description={t("certificates-at-least-characters-a-few", { n: leastPassphrase })}
        value={passphrase}
        error={refused}
        aria-invalid={refused ? true : undefined}
        onChange={(event) => {
          setPassphrase(event.currentTarget.value);
          backUp.reset();
        }}
        data-autofocus
      />
      <PasswordInput
        {...shared}
        label={t("certificates-passphrase-again")}
        value={again}
        error={differs}
        aria-invalid={differs ? true : undefined}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
      {backUp.isError && !allPlaced(backUp.error, ["passphrase"]) && (
        <ErrorState error={backUp.error} compact />
      )}
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t("settings-cancel")}
        </Button>
        <Button type="submit" loading={backUp.isPending}>
          {t("certificates-back-up")}
        </Button>
      </div>
    </form>
  );
}
