/** The first rows as they were read: a glance tells whether encoding and delimiter are right. */
import type { ImportView } from "@/bindings";
import { count } from "@/components/numbers";
import { t } from "@/words";
import classes from "./FirstRows.module.css";

export function FirstRows({ view, busy }: { view: ImportView; busy: boolean }) {
  return (
    <section
      className={classes.frame}
      aria-label={t("bulk-first-rows")}
      aria-busy={busy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.line}>
              {t("bulk-line")}
            </th>
            {view.columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, columns do not move
              <th key={index} scope="col">
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.first_rows.map((row) => (
            <tr key={row.line}>
              <td className={classes.line}>{count(row.line)}</td>
              {row.cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
                <td key={index} title={cell.length > 28 ? cell : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {view.rows > view.first_rows.length && (
        <p className={classes.more}>
          {t("bulk-more-rows", { n: view.rows - view.first_rows.length })}
        </p>
      )}
    </section>
  );
}
