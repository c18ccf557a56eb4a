/**
 * Who gets an invite: found as one types, pasted as a list, or added in place. Chosen people are
 * chips inside the field. Problems from the plan stand at the chip and below the field.
 */
import { Combobox, Modal, PillsInput, useCombobox } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Problem, RecipientDraft, UserDraft, UserRow } from "@/bindings";
import { Field } from "@/components/Field";
import { draftFrom } from "@/features/users/dialogs/draft";
import { UserForm } from "@/features/users/dialogs/UserForm";
import { t } from "@/words";
import { mostRecipients } from "../draft";
import { readAddresses } from "./addresses";
import { PersonForm } from "./PersonForm";
import { type AtPerson, personProblems, RecipientWords } from "./RecipientWords";
import { addRecipients, replaceRecipient, withoutRecipient } from "./recipients";
import { UserChip } from "./UserChip";
import { newcomer, UserOptions } from "./UserOptions";
import classes from "./UsersField.module.css";
import { useUserSearch } from "./useUserSearch";

/** Which chip the form below the field is for. */
type Editing = { index: number; person: RecipientDraft } | null;

/** A dialog takes so long to fade, in milliseconds. */
const fading = 250;

function personOf({
  name,
  email,
  phone,
}: Pick<UserRow, "name" | "email" | "phone">): RecipientDraft {
  return phone ? { name, email, phone } : { name, email };
}

