/** The list before the first invite, and when a filter leaves nothing. */
import { Button } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import type { InviteFilter } from "@/bindings";
import { EmptyState } from "@/components/EmptyState";
import { nothingFits } from "@/components/listWords";
import { StateBadge } from "@/components/StateBadge";
import { Say, t } from "@/words";
import classes from "./EnrollmentPage.module.css";
import { isNarrowed } from "./search";

const path = ["queued", "sent", "opened", "verified", "enrolled"] as const;

export function NoInvites({ manages }: { manages: boolean }) {
  return (
    <EmptyState
      title={t("enrollment-no-invites-yet")}
      above={
        <div className={classes.path} aria-hidden="true">
          {path.map((state, index) => (
            <Fragment key={state}>
              {index > 0 && <IconArrowRight size={14} stroke={1.7} />}
              <StateBadge state={state} />
            </Fragment>
          ))}
        </div>
      }
      action={
        manages && (
          <span className={classes.quiet}>
            <Say
              id="enrollment-have-a-list"
              parts={{ link: (inside) => <Link to="/enrollment/bulk">{inside}</Link> }}
            />
          </span>
        )
      }
    >
      {t("enrollment-each-invite-is-listed-here")}
    </EmptyState>
  );
}

export function NothingFits({ filter, onClear }: { filter: InviteFilter; onClear: () => void }) {
  const filtered = isNarrowed({ ...filter, search: "" });
  return (
    <EmptyState
      title={t("enrollment-no-invite-fits")}
      action={
        <Button variant="default" onClick={onClear}>
          {filtered ? t("enrollment-clear-search-and-filters") : t("enrollment-clear-the-search")}
        </Button>
      }
    >
      {nothingFits(filter.search, filtered)}
    </EmptyState>
  );
}
