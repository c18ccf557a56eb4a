/** A chosen person inside the users field: click to change, cross or Delete to remove. */
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { RecipientDraft } from "@/bindings";
import { Avatar } from "@/components/Avatar";
import { Say, t } from "@/words";
import classes from "./UserChip.module.css";

const chipParts = {
  name: (inside: ReactNode) => <span className="truncate">{inside}</span>,
  hidden: (inside: ReactNode) => <span className="visually-hidden">{inside}</span>,
};

export function UserChip({
  person,
  problem,
  warning,
  onEdit,
  onRemove,
  onStep,
  buttonRef,
}: {
  person: RecipientDraft;
  /** Why this person cannot be invited as written. */
  problem?: string;
  /** A doubt that may be overruled. */
  warning?: string;
  onEdit: () => void;
  onRemove: () => void;
  /** Left (-1) or right (1) was pressed. */
  onStep: (by: -1 | 1) => void;
  buttonRef: (button: HTMLButtonElement | null) => void;
}) {
  const name = person.name || person.email || t("enroll-no-name");
  const said = problem ?? warning;
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "Delete" || event.key === "Backspace") onRemove();
    else if (event.key === "ArrowLeft") onStep(-1);
    else if (event.key === "ArrowRight") onStep(1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span
      className={classes.chip}
      data-problem={problem ? true : undefined}
      data-warning={!problem && warning ? true : undefined}
    >
      <button
        ref={buttonRef}
        type="button"
        tabIndex={-1}
        className={classes.name}
        title={said ? t("enroll-address-and-words", { email: person.email, said }) : person.email}
        onClick={onEdit}
        onKeyDown={onKeyDown}
      >
        <Avatar name={name} size={20} />
        {said ? (
          <Say
            id="enroll-chip-with-words"
            vars={{ name, email: person.email, said: said.replace(/\.+$/, "") }}
            parts={chipParts}
          />
        ) : (
          <Say id="enroll-chip" vars={{ name, email: person.email }} parts={chipParts} />
        )}
      </button>
      <button
        type="button"
        tabIndex={-1}
        className={classes.remove}
        aria-label={t("enroll-remove", { name })}
        onClick={onRemove}
      >
        <IconX size={14} stroke={1.7} aria-hidden />
      </button>
    </span>
  );
}
