/** A dry run: every mail is made and written to a folder, the set-up is checked, nothing is sent. With what came of it. */
import { Button, Modal } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconFlask,
} from "@tabler/icons-react";
import { useState } from "react";
import { commands, type DryRun, type DryRunCheck, type ImportOptions } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import { ErrorState } from "@/components/ErrorState";
import { count, counted } from "@/components/numbers";
import { call } from "@/platform/call";
import classes from "./DryRunDialog.module.css";

export function DryRunButton({
  importId,
  options,
  disabled,
}: {
  importId: string;
  options: ImportOptions;
  disabled?: boolean;
}) {
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<DryRun | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const run = async () => {
    setBusy(true);
    setFailure(null);
    try {
      // Null: no folder was chosen.
      setResult(await call(commands.dryRunImport(importId, options)));
    } catch (cause) {
      setFailure(cause);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        variant="default"
        size="md"
        leftSection={<IconFlask size={16} stroke={1.7} aria-hidden />}
        loading={busy}
        disabled={disabled}
        title="Makes every mail and checks the set-up. Sends nothing."
        onClick={() => void run()}
      >
        Dry run
      </Button>
      <DryRunDialog result={result} onClose={() => setResult(null)} />
      <Modal opened={failure != null} onClose={() => setFailure(null)} title="Dry run" size={480}>
        <ErrorState error={failure} onRetry={() => void run()} compact />
      </Modal>
    </>
  );
}

const outcomes: Record<string, { Icon: typeof IconCircleCheck; words: string }> = {
  good: { Icon: IconCircleCheck, words: "Good" },
  warning: { Icon: IconAlertTriangle, words: "Warning" },
  bad: { Icon: IconCircleX, words: "Bad" },
  skipped: { Icon: IconCircleDashed, words: "Not checked" },
};

/** Failures named one by one before the report is pointed at. */
const mostFailures = 5;

function DryRunDialog({ result, onClose }: { result: DryRun | null; onClose: () => void }) {
  const [shown, setShown] = useState(result);
  // What was found stays in words while the dialog closes.
  if (result && result !== shown) setShown(result);
  if (!shown) return null;
  const { plan, mails, failures, checks, folder } = shown;
  const out = plan.errors + plan.duplicates + plan.left_out;
  return (
    <Modal opened={result !== null} onClose={onClose} title="Dry run: nothing was sent" size={560}>
      <div className={classes.body}>
        <dl className={classes.numbers}>
          <Fact n={mails} words={mails === 1 ? "mail made" : "mails made"} />
          <Fact n={failures.length} words="failed" bad={failures.length > 0} />
          <Fact n={out} words={out === 1 ? "row left out" : "rows left out"} />
          <Fact n={plan.new_users} words={plan.new_users === 1 ? "new user" : "new users"} />
        </dl>
        {failures.length > 0 && (
          <ul className={classes.failures}>
            {failures.slice(0, mostFailures).map((failure) => (
              <li key={failure}>{failure}</li>
            ))}
            {failures.length > mostFailures && (
              <li>and {count(failures.length - mostFailures)} more in the report</li>
            )}
          </ul>
        )}
        <section aria-label="Checks">
          <h3 className={classes.heading}>Checks of the set-up</h3>
          <ul className={classes.checks}>
            {checks.map((check) => (
              <Check key={check.name} check={check} />
            ))}
          </ul>
        </section>
        {plan.obstacles.map((obstacle) => (
          <p key={obstacle.message} className={classes.obstacle}>
            <IconAlertTriangle size={16} stroke={1.7} aria-hidden />
            <span>
              <b>{obstacle.message}</b> {obstacle.hint}
            </span>
          </p>
        ))}
        <section>
          <h3 className={classes.heading}>Report and mails</h3>
          <div className={classes.folder}>
            <code>{folder}</code>
            <CopyButton value={folder} name="Copy the path of the folder" />
          </div>
          <p className={classes.hint}>
            report.html, report.json and {counted(mails, "mail")} as .eml files. Links and passcodes
            in them are samples that open nothing.
          </p>
        </section>
      </div>
      <div className={classes.actions}>
        <Button onClick={onClose} data-autofocus>
          Close
        </Button>
      </div>
    </Modal>
  );
}

function Fact({ n, words, bad }: { n: number; words: string; bad?: boolean }) {
  return (
    <div data-bad={bad || undefined}>
      <dt>{words}</dt>
      <dd>{count(n)}</dd>
    </div>
  );
}

function Check({ check }: { check: DryRunCheck }) {
  const { Icon, words } = outcomes[check.outcome] ?? {
    Icon: IconCircleDashed,
    words: check.outcome,
  };
  return (
    <li className={classes.check} data-outcome={check.outcome}>
      <Icon size={16} stroke={1.7} aria-hidden />
      <span className="visually-hidden">{words}:</span>
      <b>{check.name}</b>
      <span>{check.words}</span>
    </li>
  );
}
