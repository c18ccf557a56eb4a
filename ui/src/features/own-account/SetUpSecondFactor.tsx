/**
 * A second factor for the own account: a code to scan, or its secret to type, and a first code that shows that the app has
 * it. The secret is in the window only while this is open.
 */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { sessionKey } from "@/app/consoleSession";
import { commands, type SecondFactorOffer } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import { ErrorState } from "@/components/ErrorState";
import { QrImage } from "@/components/QrImage";
import { toasts } from "@/components/toasts";
import { useMended } from "@/components/useRefused";
import { DialogForm } from "@/features/devices/dialogs/DialogForm";
import { CodeField } from "@/features/sign-in/CodeField";
import { PasswordField } from "@/features/sign-in/PasswordField";
import { call } from "@/platform/call";
import { t } from "@/words";
import classes from "./OwnAccount.module.css";

/** The secret in groups of four: it may be typed. */
const inGroups = (secret: string) => secret.replace(/(.{4})(?=.)/g, "$1 ");

export function SetUpSecondFactor({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const [offer, setOffer] = useState<SecondFactorOffer | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  const [code, setCode] = useState("");
  const [password, setPassword] = useState("");
  const mended = useMended();

  // No query: the secret must not lie among what was read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks anew
  useEffect(() => {
    let over = false;
    setFailure(null);
    call(commands.offerSecondFactor()).then(
      (made) => over || setOffer(made),
      (cause) => over || setFailure(cause),
    );
    return () => {
      over = true;
    };
  }, [tries]);

  if (failure != null)
    return <ErrorState error={failure} onRetry={() => setTries((n) => n + 1)} compact />;
  if (!offer)
    return (
      <p className={classes.quiet} role="status">
        {t("own-account-making-the-code")}
      </p>
    );
  return (
    <DialogForm
      confirm={t("own-account-switch-it-on")}
      ready={code.trim() !== "" && password !== ""}
      fields={["code", "password"]}
      onConfirm={async () => {
        mended.reset();
        const session = await call(commands.confirmSecondFactor(password, code));
        queries.setQueryData(sessionKey, session);
        toasts.done(t("own-account-second-factor-is-on"));
      }}
      onClose={onClose}
    >
      {(words) => (
        <>
          <div className={classes.offer}>
            <QrImage
              path={offer.qr_path}
              side={offer.qr_side}
              size={176}
              label={t("own-account-qr-code")}
            />
            <div>
              <ol className={classes.steps}>
                <li>{t("own-account-scan-with-an-authenticator-app")}</li>
                <li>{t("own-account-enter-the-code-it-shows")}</li>
                <li>{t("own-account-enter-your-password-too")}</li>
              </ol>
              <div className={classes.secret}>
                <code>{inGroups(offer.secret)}</code>
                <CopyButton value={offer.secret} name={t("own-account-copy-the-secret")} />
              </div>
              <p className={classes.quiet}>{t("own-account-for-typing")}</p>
            </div>
          </div>
          <CodeField
            focus
            value={code}
            error={mended.at(words, "code")}
            onChange={(value) => {
              setCode(value);
              mended.mend("code");
            }}
          />
          <PasswordField
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
