/** Adding a user by hand, and editing one: problems stand at their fields, and somebody who has the address is offered. */
import { Button, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import type { UserDraft, UserRow, UserSaved } from "@/bindings";
import dialog from "@/components/Dialog.module.css";
import { ErrorState } from "@/components/ErrorState";
import { Refusable } from "@/components/Refusable";
import { useFirstRefused } from "@/components/useFirstRefused";
import { useMended } from "@/components/useRefused";
import { allPlaced, invalidInput, fieldWords as wordsAt } from "@/platform/fieldProblems";
import { t } from "@/words";
import { useUserActions } from "../actions";
import { fields, fieldWords, type UserField } from "../words";
import classes from "./Dialogs.module.css";
import { draftOf, isChanged } from "./draft";
import { ExistsNote } from "./ExistsNote";
import { MoreFields } from "./MoreFields";

type Saved = Extract<UserSaved, { kind: "saved" }>;
type Exists = Extract<UserSaved, { kind: "exists" }>;

export function UserForm({
  user,
  start,
  short,
  take,
  onSaved,
  onTake,
  onClose,
}: {
  /** The user that is edited; left out for a new one. */
  user?: UserRow;
  start: UserDraft;
  /** Only name, address and phone number: more is asked elsewhere. */
  short?: boolean;
  /** Words of the button that takes the user who has the address already. */
  take: (name: string) => string;
  onSaved: (saved: Saved) => void;
  onTake: (saved: Exists) => void;
  onClose: () => void;
}) {
  const actions = useUserActions();
  const [draft, setDraft] = useState(start);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [exists, setExists] = useState<Exists | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useFirstRefused(error, form);
  const shown: readonly UserField[] = short ? ["name", "email", "phone"] : fields;
  const mended = useMended();
  const words = mended.left(wordsAt(error));
  const { source } = user ?? { source: null };
  const kept = (field: UserField) => source?.synced.includes(field) ?? false;

  const set = (part: Partial<UserDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    for (const field of Object.keys(part)) mended.mend(field);
    if (part.email !== undefined) setExists(null);
  };
  /** What cannot be sent at all, as the engine would say it. */
  const missing = () => {
    const problems = [
      draft.name.trim() === "" && { field: "name", message: t("users-form-needs-a-name") },
      user === undefined &&
        draft.email.trim() === "" && { field: "email", message: t("users-form-needs-an-address") },
    ].filter((problem) => problem !== false);
    return problems.length === 0 ? null : invalidInput(problems);
  };
  const save = async () => {
    setBusy(true);
    setError(null);
    mended.reset();
    setExists(null);
    try {
      const lacks = missing();
      if (lacks) throw lacks;
      const saved = await actions.save(user?.id ?? null, draft);
      if (saved.kind === "saved") onSaved(saved);
      else setExists(saved);
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  const text = (field: Exclude<UserField, "domain" | "language" | "time_zone">, type = "text") => (
    <TextInput
      label={fieldWords[field]}
      type={type}
      value={draft[field]}
      maxLength={400}
      disabled={kept(field)}
      description={
        kept(field) && source
          ? t("users-from-directory", { directory: source.directory })
          : undefined
      }
      error={words[field]}
      required={field === "name" || (field === "email" && source === null)}
      withAsterisk={false}
      data-autofocus={field === firstOpen ? true : undefined}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  // Somebody's name stands there already: the address is what is missing.
  const firstOpen =
    user === undefined && start.name !== ""
      ? start.email === ""
        ? "email"
        : "phone"
      : shown.find((field) => !kept(field));
  const why =
    user !== undefined && !isChanged(draft, draftOf(user)) ? t("users-form-nothing-changed") : null;
  return (
    <form
      ref={form}
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        // The form may stand within another one, by way of React's tree.
        event.stopPropagation();
        if (why === null && !busy) void save();
      }}
    >
      {source && (
        <p className={classes.text}>
          {t("users-form-from-directory", { directory: source.directory })}
        </p>
      )}
      <div className={classes.pair}>
        {text("name")}
        {text("email", "email")}
        {!short && text("user_name")}
        {text("phone", "tel")}
      </div>
      {!short && (
        <MoreFields
          draft={draft}
          set={set}
          words={words}
          kept={kept}
          directory={source?.directory}
        />
      )}
      {exists && (
        <ExistsNote exists={exists} take={take(exists.row.name)} onTake={() => onTake(exists)} />
      )}
      {error != null && !allPlaced(error, shown) && <ErrorState error={error} compact />}
      <div className={dialog.actions}>
        <Button variant="default" onClick={onClose}>
          {t("users-cancel")}
        </Button>
        <Refusable type="submit" why={why} loading={busy}>
          {user === undefined ? t("users-add-user") : t("users-save")}
        </Refusable>
      </div>
    </form>
  );
}
