/** A new account. With the first one comes the own password: from then on everybody signs in. */
import { TextInput } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { type AccountDraft, commands, type Role } from "@/bindings";
import { NewPassword } from "@/components/NewPassword";
import { shortWords } from "@/components/passwordStrength";
import { toasts } from "@/components/toasts";
import { useMended } from "@/components/useRefused";
import { DialogForm } from "@/features/devices/dialogs/DialogForm";
import { call } from "@/platform/call";
import { invalidInput } from "@/platform/fieldProblems";
import { t } from "@/words";
import classes from "./Accounts.module.css";
import { FirstPassword } from "./FirstPassword";
import { useTakeOver } from "./queries";
import { RoleChoice } from "./RoleChoice";

const fields = ["name", "email", "role", "password", "own_password"] as const;

type Draft = Omit<AccountDraft, "role"> & { role: Role | null };

/** All that is known to be wrong before the engine is asked. */
function missingOf(
  { name, email, role, password, own_password }: Draft,
  first: boolean,
  you: string,
) {
  const address = email.trim().toLowerCase();
  const said: Record<(typeof fields)[number], string | null> = {
    name: name.trim() === "" ? t("accounts-needs-a-name") : null,
    email:
      address === ""
        ? t("accounts-needs-an-address")
        : address === you.toLowerCase()
          ? t("accounts-is-your-own-address")
          : null,
    role: role === null ? t("accounts-choose-a-role") : null,
    password: shortWords(password),
    own_password: first ? shortWords(own_password) : null,
  };
  return fields.flatMap((field) => {
    const message = said[field];
    return message === null ? [] : [{ field, message }];
  });
}

export function AddForm({
  first,
  you,
  onClose,
}: {
  /** Nobody signs in yet. */
  first: boolean;
  /** The address of whoever adds it: the owner's, which is the own account's from now on, when nobody signs in yet. */
  you: string;
  onClose: () => void;
}) {
  const takeOver = useTakeOver();
  const [draft, setDraft] = useState<Draft>({
    name: "",
    email: "",
    role: null,
    password: "",
    own_password: "",
  });
  const { role } = draft;
  const mended = useMended();
  const set = <K extends keyof AccountDraft>(key: K, value: AccountDraft[K]) => {
    setDraft((before) => ({ ...before, [key]: value }));
    mended.mend(key);
  };
  const text = (key: "name" | "email") => ({
    value: draft[key],
    maxLength: 400,
    autoComplete: "off",
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => set(key, event.currentTarget.value),
  });
  return (
    <DialogForm
      confirm={t("accounts-add-account")}
      fields={fields}
      onConfirm={async () => {
        mended.reset();
        const lacks = missingOf(draft, first, you);
        if (role === null || lacks.length > 0) throw invalidInput(lacks);
        await takeOver(call(commands.addAccount({ ...draft, role })));
        toasts.done(t("accounts-added", { name: draft.name.trim() }));
      }}
      onClose={onClose}
    >
      {(words) => (
        <>
          <div className={classes.pair}>
            <TextInput
              label={t("accounts-name")}
              data-autofocus
              error={mended.at(words, "name")}
              {...text("name")}
            />
            <TextInput
              label={t("accounts-address")}
              type="email"
              description={
                mended.at(words, "email") ? undefined : t("accounts-they-sign-in-with-it")
              }
              error={mended.at(words, "email")}
              {...text("email")}
            />
          </div>
          <RoleChoice
            role={role}
            error={mended.at(words, "role")}
            onChange={(role) => set("role", role)}
          />
          <div className={first ? classes.pair : undefined}>
            <FirstPassword
              label={t("accounts-their-first-password")}
              value={draft.password}
              error={mended.at(words, "password")}
              onChange={(password) => set("password", password)}
            />
            {first && (
              <NewPassword
                label={t("accounts-your-own-password")}
                value={draft.own_password}
                error={mended.at(words, "own_password")}
                onChange={(password) => set("own_password", password)}
              />
            )}
          </div>
          {first && (
            <p className={classes.note}>
              <IconInfoCircle size={16} stroke={1.7} aria-hidden />
              <span>{t("accounts-from-now-on-everybody-signs-in", { email: you })}</span>
            </p>
          )}
        </>
      )}
    </DialogForm>
  );
}
