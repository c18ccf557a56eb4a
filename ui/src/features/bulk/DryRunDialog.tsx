/** What a dry run found: mails and texts, those that could not be made, the checks of the set-up, and where it all lies. */
import { Button, Modal } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconFolderOpen,
} from "@tabler/icons-react";
import { useRef } from "react";
import { commands, type DryRun, type DryRunCheck } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import { count } from "@/components/numbers";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import classes from "./DryRunDialog.module.css";

const outcomes: Record<string, { Icon: typeof IconCircleCheck; words: string }> = {
  good: { Icon: IconCircleCheck, words: t("bulk-good") },
  warning: { Icon: IconAlertTriangle, words: t("bulk-warning") },
  bad: { Icon: IconCircleX, words: t("bulk-bad") },
  skipped: { Icon: IconCircleDashed, words: t("bulk-not-checked") },
};

async function reveal() {
  try {
    await call(commands.revealDryRun());
  } catch (cause) {
    toasts.failed(cause);
  }
}

/** Failures named one by one before the report is pointed at. */
const mostFailures = 5;

export function DryRunDialog({ found, onClose }: { found: DryRun | null; onClose: () => void }) {
  // What was found stays in words while the dialog closes.
  const last = useRef(found);
  if (found) last.current = found;
  const shown = last.current;
  if (!shown) return null;
  const { plan, mails, texts, failures, checks, folder } = shown;
  const out = plan.errors + plan.duplicates + plan.left_out;
  return (
    <Modal
      opened={found !== null}
      onClose={onClose}
      title={t("bulk-dry-run-nothing-was-sent")}
      size={560}
    >
      <div className={classes.body}>
        <dl className={classes.numbers}>
          {(mails > 0 || texts === 0) && (
            <Fact n={mails} words={t("bulk-mails-made", { n: mails })} />
          )}
          {texts > 0 && <Fact n={texts} words={t("bulk-texts-made", { n: texts })} />}
          <Fact n={failures.length} words={t("bulk-dry-run-failed")} bad={failures.length > 0} />
          <Fact n={out} words={t("bulk-rows-left-out", { n: out })} />
          <Fact n={plan.new_users} words={t("bulk-dry-run-new-users", { n: plan.new_users })} />
        </dl>
        {failures.length > 0 && (
          <ul className={classes.failures}>
            {failures.slice(0, mostFailures).map((failure) => (
              <li key={failure}>{failure}</li>
            ))}
            {failures.length > mostFailures && (
              <li>{t("bulk-more-in-report", { n: failures.length - mostFailures })}</li>
            )}
          </ul>
        )}
        <section aria-label={t("bulk-checks")}>
          <h3 className={classes.heading}>{t("bulk-checks-of-the-set-up")}</h3>
          <ul className={classes.checks}>
            {checks.map((check) => (
              <Check key={`${check.name} ${check.words}`} check={check} />
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
          <h3 className={classes.heading}>
            {texts === 0 ? t("bulk-report-and-mails") : t("bulk-report-and-messages")}
          </h3>
          <div className={classes.folder}>
            <code>{folder}</code>
            <CopyButton value={folder} name={t("bulk-copy-the-path-of-the")} />
          </div>
          <p className={classes.hint}>
            {filesWords(mails, texts)} {t("bulk-samples-open-nothing")}
          </p>
        </section>
      </div>
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={16} stroke={1.7} aria-hidden />}
          onClick={() => void reveal()}
        >
          {t("bulk-open-folder")}
        </Button>
        <Button onClick={onClose} data-autofocus>
          {t("bulk-close")}
        </Button>
      </div>
    </Modal>
  );
}

/** "report.html, report.json, 12 mails as .eml files and 12 texts in texts.txt." */
function filesWords(mails: number, texts: number): string {
  if (texts === 0) return t("bulk-files-mails", { n: mails });
  return mails === 0 ? t("bulk-files-texts", { n: texts }) : t("bulk-files-both", { mails, texts });
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
      <span className="visually-hidden">{t("bulk-check-outcome", { outcome: words })}</span>
      <b>{check.name}</b>
      <span>{check.words}</span>
    </li>
  );
}
