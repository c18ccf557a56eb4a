/** What one should know of a user before doing anything. */
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconArchive, IconArrowMerge, IconMailOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { UserDetail } from "@/bindings";
import { RelativeTime } from "@/components/RelativeTime";
import { Say, t } from "@/words";
import { type Ask, only } from "../asks";
import { useAsking } from "../useAsking";
import classes from "./UserDrawer.module.css";

const icon = { size: 17, stroke: 1.7, "aria-hidden": true } as const;

export function Notes({
  detail,
  manages,
  onAsk,
  onOpen,
}: {
  detail: UserDetail;
  /** Whoever looks may do something about it. */
  manages: boolean;
  onAsk: Ask;
  onOpen: (id: string) => void;
}) {
  const { user } = detail;
  const about = useAsking(onAsk);
  const live = detail.invites.filter((invite) => invite.live).map(({ id }) => id);
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
      <Note
        key="left"
        warns
        icon={<IconAlertTriangle {...icon} />}
        buttons={
          manages && (
            <>
              {live.length > 0 && (
                <Button
                  variant="default"
                  size="xs"
                  onClick={() => onAsk({ kind: "revoke", user, invites: live })}
                >
                  {t("enrollment-revoke-invite", { n: live.length })}
                </Button>
              )}
              {archived_at === null && (
                <Button
                  variant="default"
                  size="xs"
                  onClick={() => void about("archive", only(user))}
                >
                  {t("users-archive")}
                </Button>
              )}
            </>
          )
        }
      >
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
  buttons,
  children,
}: {
  icon: ReactNode;
  warns?: boolean;
  /** What can be done about it. */
  buttons?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className={classes.note} data-warns={warns || undefined}>
      {icon}
      <div>
        {children}
        {buttons && <div className={classes.noteButtons}>{buttons}</div>}
      </div>
    </li>
  );
}
