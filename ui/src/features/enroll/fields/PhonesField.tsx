/** Where the texts go: one number for each chosen person. Blank takes the number that is known of the user. */
import { TextInput } from "@mantine/core";
import type { PlannedRecipient, Problem, RecipientDraft } from "@/bindings";
import { Field } from "@/components/Field";
import { SettingsWords } from "@/components/SettingsWords";
import { t } from "@/words";
import { addressKey } from "./addresses";
import classes from "./PhonesField.module.css";

export function PhonesField({
  recipients,
  planned,
  problems,
  onChange,
}: {
  recipients: readonly RecipientDraft[];
  /** As the engine would take them, with the numbers that it knows. */
  planned: readonly PlannedRecipient[];
  problems: readonly Problem[];
  onChange: (index: number, phone: string) => void;
}) {
  if (recipients.length === 0) return null;
  const numbers = new Map(planned.map(({ email, phone }) => [addressKey(email), phone]));
  return (
    <Field label={t("enroll-phone-numbers")} aside={t("enroll-phones-international")}>
      <ul className={classes.list}>
        {recipients.map((person, index) => {
          const name = person.name || person.email || t("enroll-no-name");
          const error = problems.find(({ field }) => field === `recipients.${index}.phone`);
          const known = numbers.get(addressKey(person.email));
          return (
            <li key={person.email || person.name} className={classes.person}>
              <span className={`${classes.name} truncate`} title={person.email}>
                {name}
              </span>
              <TextInput
                type="tel"
                className={classes.number}
                aria-label={t("enroll-phone-of", { name })}
                value={person.phone ?? ""}
                maxLength={40}
                autoComplete="off"
                placeholder={known ? t("enroll-as-known", { known }) : "+"}
                error={error && <SettingsWords>{error.message}</SettingsWords>}
                onChange={(event) => onChange(index, event.currentTarget.value)}
              />
            </li>
          );
        })}
      </ul>
    </Field>
  );
}
