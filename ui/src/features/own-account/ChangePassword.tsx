/** Another password for the own account. Other sessions of it end; this one goes on. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sessionKey } from "@/app/consoleSession";
import { commands } from "@/bindings";
import { NewPassword } from "@/components/NewPassword";
import { toasts } from "@/components/toasts";
import { useMended } from "@/components/useRefused";
import { DialogForm } from "@/features/devices/dialogs/DialogForm";
import { PasswordField } from "@/features/sign-in/PasswordField";
import { call } from "@/platform/call";
import { t } from "@/words";

export function ChangePassword({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const mended = useMended();
  return (
    <DialogForm
      confirm={t("own-account-change-the-password")}
      ready={current !== "" && next !== ""}
      fields={["current", "new"]}
      onConfirm={async () => {
        mended.reset();
        queries.setQueryData(sessionKey, await call(commands.changeOwnPassword(current, next)));
        toasts.done(t("own-account-password-changed"));
      }}
      onClose={onClose}
    >
      {(words) => (
        <>
          <PasswordField
            label={t("own-account-current-password")}
            focus
            value={current}
            error={mended.at(words, "current")}
            onChange={(value) => {
              setCurrent(value);
              mended.mend("current");
            }}
          />
          <NewPassword
            label={t("own-account-new-password")}
            value={next}
            error={mended.at(words, "new")}
            onChange={(value) => {
              setNext(value);
              mended.mend("new");
            }}
          />
        </>
      )}
    </DialogForm>
  );
}
