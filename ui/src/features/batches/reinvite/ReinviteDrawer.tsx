/** *Re-invite*: whom the import did not reach, with addresses corrected in place; asked once before it is done. */
import { Button, Checkbox, Drawer } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type BatchView, commands } from "@/bindings";
import { DeedDialog } from "@/components/DeedDialog";
import { count } from "@/components/numbers";
import { stateLooks } from "@/components/states";
import { toasts } from "@/components/toasts";
import { ApprovalNote } from "@/features/approvals/ApprovalNote";
import { useWillWait } from "@/features/approvals/beforehand";
import { approvalsKey } from "@/features/approvals/queries";
import { call } from "@/platform/call";
import { fieldWords } from "@/platform/fieldProblems";
import { t } from "@/words";
import { useBatchActions } from "../actions";
import { reinvitedWords } from "../words";
import {
  type Choice,
  correctionsOf,
  countOf,
  everyone,
  isAddress,
  leftOut,
  missedStates,
  sizeOf,
  toDraft,
  withState,
  wordsByInvite,
} from "./choice";
import { MissedList } from "./MissedList";
import classes from "./Reinvite.module.css";

interface Asked {
  size: number;
  corrected: number;
  left: number;
  /** The number above which sendings wait, when these are more; else null. */
  above: number | null;
}

export function ReinviteDrawer({
  view,
  opened,
  onClose,
}: {
  view: BatchView;
  opened: boolean;
  onClose: () => void;
}) {
  // Kept while the page is open: who looks something up finds the corrections again.
  const [choice, setChoice] = useState<Choice | null>(null);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [asked, setAsked] = useState<Asked | null>(null);
  const { refresh } = useBatchActions();
  const queries = useQueryClient();
  const { states } = view;
  const current = choice ?? everyone(states);
  const change = (next: Choice) => setChoice(next);

  const size = sizeOf(current, states);
  const corrections = correctionsOf(current);
  const corrected = corrections.length;
  const unfinished = corrections.filter(({ email }) => !isAddress(email)).length;
  const above = useWillWait(opened ? size : undefined);
  const reinvite = async () => {
    const draft = toDraft(view.row.id, current);
    try {
      toasts.done(reinvitedWords(await call(commands.reinvite(draft))));
      setChoice(null);
      setRefused(new Map());
      onClose();
      void refresh();
      void queries.invalidateQueries({ queryKey: approvalsKey });
    } catch (cause) {
      const words = wordsByInvite(fieldWords(cause), draft.corrections);
      setRefused(words);
      // What stands at a row is shown there; everything else where it was asked.
      if (words.size === 0) throw cause;
    }
  };

  return (
    <>
      <Drawer
        opened={opened}
        onClose={onClose}
        position="right"
        size={760}
        title={t("batches-re-invite-from", { file_name: view.row.file_name })}
        closeButtonProps={{ "aria-label": t("batches-close") }}
        closeOnEscape={asked === null}
        trapFocus={asked === null}
        overlayProps={{ color: "var(--scrim)", backgroundOpacity: 0.6 }}
        transitionProps={{ duration: 180 }}
        classNames={{
          content: classes.content,
          header: classes.header,
          title: `${classes.title} truncate`,
          body: classes.body,
        }}
      >
        <fieldset className={classes.states}>
          <legend className={classes.legend}>{t("batches-who")}</legend>
          {missedStates.map((state) => (
            <Checkbox
              key={state}
              label={`${stateLooks[state].word} · ${count(countOf(states, state))}`}
              checked={current.states.has(state) && countOf(states, state) > 0}
              disabled={countOf(states, state) === 0}
              onChange={(event) => change(withState(current, state, event.currentTarget.checked))}
            />
          ))}
        </fieldset>
        {refused.size > 0 && (
          <p className={classes.refused} role="alert">
            {t("batches-mending-first", { n: refused.size })}
          </p>
        )}
        <MissedList
          batch={view.row.id}
          choice={current}
          refused={refused}
          onChange={change}
          onMended={(id) =>
            setRefused((before) => new Map([...before].filter(([other]) => other !== id)))
          }
        />
        {above != null && (
          <div className={classes.note}>
            <ApprovalNote invites={size} above={above} />
          </div>
        )}
        <footer className={classes.foot}>
          <p className={`${classes.sum} tabular`} role="status">
            {unfinished > 0
              ? t("batches-addresses-not-complete", { n: unfinished })
              : summary(size, corrected, leftOut(current))}
          </p>
          <Button variant="default" size="md" onClick={onClose}>
            {t("batches-close")}
          </Button>
          <Button
            size="md"
            disabled={size === 0 || unfinished > 0 || above === undefined}
            onClick={() =>
              setAsked({ size, corrected, left: leftOut(current), above: above ?? null })
            }
          >
            {above == null ? t("batches-ask-to-re-invite", { n: size }) : t("approvals-ask-first")}
          </Button>
        </footer>
      </Drawer>
      <DeedDialog
        asked={asked}
        words={({ size, corrected, left, above }) => ({
          title: t("batches-re-invite-people", { n: size }),
          confirm: above === null ? t("batches-re-invite-number", { n: size }) : t("approvals-ask"),
          text: [
            above !== null && t("approvals-beforehand", { invites: size, above }),
            above === null
              ? t("batches-re-invite-means", { n: size })
              : t("approvals-again-means", { n: size }),
            corrected > 0 && t("batches-go-to-corrected", { n: corrected }),
            left > 0 && t("batches-taken-out-stay", { n: left }),
          ]
            .filter(Boolean)
            .join(" "),
        })}
        onConfirm={reinvite}
        onClose={() => setAsked(null)}
      />
    </>
  );
}

function summary(size: number, corrected: number, left: number): string {
  const parts = [t("count-people", { n: size })];
  if (corrected > 0) parts.push(t("batches-addresses-corrected", { n: corrected }));
  if (left > 0) parts.push(t("batches-taken-out", { n: left }));
  return parts.join(" · ");
}
