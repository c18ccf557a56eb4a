/** Switching the own second factor off: the password alone is asked for from then on. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sessionKey } from "@/app/consoleSession";
import { commands } from "@/bindings";
import { toasts } from "@/components/toasts";
import { useMended } from "@/components/useRefused";
import { DialogForm } from "@/features/devices/dialogs/DialogForm";
import { PasswordField } from "@/features/sign-in/PasswordField";
import { call } from "@/platform/call";
import { t } from "@/words";
import classes from "./OwnAccount.module.css";

export function DropSecondFactor({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const [password, setPassword] = useState("");
  const mended = useMended();
  return (
    <DialogForm
      confirm={t("own-account-switch-it-off")}
      danger
      ready={password !== ""}
      fields={["password"]}
      onConfirm={async () => {
        mended.reset();
        queries.setQueryData(sessionKey, await call(commands.dropSecondFactor(password)));
        toasts.done(t("own-account-second-factor-switched-off"));
      }}
      onClose={onClose}
    >
      {(words) => (
        <>
          <p className={classes.text}>{t("own-account-the-password-alone")}</p>
          <PasswordField
            focus
            value={password}
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
