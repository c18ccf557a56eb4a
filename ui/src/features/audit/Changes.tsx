/** The values of an entry before and after: short ones side by side, long ones and such of long words below each other, to be read and copied whole. */
import { useState } from "react";
import type { AuditChange, AuditRow } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import { t } from "@/words";
import classes from "./Changes.module.css";
import { changesOf } from "./words";

/** Characters up to which two values are read side by side. */
const shortest = 80;
/** Characters of one word that stand in a column of three, or of two, without being broken. */
const longestWord = { three: 16, two: 26 };
/** Characters shown of a long one before one asks for all. */
const atFirst = 400;
/** How the engine ends what it keeps in part. */
const inPart = /… \(\d+ characters(, SHA-256 [0-9a-f]+)?\)$/;

const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** What is shown at first of a long value; what one reads as one character is not cut in two. */
function beginningOf(value: string): string {
  const end = characters.segment(value).containing(atFirst)?.index;
  return end ? value.slice(0, end) : value;
}

/** Characters as the engine counts them. */
const lengthOf = (value: string) => [...value].length;

/** Whether a value needs the whole width, given the longest word that fits beside the others. */
const isLong = (value: string | null, word: number) =>
  value !== null &&
  (value.length > shortest ||
    value.includes("\n") ||
    value.split(/\s+/).some((one) => lengthOf(one) > word));

export function Changes({ row }: { row: AuditRow }) {
  const changes = changesOf(row);
  const word = changes.some(({ before }) => before !== null) ? longestWord.three : longestWord.two;
  const long = changes.filter(({ before, after }) => isLong(before, word) || isLong(after, word));
  const short = changes.filter((change) => !long.includes(change));
  return (
    <div>
      {short.length > 0 && <Short changes={short} />}
      {long.map((change) => (
        <Long key={change.name} change={change} />
      ))}
    </div>
  );
}

function Short({ changes }: { changes: readonly AuditChange[] }) {
  const before = changes.some((change) => change.before !== null);
  return (
    <table className={classes.changes}>
      <thead>
        <tr>
          <th scope="col">{t("audit-value")}</th>
          {before && <th scope="col">{t("audit-before")}</th>}
          <th scope="col">{before ? t("audit-after") : t("audit-written-down")}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.name}>
            <th scope="row">{change.name}</th>
            {before && (
              <td>
                <Value value={change.before} />
              </td>
            )}
            <td>
              <Value value={change.after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ value }: { value: string | null }) {
  if (value === null) return <span title={t("audit-none")}>—</span>;
  return value === "" ? <span className={classes.blank}>{t("audit-blank")}</span> : value;
}

function Long({ change: { name, before, after } }: { change: AuditChange }) {
  return (
    <section className={classes.long} aria-label={name}>
      <h3 className={classes.name}>{name}</h3>
      {before !== null && (
        <Whole label={t("audit-before")} value={before} copy={t("audit-copy-before", { name })} />
      )}
      <Whole
        label={before === null ? t("audit-written-down") : t("audit-after")}
        value={after}
        copy={t("audit-copy-after", { name })}
      />
    </section>
  );
}

function Whole({ label, value, copy }: { label: string; value: string | null; copy: string }) {
  const [all, setAll] = useState(false);
  const folds = value !== null && value.length > atFirst;
  const isPart = value !== null && inPart.test(value);
  return (
    <div>
      <div className={classes.head}>
        {label}
        {value && <CopyButton value={value} name={copy} quiet />}
      </div>
      <div className={classes.whole}>
        {folds && !all ? `${beginningOf(value)}…` : <Value value={value} />}
      </div>
      {(folds || isPart) && (
        <div className={classes.under}>
          {folds && (
            <button
              type="button"
              className="link-button"
              aria-expanded={all}
              onClick={() => setAll(!all)}
            >
              {all
                ? t("audit-show-less")
                : isPart
                  ? t("audit-show-kept")
                  : t("audit-show-whole", { n: lengthOf(value) })}
            </button>
          )}
          {isPart && t("audit-kept-in-part")}
        </div>
      )}
    </div>
  );
}
