/** A new account. With the first one comes the own password: from then on everybody signs in. */
import { TextInput } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { type AccountDraft, commands, type Role } from "@/bindings";
import { NewPassword } from "@/components/NewPassword";
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

export function AddForm({
  first,
  you,
  onClose,
}: {
  /** Nobody signs in yet. */
  first: boolean;
  /** The owner's address, which is the own account's from now on. */
  you: string;
  onClose: () => void;
}) {
  const takeOver = useTakeOver();
  const [draft, setDraft] = useState<Omit<AccountDraft, "role"> & { role: Role | null }>({
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
        if (role === null)
          throw invalidInput(
            [
              draft.name.trim() === "" && { field: "name", message: t("accounts-needs-a-name") },
              draft.email.trim() === "" && {
                field: "email",
                message: t("accounts-needs-an-address"),
              },
              { field: "role", message: t("accounts-choose-a-role") },
            ].filter((problem) => problem !== false),
          );
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
              description={t("accounts-they-sign-in-with-it")}
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
