/** A password although alone: for a computer that others use, too. */
import { useState } from "react";
import { commands } from "@/bindings";
import { NewPassword } from "@/components/NewPassword";
import { toasts } from "@/components/toasts";
import { useMended } from "@/components/useRefused";
import { DialogForm } from "@/features/devices/dialogs/DialogForm";
import { call } from "@/platform/call";
import { t } from "@/words";
import classes from "./Accounts.module.css";
import { useTakeOver } from "./queries";

export function ProtectForm({ you, onClose }: { you: string; onClose: () => void }) {
  const takeOver = useTakeOver();
  const [password, setPassword] = useState("");
  const mended = useMended();
  return (
    <DialogForm
      confirm={t("accounts-ask-for-it-from-now-on")}
      fields={["own_password"]}
      onConfirm={async () => {
        mended.reset();
        await takeOver(call(commands.protectConsole(password)));
        toasts.done(t("accounts-password-is-asked-for"));
      }}
      onClose={onClose}
    >
      {(words) => (
        <>
          <p className={classes.text}>{t("accounts-protect-explained", { email: you })}</p>
          <NewPassword
            label={t("accounts-your-own-password")}
            value={password}
            focus
            error={mended.at(words, "own_password")}
            onChange={(value) => {
              setPassword(value);
              mended.mend("own_password");
            }}
          />
        </>
      )}
    </DialogForm>
  );
}
