/** Name, address and role of an account. The own role another administrator must change. */
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { type AccountEdit, type AccountRow, commands } from "@/bindings";
import { toasts } from "@/components/toasts";
import { useMended } from "@/components/useRefused";
import { DialogForm } from "@/features/devices/dialogs/DialogForm";
import { call } from "@/platform/call";
import { t } from "@/words";
import { useTakeOver } from "./queries";
import { RoleChoice } from "./RoleChoice";

export const editOf = ({ id, name, email, role, disabled }: AccountRow): AccountEdit => ({
  ...{ id, name, email, role, disabled },
});

export function EditForm({ account, onClose }: { account: AccountRow; onClose: () => void }) {
  const takeOver = useTakeOver();
  const [edit, setEdit] = useState<AccountEdit>(() => editOf(account));
  const mended = useMended();
  const set = <K extends keyof AccountEdit>(key: K, value: AccountEdit[K]) => {
    setEdit((before) => ({ ...before, [key]: value }));
    mended.mend(key);
  };
  const text = (key: "name" | "email") => ({
    value: edit[key],
    maxLength: 400,
    autoComplete: "off",
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => set(key, event.currentTarget.value),
  });
  return (
    <DialogForm
      confirm={t("accounts-save")}
      fields={["name", "email", "role", "disabled"]}
      onConfirm={async () => {
        mended.reset();
        await takeOver(call(commands.changeAccount(edit)));
        toasts.done(t("accounts-changed", { name: edit.name.trim() }));
      }}
      onClose={onClose}
    >
      {(words) => (
        <>
          <TextInput
            label={t("accounts-name")}
            data-autofocus
            error={mended.at(words, "name")}
            {...text("name")}
          />
          <TextInput
            label={t("accounts-address")}
            type="email"
            error={mended.at(words, "email")}
            {...text("email")}
          />
          <RoleChoice
            role={edit.role}
            error={mended.at(words, "role") ?? mended.at(words, "disabled")}
            fixed={account.is_you ? t("accounts-own-role") : undefined}
            onChange={(role) => set("role", role)}
          />
        </>
      )}
    </DialogForm>
  );
}
