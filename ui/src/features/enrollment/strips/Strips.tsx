/** The one place over the list for what should be known now: the worst line, what presses beside it, the others on demand. */
import { useState } from "react";
import { useMay } from "@/app/rights";
import { ApprovalStrip } from "@/features/approvals";
import { useApprovals } from "@/features/approvals/queries";
import { t } from "@/words";
import type { InviteActions } from "../actions";
import { useNotices } from "../NoticeStrip";
import { useRequests } from "../queries";
import { RequestStrip } from "../RequestStrip";
import { useOpenFile } from "./OpenFileStrip";
import { inOrder, type Told } from "./place";
import classes from "./Strips.module.css";
import { useSendings } from "./useSendings";

export function Strips({
  actions,
  onOpen,
  onShowQueued,
}: {
  actions: InviteActions;
  /** Opens an invite. */
  onOpen: (inviteId: string) => void;
  onShowQueued: () => void;
}) {
  const manages = useMay("manage");
  const notices = useNotices();
  const file = useOpenFile();
  const { sendings, dialog } = useSendings(onShowQueued);
  const approvals = useApprovals().length;
  const requests = (useRequests().data ?? []).length;
  const [unfolded, setUnfolded] = useState(false);
  const told = inOrder([
    ...notices,
    ...sendings,
    {
      key: "approvals",
      rank: "waits",
      tone: "accent",
      stays: true,
      silent: approvals === 0,
      line: (aside) => <ApprovalStrip aside={aside} />,
    },
    {
      key: "requests",
      rank: "waits",
      tone: "accent",
      stays: true,
      silent: requests === 0,
      line: (aside) => <RequestStrip aside={aside} actions={actions} onOpen={onOpen} />,
    },
    ...(manages ? file : []),
  ]);
  const speaking = told.filter(({ silent }) => !silent);
  const first = speaking[0];
  const folded = speaking.filter((one) => one !== first && !one.pressing);
  const isShown = (one: Told) => !one.silent && (unfolded || !folded.includes(one));
  const toggle = folded.length > 0 && (
    <button
      type="button"
      className={`link-button ${classes.more}`}
      aria-expanded={unfolded}
      onClick={() => setUnfolded(!unfolded)}
    >
      {unfolded
        ? t("enrollment-fewer-notices")
        : t("enrollment-more-notices", { n: folded.length })}
    </button>
  );
  return (
    <>
      <div className={classes.place} data-tone={first?.tone} hidden={!first}>
        {/* What was answered last leaves the focus here: the other lines have nothing to do with it. */}
        <section
          className={classes.lines}
          aria-label={t("enrollment-notices")}
          tabIndex={-1}
          data-focus-home
        >
          {told.map(
            (one) =>
              (one.stays || isShown(one)) && (
                <div
                  key={one.key}
                  className={classes.row}
                  data-tone={one.tone}
                  hidden={!isShown(one)}
                >
                  <div className={classes.line}>
                    {typeof one.line === "function" ? one.line(one === first && toggle) : one.line}
                  </div>
                  {one === first && typeof one.line !== "function" && toggle}
                </div>
              ),
          )}
        </section>
      </div>
      {dialog}
    </>
  );
}
