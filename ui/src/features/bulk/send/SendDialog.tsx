/** Asks once, in numbers; then the batch is made, whole or not at all. */
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { commands, type ImportOptions, type ImportPlan, type ImportView } from "@/bindings";
import { DeedDialog, type DeedWords } from "@/components/DeedDialog";
import { counted } from "@/components/numbers";
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
  onClose,
}: {
  /** What is asked about; null when nothing is. */
  plan: ImportPlan | null;
  view: ImportView;
  options: ImportOptions;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const send = async (asked: ImportPlan) => {
    const receipt = await call(commands.commitImport(view.id, options));
    const what = `${counted(receipt.invites, "invite")} of ${view.file_name}`;
    toasts.done(
      asked.undo_seconds > 0
        ? `${what} made. They can be undone for ${asked.undo_seconds} seconds, in the line under the title.`
        : `${what} made.`,
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
      words={(asked) => wordsOf(asked, options)}
      onConfirm={send}
      onClose={onClose}
    />
  );
}

function wordsOf(plan: ImportPlan, options: ImportOptions): DeedWords {
  const people = counted(plan.users, "person", "people");
  const via = options.via ?? "email";
  const sent = [
    sendsMail(via) ? counted(plan.invites, "mail") : "",
    plan.texts > 0 ? counted(plan.texts, "text") : "",
  ].filter(Boolean);
  const one = sent.length === 1 && plan.invites === 1;
  const left = leftOutWords(plan);
  const scheduled = options.send_at !== null;
  return {
    title: t("bulk-invite", { people }),
    confirm: `${scheduled ? "Schedule" : "Send"} ${counted(plan.invites, "invite")}`,
    text: (
      <ul className={classes.list}>
        <li>
          {sent.join(" and ")} {one ? "leaves" : "leave"}{" "}
          {spanWords(plan.first_at, plan.last_at, Date.now())}
          {plan.server === null && sendsMail(via)
            ? plan.texts > 0
              ? ", the mails into the trial outbox"
              : ", into the trial outbox"
            : ""}
          .
        </li>
        {plan.texts_cost !== "" && <li>The texts cost about {plan.texts_cost}.</li>}
        {plan.server !== null && sendsMail(via) && (
          <li>
            {plan.texts > 0 ? "Mails through" : "Through"} {plan.server}, from {plan.from}.
          </li>
        )}
        {plan.new_users + plan.new_groups > 0 && (
          <li>
            {[
              plan.new_users > 0 ? counted(plan.new_users, "user") : "",
              plan.new_groups > 0 ? counted(plan.new_groups, "group") : "",
            ]
              .filter(Boolean)
              .join(" and ")}{" "}
            {plan.new_users + plan.new_groups === 1 ? "is" : "are"} created.
          </li>
        )}
        {left.length > 0 && <li>Left out: {left.join(", ")}.</li>}
        {plan.earlier && options.allow_repeat && <li>{t("bulk-the-same-file-is-imported")}</li>}
        <li>Links work until {exact(plan.expires_at).replace(/:\d\d$/, "")}.</li>
        {plan.undo_seconds > 0 && (
          <li>
            For {plan.undo_seconds} seconds it can be undone; later, what has not left yet can be
            cancelled.
          </li>
        )}
      </ul>
    ),
  };
}
