/** The list under the users field: who fits what is typed, and "Add someone new". */
import { Combobox } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import type { UserHit } from "@/bindings";
import { Avatar } from "@/components/Avatar";
import { ErrorState } from "@/components/ErrorState";
import { Kbd } from "@/components/Kbd";
import { LeftMark } from "@/features/users/UserBadges";
import { t } from "@/words";
import { isAddress } from "./addresses";
import { Marked } from "./Marked";
import classes from "./UserOptions.module.css";
import type { FoundUsers } from "./useUserSearch";

/** Value of the option that opens the form for a new person; no user id looks like it. */
export const newcomer = "+new";

export function UserOptions({
  typed,
  found,
  known,
}: {
  typed: string;
  found: FoundUsers;
  /** Only those who are known: nobody new is made here. */
  known?: boolean;
}) {
  const query = typed.trim();
  return (
    <>
      {found.error !== null && <ErrorState error={found.error} onRetry={found.retry} compact />}
      <Combobox.Options className={classes.options} aria-label={t("enroll-users")}>
        {found.hits.map((hit) => (
          <Combobox.Option key={hit.id} value={hit.id} className={classes.option}>
            <Avatar name={hit.name} size={24} />
            <span className={classes.name}>
              <Marked text={hit.name} query={query} />
            </span>
            <span className={`${classes.email} truncate`}>
              <Marked text={hit.email} query={query} />
            </span>
            {hasLeft(hit) ? (
              <LeftMark state={hit.directory_state} />
            ) : (
              <span className={`${classes.group} truncate`}>{hit.group ?? hit.domain ?? ""}</span>
            )}
            <span className={classes.enter}>
              <Kbd keys="enter" />
            </span>
          </Combobox.Option>
        ))}
        {known ? (
          <Combobox.Empty className={classes.known}>{knownWords(found, query)}</Combobox.Empty>
        ) : (
          <Combobox.Option value={newcomer} className={classes.newcomer}>
            <span className={classes.known}>{knownWords(found, query)}</span>
            <IconUserPlus size={16} stroke={1.7} aria-hidden />
            {query === ""
              ? t("enroll-add-someone-new")
              : isAddress(query)
                ? t("enroll-add-address", { address: query })
                : t("enroll-add-as-new-user", { name: query })}
          </Combobox.Option>
        )}
      </Combobox.Options>
    </>
  );
}

/** Gone from their directory, or disabled there. */
export function hasLeft({ directory_state }: UserHit): boolean {
  return directory_state === "gone" || directory_state === "disabled";
}

export function knownWords(
  { hits, known }: Pick<FoundUsers, "hits" | "known">,
  query: string,
): string {
  if (known === null) return "";
  if (known === 0) return t("enroll-no-users-are-known-yet");
  if (query !== "" && hits.length === 0)
    return known === 1
      ? t("enroll-the-one-known-user-does")
      : t("enroll-none-of-known-fits", { known });
  return t("enroll-shown-of-known", { shown: hits.length, known });
}
