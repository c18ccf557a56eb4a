/** What a dry run found: mails, those that could not be made, the checks of the set-up, and where it all lies. */
import { Button, Modal } from "@mantine/core";
import {
  type Icon,
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleMinus,
  IconCircleXFilled,
} from "@tabler/icons-react";
import { useRef } from "react";
import type { DryRun, DryRunCheck } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import dialog from "@/components/Dialog.module.css";
import { counted } from "@/components/numbers";
import classes from "./DryRunDialog.module.css";

export function DryRunDialog({ found, onClose }: { found: DryRun | null; onClose: () => void }) {
  const last = useRef(found);
  if (found) last.current = found;
  const shown = last.current;
  if (!shown) return null;
  return (
    <Modal opened={found !== null} onClose={onClose} title="Dry run: nothing was sent" size={560}>
      <div className={classes.body}>
        <p className={classes.tally}>
          {counted(shown.mails, "mail")} made
          {shown.failures.length > 0
            ? `, ${counted(shown.failures.length, "mail")} could not be made`
            : ", none failed"}
          .
        </p>
        {shown.failures.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          <ul className={classes.failures} aria-label="Mails that could not be made" tabIndex={0}>
            {shown.failures.map((failure) => (
              <li key={failure}>{failure}</li>
            ))}
          </ul>
        )}
        <ul className={classes.checks} aria-label="Checks">
          {shown.checks.map((check) => (
            <Check key={`${check.name} ${check.words}`} check={check} />
          ))}
        </ul>
        <div className={classes.folder}>
          <div className={classes.where}>
            <p className={classes.label}>Report and mails are in</p>
            <code className={classes.path}>{shown.folder}</code>
          </div>
          <CopyButton value={shown.folder} name="Copy the folder's path" />
        </div>
      </div>
      <div className={dialog.actions}>
        <Button onClick={onClose} data-autofocus>
          Close
        </Button>
      </div>
    </Modal>
  );
}

const signs: Record<string, [sign: Icon, word: string]> = {
  good: [IconCircleCheckFilled, "Good"],
  warning: [IconAlertTriangleFilled, "Warning"],
  bad: [IconCircleXFilled, "Bad"],
};

function Check({ check }: { check: DryRunCheck }) {
  const [Sign, word] = signs[check.outcome] ?? [IconCircleMinus, "Skipped"];
  return (
    <li className={classes.check}>
      <Sign size={17} stroke={1.7} className={classes.sign} data-sign={check.outcome} aria-hidden />
      <div>
        <p className={classes.name}>
          <span className="visually-hidden">{word}: </span>
          {check.name}
        </p>
        <p className={classes.words}>{check.words}</p>
      </div>
    </li>
  );
}
