/** What is done most, as buttons; the rest in the menu beside them. */
import { ActionIcon, Button } from "@mantine/core";
import { IconArchiveOff, IconDotsVertical, IconPencil, IconSend } from "@tabler/icons-react";
import type { UserRow } from "@/bindings";
import { LazyMenu } from "@/components/LazyMenu";
import { Refusable } from "@/components/Refusable";
import { t } from "@/words";
import { useUserActions } from "../actions";
import { type Ask, only } from "../asks";
import { UserMenuItems } from "../UserMenuItems";
import { useInviting, whyNotInvited } from "../useInviting";
import classes from "./UserDrawer.module.css";

const icon = { size: 15, stroke: 1.7, "aria-hidden": true } as const;

export function UserButtons({ user, onAsk }: { user: UserRow; onAsk: Ask }) {
  const invite = useInviting();
  const actions = useUserActions();
  const archived = user.archived_at !== null && user.merged_into === null;
  return (
    <div className={classes.actions}>
      {archived ? (
        <Button
          size="xs"
          leftSection={<IconArchiveOff {...icon} />}
          onClick={() => void actions.restore(only(user).selection)}
        >
          {t("users-restore")}
        </Button>
      ) : (
        <Refusable
          why={whyNotInvited(user)}
          // Then what the notice above says comes first.
          variant={user.left_with_live_invite ? "default" : undefined}
          size="xs"
          leftSection={<IconSend {...icon} />}
          onClick={() => invite([user])}
        >
          {t("users-invite")}
        </Refusable>
      )}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPencil {...icon} />}
        disabled={user.merged_into !== null}
        onClick={() => onAsk({ kind: "edit", user })}
      >
        {t("users-edit")}
      </Button>
      <LazyMenu
        position="bottom-end"
        width={244}
        target={
          <ActionIcon
            variant="default"
            size={28}
            aria-label={t("users-more-actions-for", { name: user.name })}
          >
            <IconDotsVertical size={16} stroke={1.7} />
          </ActionIcon>
        }
      >
        <UserMenuItems user={user} besides={archived ? "restore" : "invite"} onAsk={onAsk} />
      </LazyMenu>
    </div>
  );
}
