/** What one should know of a user before doing anything. */
import { IconAlertTriangle, IconArchive, IconArrowMerge, IconMailOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { UserRow } from "@/bindings";
import { RelativeTime } from "@/components/RelativeTime";
import { Say, t } from "@/words";
import classes from "./UserDrawer.module.css";

const icon = { size: 17, stroke: 1.7, "aria-hidden": true } as const;

export function Notes({ user, onOpen }: { user: UserRow; onOpen: (id: string) => void }) {
  const { source, merged_into, archived_at } = user;
  const notes: ReactNode[] = [];
  if (merged_into !== null)
    notes.push(
      <Note key="merged" icon={<IconArrowMerge {...icon} />}>
        <Say
          id="users-note-merged"
          parts={{
            link: (inside) => (
              <button type="button" className="link-button" onClick={() => onOpen(merged_into)}>
                {inside}
              </button>
            ),
          }}
        />
      </Note>,
    );
  else if (archived_at !== null)
    notes.push(
      <Note key="archived" icon={<IconArchive {...icon} />}>
        <Say id="users-note-archived" parts={{ time: <RelativeTime at={archived_at} /> }} />
      </Note>,
    );
  if (user.left_with_live_invite)
    notes.push(
      <Note key="left" warns icon={<IconAlertTriangle {...icon} />}>
        {t("users-note-left", { n: user.live_invites, directory: source?.directory ?? "" })}
      </Note>,
    );
  if (user.email === "")
    notes.push(
      <Note key="address" icon={<IconMailOff {...icon} />}>
        {t("users-note-no-address", { directory: source?.directory ?? "" })}
      </Note>,
    );
  return notes.length > 0 && <ul className={classes.notes}>{notes}</ul>;
}

function Note({
  icon,
  warns,
  children,
}: {
  icon: ReactNode;
  warns?: boolean;
  children: ReactNode;
}) {
  return (
    <li className={classes.note} data-warns={warns || undefined}>
      {icon}
      <span>{children}</span>
    </li>
  );
}
