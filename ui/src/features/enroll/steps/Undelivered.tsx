/** Which invites of a sending did not get through, in the server's or gateway's own words, and the way on. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { commands, type InviteRow, type SendProgress } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { StateBadge } from "@/components/StateBadge";
import { sendsMail, sendsText } from "@/components/vias";
import { call } from "@/platform/call";
import { t } from "@/words";
import type { Sending } from "../draft";
import { addressKey } from "../fields/addresses";
import classes from "./SentStep.module.css";

/** The rest is a click away in Enrollment. */
const shown = 5;

export function Undelivered({ sending, progress }: { sending: Sending; progress: SendProgress }) {
  const navigate = useNavigate();
  const total = progress.failed + progress.unknown;
  const rows = useQuery({
    queryKey: ["undelivered", progress.send_id, total],
    queryFn: () => undelivered(sending),
  });
  return (
    <section className={classes.failures} aria-label={t("enroll-not-delivered")}>
      <h3 className={classes.failuresTitle}>{t("enroll-did-not-get-through", { n: total })}</h3>
      {rows.isError && (
        <ErrorState error={rows.error} onRetry={() => void rows.refetch()} compact />
      )}
      <ul className={classes.failureList}>
        {rows.data?.slice(0, shown).map((row) => (
          <Failure key={row.id} row={row} />
        ))}
      </ul>
      <div className={classes.ways}>
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            void navigate({
              to: "/enrollment",
              search: { state: progress.failed > 0 ? "failed" : "unknown" },
            })
          }
        >
          {t("enroll-show-them-in-enrollment")}
        </Button>
        <span className={classes.quiet}>
          {t("enroll-there-each-can-be-sent")}{" "}
          {sendsMail(sending.via) && (
            <Link to="/settings/$section" params={{ section: "mail" }}>
              {t("enroll-test-the-mail-server")}
            </Link>
          )}{" "}
          {sendsText(sending.via) && (
            <Link to="/settings/$section" params={{ section: "texts" }}>
              {t("enroll-test-the-text-gateway")}
            </Link>
          )}
        </span>
      </div>
    </section>
  );
}

/** The engine lists by state, not by sending: so the newest of the right people are taken. */
async function undelivered(sending: Sending): Promise<InviteRow[]> {
  const people = new Set(sending.draft.recipients.map((person) => addressKey(person.email)));
  const page = await call(
    commands.listInvites(
      {
        search: "",
        states: ["failed", "unknown"],
        platforms: [sending.draft.platform],
        owned_by: null,
        group_id: null,
        batch_id: null,
      },
      "newest",
      null,
      200,
    ),
  );
  const madeAfter = sending.at - 5_000;
  return page.rows.filter(
    (row) => row.created_at >= madeAfter && people.has(addressKey(row.user_email)),
  );
}

function Failure({ row }: { row: InviteRow }) {
  const detail = useQuery({
    queryKey: ["invite-detail", row.id],
    queryFn: () => call(commands.inviteDetail(row.id)),
  });
  const current = detail.data?.messages.filter((message) => message.current) ?? [];
  // Of a mail and a text, the one that did not get through is the reason.
  const bad = current.find(({ state }) => state === "failed" || state === "unknown");
  const reply = (bad ?? current[0])?.reply;
  return (
    <li className={classes.failure}>
      <StateBadge state={row.state} />
      <span className={classes.whose}>
        <Link to="/enrollment" search={{ invite: row.id }}>
          {row.user_name}
        </Link>{" "}
        <span className={classes.quiet}>{row.user_email}</span>
      </span>
      <span className={classes.said}>{reply || row.reason}</span>
    </li>
  );
}
