/** What a file of users must have, in words. */
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { toasts } from "@/components/toasts";
import classes from "@/features/bulk/upload/FileRules.module.css";
import { call } from "@/platform/call";
import { t } from "@/words";

const columns: readonly [header: string, words: string][] = [
  ["USER NAME", t("users-rule-name")],
  ["EMAIL ADDRESS", t("users-rule-email")],
];

const optional: readonly [header: string, words: string][] = [
  ["LOGIN NAME", t("users-rule-login-name")],
  ["DOMAIN NAME", t("users-rule-domain")],
  ["PHONE NUMBER", t("users-rule-phone")],
  ["LANGUAGE", t("users-rule-language")],
  ["TIME ZONE", t("users-rule-time-zone")],
];

export function PeopleRules() {
  const sample = useMutation({
    mutationFn: () => call(commands.savePeopleSampleCsv()),
    onSuccess: (path) => {
      if (path) toasts.done(t("bulk-saved-as", { path }));
    },
  });
  return (
    <div className={classes.rules}>
      <h2 className={classes.title}>{t("users-rules")}</h2>
      <p className={classes.text}>{t("users-rules-first-row")}</p>
      <h3 className={classes.kind}>{t("users-rules-mandatory")}</h3>
      <Columns columns={columns} />
      <h3 className={classes.kind}>{t("users-rules-optional")}</h3>
      <Columns columns={optional} />
      <ul className={classes.list}>
        <li>{t("users-rules-known")}</li>
        <li>{t("users-rules-directory")}</li>
        <li>{t("users-rules-others")}</li>
      </ul>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} stroke={1.7} />}
        loading={sample.isPending}
        onClick={() => sample.mutate()}
      >
        {t("bulk-download-sample-csv")}
      </Button>
      {sample.isError && <ErrorState error={sample.error} compact />}
    </div>
  );
}

function Columns({ columns }: { columns: readonly [header: string, words: string][] }) {
  return (
    <dl className={classes.columns}>
      {columns.map(([header, words]) => (
        <div key={header}>
          <dt>{header}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
