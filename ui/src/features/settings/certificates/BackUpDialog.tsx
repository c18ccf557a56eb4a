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
import classes from "./BackUpDialog.module.css";
import { leastPassphrase, passphraseProblems } from "./passphrase";

export function BackUpDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Back up the device authority" size={480}>
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
      toasts.done(`Saved as ${path}. Keep its passphrase in another place.`);
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
    visibilityToggleButtonProps: { "aria-label": "Show what is typed" },
  };
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <p>
        The file holds the authority’s certificate and its private key, for an emergency in which
        the data folder is damaged. It is no backup of the data folder: which devices are enrolled
        is known there alone, so back up muster.db and its key as well.
      </p>
      <p>
        Keep it off this computer, in a safe place, and the passphrase in another one: whoever has
        both can pass for your devices. Nobody can recover a forgotten passphrase.
      </p>
      <PasswordInput
        {...shared}
        label="Passphrase"
        description={`At least ${leastPassphrase} characters; a few words that nobody else would put together`}
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
        label="Passphrase again"
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
          Cancel
        </Button>
        <Button type="submit" loading={backUp.isPending}>
          Back up…
        </Button>
      </div>
    </form>
  );
}
