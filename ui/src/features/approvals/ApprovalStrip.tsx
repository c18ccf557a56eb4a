/** Under the title of the Enrollment page: sendings that wait for a second account's word. */
import { useMediaQuery } from "@mantine/hooks";
import { IconUserQuestion } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { lazy, type ReactNode, useState } from "react";
import { useMay } from "@/app/rights";
import type { ApprovalRow } from "@/bindings";
import { Later } from "@/components/Later";
import { RelativeTime } from "@/components/RelativeTime";
import { Say, t } from "@/words";
import { AnswerButtons } from "./AnswerButtons";
import type { Asked } from "./AnswerDialog";
import classes from "./ApprovalStrip.module.css";
import { type Answer, useApprovals } from "./queries";
import { whereItStands } from "./whereItStands";

const AnswerDialog = lazy(async () => ({
  default: (await import("./AnswerDialog")).AnswerDialog,
}));

/** Shown before "Show all"; in a low window one, so that the list stays in view. */
const few = 2;
const lowWindow = "(max-height: 780px)";

export function ApprovalStrip({
  aside,
}: {
  /** At the end of the first line. */
  aside?: ReactNode;
}) {
  const rows = useApprovals();
  const [all, setAll] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const low = useMediaQuery(lowWindow, undefined, { getInitialValueInEffect: false });
  const dialog = (
    <Later>
      <AnswerDialog asked={asked} onClose={() => setAsked(null)} />
    </Later>
  );
  // The last one may be answered while its dialog still closes.
  if (rows.length === 0) return dialog;
  const most = low ? 1 : few;
  const shown = all ? rows : rows.slice(0, most);
  return (
    <section className={classes.strip} aria-label={t("approvals-wait-for-approval")}>
      <div className={classes.head}>
        <IconUserQuestion size={17} stroke={1.7} aria-hidden />
        <h2 className={classes.title}>{t("approvals-count", { n: rows.length })}</h2>
        {rows.length > most && (
          <button type="button" className="link-button" onClick={() => setAll(!all)}>
            {all ? t("approvals-fewer") : t("approvals-all", { n: rows.length })}
          </button>
        )}
        {aside}
      </div>
      {shown.length > 0 && (
        <ul className={classes.list}>
          {shown.map((row) => (
            <Waiting key={row.id} row={row} onAnswer={(answer) => setAsked({ row, answer })} />
          ))}
        </ul>
      )}
      {dialog}
    </section>
  );
}

function Waiting({ row, onAnswer }: { row: ApprovalRow; onAnswer: (answer: Answer) => void }) {
  const manages = useMay("manage");
  const time = <RelativeTime at={row.at} />;
  return (
    <li className={classes.waiting}>
      <p className={classes.words}>
        {row.batch_id === null && !manages ? (
          <strong>{row.name}</strong>
        ) : (
          <Link {...whereItStands(row)} className={classes.name}>
            {row.name}
          </Link>
        )}{" "}
        {row.left > 0 && (
          <>
            <span className={classes.left}>{t("approvals-left", { n: row.left })}</span>{" "}
          </>
        )}
        <span className={classes.quiet}>
          {row.is_yours ? (
            <Say id="approvals-line-own" vars={{ n: row.invites }} parts={{ time }} />
          ) : (
            <Say id="approvals-line" vars={{ n: row.invites, by: row.by }} parts={{ time }} />
          )}
        </span>
      </p>
      <AnswerButtons row={row} short onAnswer={onAnswer} />
    </li>
  );
}
