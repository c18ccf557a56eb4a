/** The first screen ever: three answers, and Muster is ready for a first invite. */
import { Button, TextInput } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { overviewKey } from "@/app/session";
import { commands, type FirstRun } from "@/bindings";
import { Brand } from "@/components/Brand";
import { ErrorState } from "@/components/ErrorState";
import { call } from "@/platform/call";
import { allPlaced, fieldWords } from "@/platform/fieldProblems";
import { t } from "@/words";
import classes from "./FirstRunPage.module.css";
import { PhonePicture } from "./PhonePicture";

const fields = ["organisation", "admin_name", "admin_email"] as const;
type FieldName = (typeof fields)[number];

const missing: Record<FieldName, string> = {
  organisation: t("first-run-organisation-missing"),
  admin_name: t("first-run-name-missing"),
  admin_email: t("first-run-address-missing"),
};

export function FirstRunPage() {
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState<FirstRun>({
    organisation: "",
    admin_name: "",
    admin_email: "",
  });
  /** Fields whose words no longer fit, because they were changed since. */
  const [mended, setMended] = useState<readonly FieldName[]>([]);
  const [blank, setBlank] = useState<readonly FieldName[]>([]);

  const finish = useMutation({
    mutationFn: (answers: FirstRun) => call(commands.completeFirstRun(answers)),
    onSuccess: (overview) => queries.setQueryData(overviewKey, overview),
    onError: () => setMended([]),
  });
  const refused = fieldWords(finish.error);

  const focus = (name: FieldName) =>
    form.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.focus();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const empty = fields.filter((name) => values[name].trim() === "");
    setBlank(empty);
    if (empty[0]) focus(empty[0]);
    else finish.mutate(values);
  };
  const input = (name: FieldName) => ({
    name,
    value: values[name],
    maxLength: 400,
    error: blank.includes(name) ? missing[name] : mended.includes(name) ? undefined : refused[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      const { value } = event.currentTarget;
      setValues((before) => ({ ...before, [name]: value }));
      setMended((before) => [...before, name]);
      setBlank((before) => before.filter((other) => other !== name));
    },
  });

  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <form ref={form} className={classes.form} onSubmit={submit} noValidate>
          <Brand size={40} />
          <h1 className={classes.title}>{t("first-run-welcome-to-muster")}</h1>
          <p className={classes.text}>{t("first-run-three-answers-and-you-can")}</p>
          <TextInput
            label={t("first-run-organisation")}
            description={t("first-run-as-invitees-know-it-it")}
            autoFocus
            autoComplete="organization"
            {...input("organisation")}
          />
          <TextInput
            label={t("first-run-your-name")}
            autoComplete="name"
            {...input("admin_name")}
          />
          <TextInput
            label={t("first-run-your-email-address")}
            type="email"
            autoComplete="email"
            description={t("first-run-mails-name-it-as-sender")}
            {...input("admin_email")}
          />
          {finish.isError && !allPlaced(finish.error, fields) && (
            <ErrorState error={finish.error} onRetry={() => finish.mutate(values)} compact />
          )}
          <Button
            type="submit"
            size="md"
            className={classes.submit}
            rightSection={<IconArrowRight size={16} stroke={1.7} />}
            loading={finish.isPending}
          >
            {t("first-run-open-the-console")}
          </Button>
        </form>
        <div className={classes.side}>
          <PhonePicture
            organisation={values.organisation.trim() || t("first-run-your-organisation")}
          />
        </div>
      </div>
    </main>
  );
}
