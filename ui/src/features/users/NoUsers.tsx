/** The list before the first user, and when a filter leaves nothing. */
import { Button } from "@mantine/core";
import {
  IconAddressBook,
  IconArrowRight,
  IconFileSpreadsheet,
  IconUserPlus,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { Fragment } from "react";
import { useMay } from "@/app/rights";
import type { UserFilter } from "@/bindings";
import { EmptyState } from "@/components/EmptyState";
import { nothingFits } from "@/components/listWords";
import { t } from "@/words";
import { isFiltered, rosters } from "./search";
import { RosterBadge } from "./UserBadges";
import classes from "./UsersPage.module.css";

export function NoUsers({ onAdd }: { onAdd: () => void }) {
  const navigate = useNavigate();
  const manages = useMay("manage");
  return (
    <EmptyState
      title={t("users-no-users-yet")}
      above={
        <div className={classes.path} aria-hidden="true">
          {rosters.map((roster, index) => (
            <Fragment key={roster}>
              {index > 0 && <IconArrowRight size={14} stroke={1.7} />}
              <RosterBadge roster={roster} />
            </Fragment>
          ))}
        </div>
      }
      action={
        manages && (
          <span className={classes.ways}>
            <Button leftSection={<IconUserPlus size={16} stroke={1.7} />} onClick={onAdd}>
              {t("users-add-user")}
            </Button>
            <Button
              variant="default"
              leftSection={<IconFileSpreadsheet size={16} stroke={1.7} />}
              onClick={() => void navigate({ to: "/users/import" })}
            >
              {t("users-import-users")}
            </Button>
            <Button
              variant="default"
              leftSection={<IconAddressBook size={16} stroke={1.7} />}
              onClick={() => void navigate({ to: "/directories" })}
            >
              {t("users-connect-a-directory")}
            </Button>
          </span>
        )
      }
    >
      {t("users-whoever-may-enroll")}
    </EmptyState>
  );
}

export function NothingFits({ filter, onClear }: { filter: UserFilter; onClear: () => void }) {
  const filtered = isFiltered(filter);
  // Somebody is archived seldom; then the words about filters would mislead.
  const noneArchived =
    filter.archived && filter.search === "" && !isFiltered({ ...filter, archived: false });
  return (
    <EmptyState
      title={noneArchived ? t("users-nobody-is-archived") : t("users-no-user-fits")}
      action={
        <Button variant="default" onClick={onClear}>
          {noneArchived
            ? t("users-show-active-users")
            : filtered
              ? t("users-clear-search-and-filters")
              : t("users-clear-the-search")}
        </Button>
      }
    >
      {noneArchived ? t("users-archived-stand-here") : nothingFits(filter.search, filtered)}
    </EmptyState>
  );
}
