/** What a file must have, in words, beside the sample that has it. */
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import classes from "./FileRules.module.css";

const columns: readonly [header: string, words: string][] = [
  ["USER NAME", t("bulk-rule-user-name")],
  ["EMAIL ADDRESS", t("bulk-rule-email")],
  ["PLATFORM TYPE", t("bulk-rule-platform")],
];

const optional: readonly [header: string, words: string][] = [
  ["OWNED BY", t("bulk-rule-owned-by")],
  ["GROUP NAME", t("bulk-rule-group")],
  ["DOMAIN NAME", t("bulk-rule-domain")],
  ["PHONE NUMBER", t("bulk-rule-phone")],
  ["LANGUAGE", t("bulk-rule-language")],
  ["TIME ZONE", t("bulk-rule-time-zone")],
];

export function FileRules() {
  const sample = useMutation({
    mutationFn: () => call(commands.saveSampleCsv()),
    onSuccess: (path) => {
      if (path) toasts.done(t("bulk-saved-as", { path }));
    },
  });
  return (
    <div className={classes.rules}>
      <h2 className={classes.title}>{t("bulk-what-the-file-needs")}</h2>
      <p className={classes.text}>{t("bulk-the-first-row-is-the")}</p>
      <h3 className={classes.kind}>{t("bulk-mandatory")}</h3>
      <Columns columns={columns} />
      <h3 className={classes.kind}>{t("bulk-optional")}</h3>
      <Columns columns={optional} />
      <ul className={classes.list}>
        <li>{t("bulk-a-blank-value-keeps-its")}</li>
        <li>{t("bulk-a-value-with-a-comma")}</li>
        <li>{t("bulk-several-devices-for-one-person")}</li>
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
      <p className={classes.also}>{t("bulk-also-read-any-letter-case")}</p>
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
