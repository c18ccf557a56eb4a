/** The groups and users that the batch would create, by name: nobody should be surprised by them afterwards. */
import { Button, Popover } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import type { ImportSummary } from "@/bindings";
import { count, counted } from "@/components/numbers";
import { t } from "@/words";
import classes from "./HeadLine.module.css";

export function NewcomersButton({ summary }: { summary: ImportSummary }) {
  const { new_users, new_users_list, new_groups, new_groups_list } = summary;
  if (new_users + new_groups === 0) return null;
  return (
    <Popover position="bottom-end" offset={6} trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          // Begins with what is seen: whoever speaks to the computer says that.
          aria-label={`${count(new_users + new_groups)} new: ${counted(new_users, "user")} and ${counted(new_groups, "group")} will be created`}
          leftSection={<IconUserPlus size={15} stroke={1.7} aria-hidden />}
        >
          {count(new_users + new_groups)} new
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("bulk-will-be-created")} tabIndex={0}>
        <Part
          title={`${counted(new_groups, "group")} will be created`}
          none="Every group of this file is there already."
          entries={new_groups_list.map((group) => [group.name, group.invites])}
          all={new_groups}
        />
        <Part
          title={`${counted(new_users, "user")} will be created`}
          none="Every person of this file is known already."
          entries={new_users_list.map((user) => [user.name, user.invites, user.email])}
          all={new_users}
        />
      </Popover.Dropdown>
    </Popover>
  );
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
              <span>{counted(invites, "invite")}</span>
            </li>
          ))}
        </ul>
      )}
      {all > entries.length && <p>and {count(all - entries.length)} more</p>}
    </section>
  );
}
