/** The groups and users that the batch would create, by name: nobody should be surprised by them afterwards. */
import { Button } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import type { ImportSummary } from "@/bindings";
import { SidePopover } from "@/components/SidePopover";
import { t } from "@/words";
import classes from "./HeadLine.module.css";

export function NewcomersButton({ summary }: { summary: ImportSummary }) {
  const { new_users, new_users_list, new_groups, new_groups_list } = summary;
  if (new_users + new_groups === 0) return null;
  return (
    <SidePopover
      label={t("bulk-will-be-created")}
      position="bottom-end"
      offset={6}
      focusable
      target={(toggle) => (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconUserPlus size={15} stroke={1.7} aria-hidden />}
          onClick={toggle}
        >
          {wordsOf(summary)}
        </Button>
      )}
    >
      <Part
        title={t("bulk-groups-will-be-created", { n: new_groups })}
        none={t("bulk-every-group-is-there")}
        entries={new_groups_list.map((group) => [group.name, group.invites])}
        all={new_groups}
      />
      <Part
        title={t("bulk-users-will-be-created", { n: new_users })}
        none={t("bulk-every-person-is-known")}
        entries={new_users_list.map((user) => [user.name, user.invites, user.email])}
        all={new_users}
      />
    </SidePopover>
  );
}

function wordsOf({ new_users: users, new_groups: groups }: ImportSummary): string {
  if (groups === 0) return t("bulk-newcomers-users", { n: users });
  return users === 0
    ? t("bulk-newcomers-groups", { n: groups })
    : t("bulk-newcomers-users-and-groups", { users, groups });
}

function Part({
  title,
  none,
  entries,
  all,
}: {
  title: string;
  none: string;
  entries: [name: string, invites: number, more?: string][];
  all: number;
}) {
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      {all === 0 ? (
        <p>{none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        <ul className={classes.list} tabIndex={0} aria-label={title}>
          {entries.map(([name, invites, more], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never moves
            <li key={index}>
              <b className="truncate" title={more}>
                {name}
              </b>
              <span>{t("count-invites", { n: invites })}</span>
            </li>
          ))}
        </ul>
      )}
      {all > entries.length && <p>{t("bulk-and-more", { n: all - entries.length })}</p>}
    </section>
  );
}
