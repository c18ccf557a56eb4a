/** What a file of users must have, in words. */
import classes from "@/features/bulk/upload/FileRules.module.css";
import { t } from "@/words";

const columns: readonly [header: string, words: string][] = [
  ["USER NAME", t("users-rule-name")],
  ["EMAIL ADDRESS", t("users-rule-email")],
];

const optional: readonly [header: string, words: string][] = [
  ["DOMAIN NAME", t("users-rule-domain")],
  ["PHONE NUMBER", t("users-rule-phone")],
  ["LANGUAGE", t("users-rule-language")],
  ["TIME ZONE", t("users-rule-time-zone")],
];

export function PeopleRules() {
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
