/** Asks once, in numbers; then the batch is made, whole or not at all. */
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { commands, type ImportOptions, type ImportPlan, type ImportView } from "@/bindings";
import { DeedDialog, type DeedWords } from "@/components/DeedDialog";
import { exact } from "@/components/time";
import { toasts } from "@/components/toasts";
import { sendsMail } from "@/components/vias";
import { madeToast } from "@/features/batches/words";
import { call } from "@/platform/call";
import { t } from "@/words";
import { bulk } from "../opened";
import { leftOutWords } from "./LeftOut";
import classes from "./SendDialog.module.css";
import { spanWords } from "./times";

export function SendDialog({
  plan,
  view,
  options,
  waits,
  onClose,
}: {
  /** What is asked about; null when nothing is. */
  plan: ImportPlan | null;
  view: ImportView;
  options: ImportOptions;
  /** Another administrator will have to approve it. */
  waits: boolean;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const send = async (asked: ImportPlan) => {
    const receipt = await call(commands.commitImport(view.id, options));
    const made = { n: receipt.invites, file: view.file_name };
    toasts.done(
      receipt.awaits_approval
        ? t("bulk-waits-for-approval", made)
        : asked.undo_seconds > 0
          ? t("bulk-made-can-be-undone", { ...made, seconds: asked.undo_seconds })
          : t("bulk-made", made),
      { id: madeToast(receipt.batch_id) },
    );
    bulk.committed(receipt.batch_id);
    void queries.invalidateQueries();
    await navigate({ to: "/enrollment" });
    // The button that was pressed is gone with its page.
    document.getElementById("main")?.focus();
  };
  return (
    <DeedDialog
      asked={plan}
      words={(asked) => wordsOf(asked, options, waits)}
      onConfirm={send}
      onClose={onClose}
    />
  );
}

function wordsOf(plan: ImportPlan, options: ImportOptions, waits: boolean): DeedWords {
  const mails = sendsMail(options.via ?? "email");
  const left = leftOutWords(plan);
  const scheduled = options.send_at !== null;
  return {
    title: t("bulk-invite", { n: plan.users }),
    confirm: waits
      ? t("approvals-ask")
      : scheduled
        ? t("bulk-schedule-invites", { n: plan.invites })
        : t("bulk-send-invites", { n: plan.invites }),
    text: (
      <ul className={classes.list}>
        {waits && <li>{t("approvals-they-wait-first")}</li>}
        {/* Without a set time they leave when the word is said, whenever that is. */}
        {(!waits || scheduled) && <li>{leavingWords(plan, mails)}</li>}
        {plan.texts_cost !== "" && <li>{t("bulk-texts-cost-about", { cost: plan.texts_cost })}</li>}
        {plan.texts_left_today !== null && (
          <li>{t("bulk-texts-left-today", { left: plan.texts_left_today })}</li>
        )}
        {plan.server !== null && mails && (
          <li>
            {plan.texts > 0
              ? t("bulk-mails-through", { server: plan.server, from: plan.from })
              : t("bulk-through", { server: plan.server, from: plan.from })}
          </li>
        )}
        {plan.new_users + plan.new_groups > 0 && <li>{createdWords(plan)}</li>}
        {left.length > 0 && <li>{t("bulk-send-left-out", { reasons: left.join(", ") })}</li>}
        {plan.earlier && options.allow_repeat && <li>{t("bulk-the-same-file-is-imported")}</li>}
        <li>{t("bulk-links-until", { when: exact(plan.expires_at).replace(/:\d\d$/, "") })}</li>
        {!waits && plan.undo_seconds > 0 && (
          <li>{t("bulk-undo-seconds", { seconds: plan.undo_seconds })}</li>
        )}
      </ul>
    ),
  };
}

/** What leaves and when; without a server the mails become files. */
function leavingWords(plan: ImportPlan, sendsMails: boolean): string {
  const { invites: mails, texts } = plan;
  const when = spanWords(plan.first_at, plan.last_at, Date.now());
  const trial = plan.server === null;
  if (!sendsMails) return t("bulk-texts-leave-when", { n: texts, when });
  if (texts > 0)
    return trial
      ? t("bulk-both-leave-trial", { mails, texts, when })
      : t("bulk-both-leave-when", { mails, texts, when });
  return trial
    ? t("bulk-mails-leave-trial", { n: mails, when })
    : t("bulk-mails-leave-when", { n: mails, when });
}

function createdWords({ new_users: users, new_groups: groups }: ImportPlan): string {
  if (groups === 0) return t("bulk-users-are-created", { n: users });
  return users === 0
    ? t("bulk-groups-are-created", { n: groups })
    : t("bulk-both-are-created", { users, groups });
}
