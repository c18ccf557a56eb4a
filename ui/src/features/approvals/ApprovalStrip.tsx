/** Under the title of the Enrollment page: sendings that wait for a second account's word. */
import { IconUserQuestion } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { lazy, useState } from "react";
import type { ApprovalRow } from "@/bindings";
import { Later } from "@/components/Later";
import { RelativeTime } from "@/components/RelativeTime";
import { Say, t } from "@/words";
import { AnswerButtons } from "./AnswerButtons";
import type { Asked } from "./AnswerDialog";
import classes from "./ApprovalStrip.module.css";
import { type Answer, useApprovals } from "./queries";

const AnswerDialog = lazy(async () => ({
  default: (await import("./AnswerDialog")).AnswerDialog,
}));

/** Shown before "Show all". */
const few = 2;

export function ApprovalStrip() {
  const rows = useApprovals();
  const [all, setAll] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const dialog = (
    <Later>
      <AnswerDialog asked={asked} onClose={() => setAsked(null)} />
    </Later>
  );
  // The last one may be answered while its dialog still closes.
  if (rows.length === 0) return dialog;
  const shown = all ? rows : rows.slice(0, few);
  return (
    <section className={classes.strip} aria-label={t("approvals-wait-for-approval")}>
      <div className={classes.head}>
        <IconUserQuestion size={17} stroke={1.7} aria-hidden />
        <h2 className={classes.title}>{t("approvals-count", { n: rows.length })}</h2>
        {rows.length > few && (
          <button type="button" className="link-button" onClick={() => setAll(!all)}>
            {all ? t("approvals-show-fewer") : t("approvals-show-all", { n: rows.length })}
          </button>
        )}
      </div>
      <ul className={classes.list}>
        {shown.map((row) => (
          <Waiting key={row.id} row={row} onAnswer={(answer) => setAsked({ row, answer })} />
        ))}
      </ul>
      {dialog}
    </section>
  );
}

function Waiting({ row, onAnswer }: { row: ApprovalRow; onAnswer: (answer: Answer) => void }) {
  return (
    <li className={classes.waiting}>
      <p className={classes.words}>
        {row.batch_id === null ? (
          <strong>{row.name}</strong>
        ) : (
          <Link to="/batches/$batchId" params={{ batchId: row.batch_id }} className={classes.name}>
            {row.name}
          </Link>
        )}{" "}
        <span className={classes.quiet}>
          <Say
            id={row.is_yours ? "approvals-line-own" : "approvals-line"}
            vars={{ n: row.invites, by: row.by }}
            parts={{ time: <RelativeTime at={row.at} /> }}
          />
        </span>
      </p>
      <AnswerButtons row={row} size="xs" onAnswer={onAnswer} />
    </li>
  );
}
