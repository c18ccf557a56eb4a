/** The lock over the whole window: who sits there enters the password again, or somebody else signs in. */
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { sessionKey } from "@/app/consoleSession";
import { type ConsoleSession, commands } from "@/bindings";
import { Avatar } from "@/components/Avatar";
import { ErrorState } from "@/components/ErrorState";
import { call } from "@/platform/call";
import { t } from "@/words";
import { PasswordField } from "./PasswordField";
import { isWrong } from "./refused";
import { SeatPage } from "./SeatPage";
import classes from "./SeatPage.module.css";

export function LockPage({ session }: { session: ConsoleSession }) {
  const queries = useQueryClient();
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const become = (next: ConsoleSession) => queries.setQueryData(sessionKey, next);

  const unlock = useMutation({
    // What was typed is forgotten with the page.
    gcTime: 0,
    mutationFn: (typed: string) => call(commands.unlockConsole(typed)),
    onSuccess: become,
    onError: () => {
      // What was refused is typed anew.
      setPassword("");
      field.current?.focus();
    },
  });
  const leave = useMutation({
    mutationFn: () => call(commands.signOut()),
    onSuccess: become,
  });
  const submit = () => {
    if (unlock.isPending) return;
    setMissing(password === "");
    if (password === "") field.current?.focus();
    else unlock.mutate(password);
  };
  const wrong = isWrong(unlock.error);
  const failure = (wrong ? null : unlock.error) ?? leave.error;
  return (
    <SeatPage
      organisation={session.organisation}
      title={t("sign-in-locked")}
      onSubmit={submit}
      foot={
        <button
          type="button"
          className="link-button"
          disabled={leave.isPending}
          onClick={() => leave.mutate()}
        >
          {t("sign-in-as-somebody-else")}
        </button>
      }
    >
      <div className={classes.person}>
        <Avatar name={session.name} size={40} />
        <div className={classes.names}>
          <p className={`${classes.name} truncate`}>{session.name}</p>
          <p className={`${classes.address} truncate`}>{session.email}</p>
        </div>
      </div>
      <PasswordField
        input={field}
        focus
        value={password}
        onChange={(typed) => {
          setPassword(typed);
          setMissing(false);
          if (wrong) unlock.reset();
        }}
        error={
          missing ? t("sign-in-password-missing") : wrong ? t("sign-in-password-wrong") : undefined
        }
      />
      {failure != null && <ErrorState error={failure} compact />}
      <Button type="submit" size="lg" fullWidth loading={unlock.isPending}>
        {t("sign-in-unlock")}
      </Button>
    </SeatPage>
  );
}
