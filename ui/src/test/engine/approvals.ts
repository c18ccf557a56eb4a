/** Sendings that wait for a second account's word: asked, approved, declined, taken back. */
import type { ApprovalReview, ApprovalRow, InviteDraft, SendReceipt } from "@/bindings";
import { type Handlers, refusal } from ".";
import { seatOf } from "./accounts";
import { findBatch, undoHeld } from "./batches";
import { planOf } from "./invitePlan";
import { sampleForm, sampleRows } from "./sampleApprovals";
import type { World } from "./world";

let asked = 0;

/** What was filled in, by the id of what waits. */
const forms = new WeakMap<World, Map<string, InviteDraft>>();

export function formsOf(world: World): Map<string, InviteDraft> {
  const found = forms.get(world) ?? new Map<string, InviteDraft>();
  forms.set(world, found);
  return found;
}

function review(world: World, id: string): ApprovalReview {
  const row = world.approvals.find((waiting) => waiting.id === id);
  if (!row) throw refusal("not_found", "This waits no more: somebody answered it.");
  if (row.batch_id !== null)
    return { row, obstacles: [], what: { kind: "file", ...sampleRows(row.invites) } };
  const draft = formsOf(world).get(id) ?? sampleForm(row);
  const left = draft.recipients.map((_, index) => (index < row.left ? "Head office" : null));
  const plan = planOf(world, draft);
  const obstacles = plan.problems.map(({ message }) => message);
  return { row, obstacles, what: { kind: "form", draft, plan, left } };
}

function hold(world: World, row: Pick<ApprovalRow, "batch_id" | "name" | "invites">): ApprovalRow {
  asked += 1;
  const waiting = {
    ...row,
    id: `asked-${asked}`,
    left: 0,
    by: world.overview.account_name,
    at: Date.now(),
    is_yours: true,
  };
  world.approvals = [...world.approvals, waiting];
  return waiting;
}

/** People of the form, held; nothing is made of it yet. */
export function holdForm(world: World, draft: InviteDraft, invites: number): SendReceipt {
  const [first, ...rest] = draft.recipients;
  const name = rest.length > 0 ? `${first?.name} and ${rest.length} more` : (first?.name ?? "");
  const { id } = hold(world, { batch_id: null, name, invites });
  formsOf(world).set(id, draft);
  return { send_id: id, invites, undo_until: Date.now(), awaits_approval: true };
}

/** Invites that are sent again once approved. */
export function holdAgain(world: World, invites: number): SendReceipt {
  const { id } = hold(world, { batch_id: null, name: `${invites} invites, again`, invites });
  return { send_id: id, invites, undo_until: Date.now(), awaits_approval: true };
}

export function holdBatch(world: World, batch_id: string, name: string, invites: number): void {
  hold(world, { batch_id, name, invites });
}

function take(world: World, id: unknown, own: boolean): ApprovalRow {
  const row = world.approvals.find((waiting) => waiting.id === id);
  if (!row) throw refusal("not_found", "This waits no more: somebody answered it.");
  if (row.is_yours !== own) {
    throw own
      ? refusal("conflict", "Only whoever asked for it takes it back.", {
          hint: "Decline it instead.",
        })
      : refusal("conflict", "Another account must say the word about what you want to send.", {
          hint: "Ask another administrator, or take it back.",
        });
  }
  world.approvals = world.approvals.filter((waiting) => waiting !== row);
  return row;
}

export const approvalCommands: Handlers = {
  would_wait: (world, args) => {
    const approvers = seatOf(world).accounts.filter(
      ({ role, disabled }) => role === "administrator" && !disabled,
    );
    const waits = approvers.length >= 2 && Number(args.invites) > world.approvalAbove;
    return waits ? world.approvalAbove : null;
  },
  list_approvals: (world) => world.approvals,
  review_approval: (world, args) => review(world, String(args.id)),
  answer_approval: (world, args) => {
    const { batch_id } = take(world, args.id, false);
    if (batch_id !== null) {
      if (args.approve) findBatch(world, batch_id).stage = "running";
      else undoHeld(world, batch_id);
    }
    return world.approvals;
  },
  withdraw_approval: (world, args) => {
    const { batch_id } = take(world, args.id, true);
    if (batch_id !== null) undoHeld(world, batch_id);
    return world.approvals;
  },
};
