/** What is wrong or doubtful about chosen people, line by line, with the way to mend it. */
import { IconAlertCircle, IconAlertTriangle } from "@tabler/icons-react";
import type { Problem, RecipientDraft } from "@/bindings";
import { Say, t } from "@/words";
import classes from "./RecipientWords.module.css";

export interface AtPerson {
  person: RecipientDraft;
  problem?: string;
  warning?: string;
  /** The engine's words, by input. */
  words: { name?: string; email?: string };
}

/** Sorts `recipients.2.email` to the third person. */
export function personProblems(
  recipients: readonly RecipientDraft[],
  problems: readonly Problem[],
  warnings: readonly Problem[],
): AtPerson[] {
  const at: AtPerson[] = recipients.map((person) => ({ person, words: {} }));
  for (const [list, kind] of [
    [problems, "problem"],
    [warnings, "warning"],
  ] as const) {
    for (const { field, message } of list) {
      const [, index, part] = /^recipients\.(\d+)(?:\.(name|email))?$/.exec(field) ?? [];
      const person = index === undefined ? undefined : at[Number(index)];
      if (!person) continue;
      person[kind] ??= message;
      if (kind === "problem") person.words[part === "name" ? "name" : "email"] ??= message;
    }
  }
  return at;
}

export function RecipientWords({
  people,
  onEdit,
}: {
  people: readonly AtPerson[];
  onEdit: (index: number) => void;
}) {
  const said = people
    .map((person, index) => ({ ...person, index }))
    .filter(({ problem, warning }) => problem || warning);
  if (said.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t("enroll-about-the-chosen-people")}>
      {said.map(({ index, person, problem, warning }) => (
        <li key={index} className={classes.line} data-problem={problem ? true : undefined}>
          {problem ? (
            <IconAlertCircle size={15} stroke={1.7} aria-hidden />
          ) : (
            <IconAlertTriangle size={15} stroke={1.7} aria-hidden />
          )}
          <span>
            {problem ? (
              <Say
                id="enroll-person-problem"
                vars={{ name: person.name || person.email || t("enroll-no-name"), problem }}
                parts={{
                  name: (inside) => <strong>{inside}</strong>,
                  mend: (inside) => (
                    <button type="button" className="link-button" onClick={() => onEdit(index)}>
                      {inside}
                    </button>
                  ),
                }}
              />
            ) : (
              warning
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
