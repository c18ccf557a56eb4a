/** What was imported: the file by its fingerprint, how it was read, and what became of its rows. */
import type { BatchView } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import { exact } from "@/components/time";
import { size } from "@/features/outbox/size";
import { Say, t } from "@/words";
import classes from "./BatchFacts.module.css";
import { fieldWords, rowsWords } from "./words";

export function BatchFacts({ view }: { view: BatchView }) {
  const { row } = view;
  return (
    <aside className={classes.facts} aria-label={t("batches-the-file")}>
      <Fact title={t("batches-rows")}>
        <ul className={classes.lines}>
          {rowsWords(view).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Fact>
      <Fact title={t("batches-imported")}>
        <Say
          id="batches-imported-at-by"
          vars={{ when: exact(row.at), by: row.by }}
          parts={{ br: <br /> }}
        />
      </Fact>
      <Fact title={t("batches-file")}>
        <span className={classes.whole}>{row.file_name}</span>
        <br />
        <span className={classes.quiet}>
          {size(view.bytes)} · {view.dialect}
        </span>
      </Fact>
      <Fact title="SHA-256">
        <span className={classes.digest}>
          <code>{view.sha256}</code>
          <CopyButton value={view.sha256} name={t("batches-copy-the-sha-256")} />
        </span>
      </Fact>
      <Fact title={t("batches-columns")}>
        <table className={classes.mapping}>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t("batches-column-of-the-file")}</th>
              <th scope="col">{t("batches-taken-for")}</th>
            </tr>
          </thead>
          <tbody>
            {view.columns.map(({ column, field }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same name
              <tr key={index}>
                <td className="truncate" title={column}>
                  {column}
                </td>
                <td>
                  {field ? (
                    fieldWords[field]
                  ) : (
                    <i className={classes.quiet}>{t("batches-not-used")}</i>
                  )}
                </td>
              </tr>
            ))}
            {view.constants.map(({ field, value }) => (
              <tr key={field}>
                <td className={classes.quiet}>{t("batches-every-row")}</td>
                <td className="truncate" title={value}>
                  {t("batches-field-value", { field: fieldWords[field], value })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Fact>
    </aside>
  );
}

function Fact({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className={classes.fact} aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