export function UsersField({
  recipients,
  onChange,
  problems,
  warnings,
  showMissing,
  platform,
}: {
  recipients: readonly RecipientDraft[];
  onChange: (recipients: readonly RecipientDraft[]) => void;
  problems: readonly Problem[];
  warnings: readonly Problem[];
  /** The way on was tried: an empty field is now a problem. */
  showMissing: boolean;
  /** Only to make the field start anew with the wizard. */
  platform: string;
}) {
  const [typed, setTyped] = useState("");
  const [editing, setEditing] = useState<Editing>(null);
  /** What the dialog for a new user begins with. */
  const [adding, setAdding] = useState<UserDraft | null>(null);
  const [note, setNote] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const chips = useRef<(HTMLButtonElement | null)[]>([]);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = useUserSearch(typed, recipients, combobox.dropdownOpened);
  const at: AtPerson[] = personProblems(recipients, problems, warnings);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new wizard, a new start
  useEffect(() => input.current?.focus(), [platform]);

  const shownOptions = `${found.hits.map((hit) => hit.id).join()} ${typed}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the options change
  useEffect(() => {
    if (typed.trim() === "") combobox.resetSelectedOption();
    else combobox.selectFirstOption();
  }, [shownOptions]);

  const add = (people: readonly RecipientDraft[]) => {
    const added = addRecipients(recipients, people);
    onChange(added.recipients);
    setNote(added.words);
    setTyped("");
    // It would cover the fields below; typing, a click and ↓ open it again.
    combobox.closeDropdown();
  };
  const remove = (index: number) => {
    onChange(withoutRecipient(recipients, index));
    setEditing(null);
    input.current?.focus();
  };
  const focusChip = (index: number) => {
    if (index >= recipients.length) input.current?.focus();
    else chips.current[Math.max(0, index)]?.focus();
  };
  const submit = (value: string) => {
    if (value === newcomer) {
      setAdding(draftFrom(typed));
      setTyped("");
      combobox.closeDropdown();
      return;
    }
    const hit = found.hits.find((user) => user.id === value);
    if (hit) add([personOf(hit)]);
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>) => {
    const atStart = event.currentTarget.selectionStart === 0 && typed === "";
    if (atStart && recipients.length > 0) {
      if (event.key === "Backspace") {
        event.preventDefault();
        remove(recipients.length - 1);
      } else if (event.key === "ArrowLeft") {
        event.preventDefault();
        focusChip(recipients.length - 1);
      }
    }
    const completes = event.key === "Enter" || event.key === "," || event.key === ";";
    if (completes && typed.includes("@")) {
      const read = readAddresses(typed);
      const known = found.hits.find(
        (hit) => hit.email.toLowerCase() === typed.trim().toLowerCase(),
      );
      // One broken address is still being typed; in a list it becomes a chip to mend.
      const whole = read.unread.length === 0 || read.recipients.length > 1;
      if (known || (read.recipients.length > 0 && whole)) {
        event.preventDefault();
        // The list must not take the same Enter for its chosen option, which may not be chosen yet.
        combobox.resetSelectedOption();
        if (known) submit(known.id);
        else add(read.recipients);
      }
    }
  };
  /** A whole address that was typed but not confirmed counts all the same. */
  const leave = () => {
    combobox.closeDropdown();
    const read = readAddresses(typed);
    if (read.recipients.length > 0 && read.unread.length === 0) add(read.recipients);
  };
  const onPaste = (event: React.ClipboardEvent) => {
    const text = event.clipboardData.getData("text");
    if (!/@/.test(text) || !/[,;<>\n\t]/.test(text.trim())) return;
    event.preventDefault();
    add(readAddresses(text).recipients);
  };
  const endAdding = (user?: UserRow) => {
    setAdding(null);
    if (user) add([personOf(user)]);
    // Once the dialog has given it free.
    setTimeout(() => input.current?.focus(), fading);
  };
  const missing = problems.find((problem) => problem.field === "recipients");

  return (
    <Field
      label={t("enroll-users")}
      aside={
        recipients.length > 0
          ? t("enroll-people-chosen", { n: recipients.length })
          : t("enroll-up-to", { most: mostRecipients })
      }
      error={missing && (showMissing || missing.code !== "required") ? missing.message : undefined}
    >
      <Combobox store={combobox} onOptionSubmit={submit} offset={4}>
        <Combobox.DropdownTarget>
          <PillsInput
            className={classes.field}
            error={at.some((person) => person.problem) || (showMissing && missing !== undefined)}
            onClick={() => input.current?.focus()}
          >
            <div className={classes.chips}>
              {recipients.map((person, index) => (
                <UserChip
                  key={person.email || person.name}
                  person={person}
                  problem={at[index]?.problem}
                  warning={at[index]?.warning}
                  buttonRef={(button) => {
                    chips.current[index] = button;
                  }}
                  onEdit={() => setEditing({ index, person })}
                  onRemove={() => remove(index)}
                  onStep={(by) => focusChip(index + by)}
                />
              ))}
              <Combobox.EventsTarget withExpandedAttribute>
                <PillsInput.Field
                  ref={input}
                  className={classes.input}
                  aria-label={t("enroll-users-name-or-address")}
                  aria-invalid={showMissing && missing !== undefined}
                  placeholder={recipients.length === 0 ? t("enroll-name-or-address-or-paste") : ""}
                  value={typed}
                  maxLength={20_000}
                  onClick={() => combobox.openDropdown()}
                  onBlur={leave}
                  onChange={(event) => {
                    setTyped(event.currentTarget.value);
                    setNote("");
                    combobox.openDropdown();
                  }}
                  onKeyDown={onKeyDown}
                  onPaste={onPaste}
                />
              </Combobox.EventsTarget>
            </div>
          </PillsInput>
        </Combobox.DropdownTarget>
        <Combobox.Dropdown hidden={editing !== null}>
          <UserOptions typed={typed} found={found} />
        </Combobox.Dropdown>
      </Combobox>
      {note && (
        <p className={classes.note} role="status">
          {note}
        </p>
      )}
      {editing && (
        <PersonForm
          key={editing.index}
          title={t("enroll-change-person", {
            name: editing.person.name || editing.person.email,
          })}
          submit={t("enroll-change")}
          person={editing.person}
          words={at[editing.index]?.words}
          onDone={(person) => {
            // The form does not ask for the number; it stays with its person.
            const { phone } = editing.person;
            onChange(
              replaceRecipient(recipients, editing.index, phone ? { ...person, phone } : person),
            );
            setEditing(null);
            input.current?.focus();
            combobox.closeDropdown();
          }}
          onCancel={() => {
            setEditing(null);
            input.current?.focus();
          }}
        />
      )}
      <Modal
        opened={adding !== null}
        onClose={() => endAdding()}
        title={t("enroll-add-a-new-user")}
        size={520}
        returnFocus={false}
      >
        {adding && (
          <UserForm
            start={adding}
            short
            take={(name) => t("enroll-choose-person", { name })}
            onSaved={({ row }) => endAdding(row)}
            onTake={({ row }) => endAdding(row)}
            onClose={() => endAdding()}
          />
        )}
      </Modal>
      <RecipientWords
        people={at}
        onEdit={(index) => {
          const person = recipients[index];
          if (person) setEditing({ index, person });
        }}
      />
    </Field>
  );
}
