/** Signing in: address and password, then the code of the second factor when the account has one. */
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { sessionKey } from "@/app/consoleSession";
import { commands, type SignIn } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { call } from "@/platform/call";
import { t } from "@/words";
import { CodeField } from "./CodeField";
import { PasswordField } from "./PasswordField";
import { isWrong } from "./refused";
import { rememberAddress, rememberedAddress } from "./remembered";
import { SeatPage } from "./SeatPage";

export function SignInPage({ organisation }: { organisation: string }) {
  const queries = useQueryClient();
  const [values, setValues] = useState<SignIn>(() => ({
    email: rememberedAddress(),
    password: "",
    code: "",
  }));
  /** The password was right; a code is asked for. */
  const [second, setSecond] = useState(false);
  const [blank, setBlank] = useState<readonly (keyof SignIn)[]>([]);
  const address = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const code = useRef<HTMLInputElement>(null);

  const signIn = useMutation({
    // What was typed is forgotten with the page.
    gcTime: 0,
    mutationFn: (form: SignIn) => call(commands.signIn(form)),
    onSuccess: (session) => {
      if (session.state === "second_factor") return setSecond(true);
      rememberAddress(values.email.trim());
      queries.setQueryData(sessionKey, session);
    },
    onError: () => {
      // What was refused is typed anew, in the field where it was asked for last.
      setValues((before) => ({ ...before, [second ? "code" : "password"]: "" }));
      (second ? code : password).current?.focus();
    },
  });

  useEffect(() => {
    if (second) code.current?.focus();
    else (rememberedAddress() ? password : address).current?.focus();
  }, [second]);

  // The password was right: then it is the code, and nothing is to be checked but it.
  const wrongCode = second && isWrong(signIn.error);
  const change = (key: keyof SignIn) => (value: string) => {
    setValues((before) => ({ ...before, [key]: value }));
    setBlank((before) => before.filter((other) => other !== key));
    if (wrongCode) signIn.reset();
  };
  const submit = () => {
    if (signIn.isPending) return;
    const wanted: (keyof SignIn)[] = second ? ["code"] : ["email", "password"];
    const empty = wanted.filter((key) => values[key].trim() === "");
    setBlank(empty);
    if (empty[0]) {
      ({ email: address, password, code })[empty[0]].current?.focus();
      return;
    }
    signIn.mutate({ ...values, code: second ? values.code : "" });
  };
  const back = () => {
    setSecond(false);
    setValues((before) => ({ ...before, password: "", code: "" }));
    signIn.reset();
  };

  return (
    <SeatPage
      organisation={organisation}
      title={t("sign-in-sign-in")}
      text={second ? t("sign-in-a-second-factor", { email: values.email.trim() }) : undefined}
      onSubmit={submit}
      foot={
        second && (
          <button type="button" className="link-button" onClick={back}>
            {t("sign-in-as-somebody-else")}
          </button>
        )
      }
    >
      {second ? (
        <CodeField
          input={code}
          value={values.code}
          onChange={change("code")}
          error={
            blank.includes("code")
              ? t("sign-in-code-missing")
              : wrongCode
                ? t("sign-in-code-wrong")
                : undefined
          }
        />
      ) : (
        <>
          <TextInput
            ref={address}
            label={t("sign-in-address")}
            type="email"
            autoComplete="username"
            spellCheck={false}
            maxLength={400}
            value={values.email}
            error={blank.includes("email") ? t("sign-in-address-missing") : undefined}
            onChange={(event) => change("email")(event.currentTarget.value)}
          />
          <PasswordField
            input={password}
            value={values.password}
            onChange={change("password")}
            error={blank.includes("password") ? t("sign-in-password-missing") : undefined}
          />
        </>
      )}
      {signIn.isError && !wrongCode && <ErrorState error={signIn.error} onRetry={submit} compact />}
      <Button type="submit" size="lg" fullWidth loading={signIn.isPending}>
        {second ? t("sign-in-confirm-the-code") : t("sign-in-sign-in")}
      </Button>
    </SeatPage>
  );
}
