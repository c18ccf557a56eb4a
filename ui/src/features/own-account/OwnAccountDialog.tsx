/** The own account: who one is here, another password, a second factor. */
import { Button, Modal } from "@mantine/core";
import { IconPassword, IconShieldCheck } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useConsoleSession } from "@/app/consoleSession";
import { roleWords } from "@/app/roles";
import type { ConsoleSession } from "@/bindings";
import { Avatar } from "@/components/Avatar";
import { t } from "@/words";
import { ChangePassword } from "./ChangePassword";
import { DropSecondFactor } from "./DropSecondFactor";
import classes from "./OwnAccount.module.css";
import { SetUpSecondFactor } from "./SetUpSecondFactor";

type Step = "whole" | "password" | "set_up" | "drop";

const titles: Record<Step, string> = {
  whole: t("own-account-your-account"),
  password: t("own-account-change-the-password"),
  set_up: t("own-account-set-up-a-second-factor"),
  drop: t("own-account-switch-off-the-second-factor"),
};

export function OwnAccountDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const session = useConsoleSession();
  const [step, setStep] = useState<Step>("whole");
  const close = () => {
    setStep("whole");
    onClose();
  };
  const back = () => setStep("whole");
  return (
    <Modal
      opened={opened && session?.state === "signed_in"}
      onClose={close}
      title={titles[step]}
      size={480}
    >
      {opened && session && step === "whole" && <Whole session={session} go={setStep} />}
      {opened && step === "password" && <ChangePassword onClose={back} />}
      {opened && step === "set_up" && <SetUpSecondFactor onClose={back} />}
      {opened && step === "drop" && <DropSecondFactor onClose={back} />}
    </Modal>
  );
}

function Whole({ session, go }: { session: ConsoleSession; go: (step: Step) => void }) {
  const role = roleWords[session.role ?? "administrator"];
  const body = useRef<HTMLDivElement>(null);
  // After a step the button that led to it is another one.
  useEffect(() => {
    if (document.activeElement === document.body) body.current?.focus();
  }, []);
  return (
    <div className={classes.body} ref={body} tabIndex={-1}>
      <div className={classes.person}>
        <Avatar name={session.name} size={44} />
        <div className={classes.names}>
          <p className={`${classes.name} truncate`}>{session.name}</p>
          <p className={`${classes.quiet} truncate`}>{session.email}</p>
        </div>
      </div>
      <p className={classes.role}>
        <strong>{role.label}</strong>
        <span>{role.may}</span>
      </p>
      <ul className={classes.rows}>
        <li className={classes.row}>
          <IconPassword size={18} stroke={1.7} aria-hidden />
          <div className={classes.words}>
            <p className={classes.label}>{t("own-account-password")}</p>
            <p className={classes.quiet}>{t("own-account-other-sessions-end")}</p>
          </div>
          <Button variant="default" onClick={() => go("password")}>
            {t("own-account-change")}
          </Button>
        </li>
        <li className={classes.row}>
          <IconShieldCheck size={18} stroke={1.7} aria-hidden />
          <div className={classes.words}>
            <p className={classes.label}>{t("own-account-second-factor")}</p>
            <p className={classes.quiet}>
              {session.second_factor
                ? t("own-account-second-factor-on")
                : t("own-account-second-factor-off")}
            </p>
          </div>
          {session.second_factor ? (
            <Button variant="default" onClick={() => go("drop")}>
              {t("own-account-switch-off")}
            </Button>
          ) : (
            <Button variant="default" onClick={() => go("set_up")}>
              {t("own-account-set-up")}
            </Button>
          )}
        </li>
      </ul>
    </div>
  );
}
