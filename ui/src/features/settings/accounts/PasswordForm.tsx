/** A password for somebody who forgot theirs. Whoever is signed in with the account is signed out. */
import { useState } from "react";
import { type AccountRow, commands } from "@/bindings";
import { toasts } from "@/components/toasts";
import { useMended } from "@/components/useRefused";
import { DialogForm } from "@/features/devices/dialogs/DialogForm";
import { call } from "@/platform/call";
import { t } from "@/words";
import classes from "./Accounts.module.css";
import { FirstPassword } from "./FirstPassword";
import { useTakeOver } from "./queries";

export function PasswordForm({ account, onClose }: { account: AccountRow; onClose: () => void }) {
  const takeOver = useTakeOver();
  const [password, setPassword] = useState("");
  const mended = useMended();
  return (
    <DialogForm
      confirm={t("accounts-set-the-password")}
      fields={["password"]}
      onConfirm={async () => {
        mended.reset();
        await takeOver(call(commands.setAccountPassword(account.id, password)));
        toasts.done(t("accounts-password-set", { name: account.name }));
      }}
      onClose={onClose}
    >
      {(words) => (
        <>
          <p className={classes.text}>{t("accounts-password-explained", { name: account.name })}</p>
          <FirstPassword
            label={t("accounts-new-password")}
            value={password}
            focus
            error={mended.at(words, "password")}
            onChange={(value) => {
              setPassword(value);
              mended.mend("password");
            }}
          />
        </>
      )}
    </DialogForm>
  );
}
