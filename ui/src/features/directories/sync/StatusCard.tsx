/** How the sync of a directory stands: the last one, the next one, its users; and starting one. */
import { Button } from "@mantine/core";
import { IconEye, IconRefresh } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { DirectoryDetail } from "@/bindings";
import { Refusable } from "@/components/Refusable";
import { RelativeTime } from "@/components/RelativeTime";
import { Say, t } from "@/words";
import { UsersOf } from "../UsersOf";
import { everyWords, notTaken, resultOf } from "../words";
import classes from "./Sync.module.css";

export function StatusCard({
  detail,
  manages,
  busy,
  planned,
  onSync,
  onLook,
  onLookForGaps,
}: {
  detail: DirectoryDetail;
  manages: boolean;
  busy: boolean;
  /** What would change stands below, with the button that does it. */
  planned: boolean;
  onSync: (full: boolean) => void;
  onLook: () => void;
  /** To look, and see first who was not taken. */
  onLookForGaps: () => void;
}) {
  const { row, sync: settings } = detail;
  const { last, synced_at, full_at, next_at, failures } = row.sync;
  const whyNot =
    row.problem ??
    (busy ? t("directories-is-being-read") : row.enabled ? null : t("directories-off-no-sync"));
  const failed = failures > 0 && last?.outcome === "failed";
  const every = everyWords(settings.every_minutes ?? 60);
  // Nobody was ever read: one looks before one leaps, and what a look has found has the button that does it.
  const first = synced_at === null;
  return (
    <section className={classes.card} aria-label={t("directories-state")}>
      <dl className={classes.facts}>
        <Fact name={t("directories-last-sync")}>
          {last === null ? (
            t("directories-unread-yet")
          ) : (
            <>
              <RelativeTime at={last.started_at} />
              {failed
                ? `: ${t("directories-last-failed")}`
                : `: ${last.outcome === "held" ? t("directories-last-held") : resultOf(last)}`}
              {row.sync.not_taken > 0 &&
                last.outcome === "done" &&
                notTaken(last.counts) === 0 &&
                `. ${t("directories-n-not-taken", { n: row.sync.not_taken })}`}
              {manages && !planned && last.outcome === "done" && row.sync.not_taken > 0 && (
                <>
                  {" "}
                  <button
                    type="button"
                    className="link-button"
                    disabled={busy || row.problem !== null}
                    onClick={onLookForGaps}
                  >
                    {t("directories-show-not-taken")}
                  </button>
                </>
              )}
            </>
          )}
        </Fact>
        <Fact name={t("directories-next-sync")}>
          {!row.enabled ? (
            t("directories-none-off")
          ) : next_at === null ? (
            last ? (
              t("directories-only-by-hand")
            ) : (
              t("directories-after-the-first")
            )
          ) : failed ? (
            <Say
              id="directories-tries-again-else"
              vars={{ every }}
              parts={{
                time: next_at <= Date.now() ? t("directories-now") : <RelativeTime at={next_at} />,
              }}
            />
          ) : (
            <>
              {next_at <= Date.now() ? t("directories-next-soon") : <RelativeTime at={next_at} />}
              {", "}
              {every}
            </>
          )}
        </Fact>
        <Fact name={t("directories-everybody-read")}>
          <RelativeTime at={full_at} />
        </Fact>
        <Fact name={t("directories-users")}>
          <UsersOf row={row} />
        </Fact>
        <Fact name={t("directories-leavers")}>
          {settings.on_leaving === "revoke_invites"
            ? t("directories-leavers-revoked")
            : t("directories-leavers-shown")}{" "}
          {row.left > 0 && (
            <Link to="/users" search={{ left: "live", source: row.id }}>
              {t("directories-show-leavers")}
            </Link>
          )}
        </Fact>
      </dl>
      {row.problem !== null && (
        <p className={classes.trouble} role="alert">
          {row.problem}
        </p>
      )}
      {row.problem === null && failed && (
        <div className={classes.trouble} role="alert">
          <p>
            {last.words}
            {failures > 1 && <> {t("directories-failed-in-a-row", { n: failures })}</>}
          </p>
          {last.remedy && <p className={classes.remedy}>{last.remedy}</p>}
          <p className={classes.quiet}>
            {synced_at === null ? (
              t("directories-nobody-changed")
            ) : (
              <Say
                id="directories-nobody-changed-since"
                parts={{ time: <RelativeTime at={synced_at} /> }}
              />
            )}
          </p>
        </div>
      )}
      {manages && !(first && planned) && (
        <div className={classes.buttons}>
          {!first && (
            <>
              <Refusable
                why={whyNot}
                variant={planned ? "default" : undefined}
                leftSection={<IconRefresh size={16} stroke={1.7} />}
                onClick={() => onSync(false)}
              >
                {t("directories-sync-changes")}
              </Refusable>
              <Refusable why={whyNot} variant="default" onClick={() => onSync(true)}>
                {t("directories-sync-everybody")}
              </Refusable>
              <span className={classes.space} />
            </>
          )}
          {/* While there is a plan, one looks again there. */}
          {!planned && (
            <Button
              variant={first ? undefined : "default"}
              leftSection={<IconEye size={16} stroke={1.7} />}
              disabled={busy || row.problem !== null}
              onClick={onLook}
            >
              {t("directories-look")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
