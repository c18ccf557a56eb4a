/** "Add someone new", or mend someone: name and address, right below the field. */
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { RecipientDraft } from "@/bindings";
import { t } from "@/words";
import { isAddress, nameFrom } from "./addresses";
import classes from "./PersonForm.module.css";

export function PersonForm({
  person,
  words,
  title,
  submit,
  onDone,
  onCancel,
}: {
  person: RecipientDraft;
  /** The engine's words at this person's fields. */
  words?: { name?: string; email?: string };
  title: string;
  /** Words of the button. */
  submit: string;
  onDone: (person: RecipientDraft) => void;
  onCancel: () => void;
}) {
  const [name, setName] = useState(person.name);
  const [email, setEmail] = useState(person.email);
  const [tried, setTried] = useState(false);
  /** Shown in the blank field, and taken when it stays blank. */
  const proposed = email.includes("@") ? nameFrom(email.trim()) : "";
  const given = name.trim() || proposed;
  // Only the address is in question: begin there.
  const mendEmail = words?.email !== undefined;
  const missing = {
    name: given === "" ? t("enroll-name-is-needed") : undefined,
    email: isAddress(email) ? undefined : t("enroll-address-looks-like"),
  };
  const unchanged = name === person.name && email === person.email;

  const finish = () => {
    setTried(true);
    if (!missing.name && !missing.email) onDone({ name: given, email: email.trim() });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) finish();
    else if (event.key === "Escape") onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one line
    <div role="group" aria-label={title} className={classes.form} onKeyDown={onKeyDown}>
      <div className={classes.fields}>
        <TextInput
          label={t("enroll-name")}
          value={name}
          maxLength={400}
          autoFocus={!mendEmail}
          placeholder={proposed || undefined}
          error={(tried && missing.name) || (unchanged && words?.name)}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t("enroll-email-address")}
          type="email"
          value={email}
          maxLength={400}
          autoFocus={mendEmail}
          error={(tried && missing.email) || (unchanged && words?.email)}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      </div>
      <div className={classes.actions}>
        <span className={classes.hint}>{t("enroll-kept-as-a-user-once")}</span>
        <Button size="xs" variant="subtle" onClick={onCancel}>
          {t("enroll-cancel")}
        </Button>
        <Button size="xs" onClick={finish}>
          {submit}
        </Button>
      </div>
    </div>
  );
}
