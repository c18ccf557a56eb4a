/** A chosen person inside the users field: click to change, cross or Delete to remove. */
import { IconX } from "@tabler/icons-react";
import type { RecipientDraft } from "@/bindings";
import { Avatar } from "@/components/Avatar";
import { t } from "@/words";
import classes from "./UserChip.module.css";

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
  const name = person.name || person.email || "No name";
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
        title={said ? `${person.email}: ${said}` : person.email}
        onClick={onEdit}
        onKeyDown={onKeyDown}
      >
        <Avatar name={name} size={20} />
        <span className="truncate">{name}</span>
        <span className="visually-hidden">
          , {person.email}
          {said ? `, ${said.replace(/\.+$/, "")}` : ""}. Enter changes, Delete removes.
        </span>
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
