/** What can be done to a user. What cannot stays visible, off, and says why. */
import { Menu } from "@mantine/core";
import {
  IconArchive,
  IconArchiveOff,
  IconArrowMerge,
  IconPencil,
  IconSend,
  IconTrash,
} from "@tabler/icons-react";
import type { ComponentType, ReactNode } from "react";
import type { UserRow } from "@/bindings";
import table from "@/components/list/Table.module.css";
import { t } from "@/words";
import { useUserActions } from "./actions";
import { type Ask, type Asked, only } from "./asks";
import { useAsking } from "./useAsking";
import { useInviting, whyNotInvited } from "./useInviting";

/** After the menu has closed and given the focus back, so that a dialog knows where it belongs when it closes in turn. */
function later(open: () => void) {
  return () => requestAnimationFrame(() => requestAnimationFrame(open));
}

function Item({
  icon: Mark,
  why,
  danger,
  onClick,
  children,
}: {
  icon: ComponentType<{ size: number; stroke: number; "aria-hidden": true }>;
  /** Why it is off; `null` when it is not off. */
  why: string | null;
  danger?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <Menu.Item
      leftSection={<Mark size={16} stroke={1.7} aria-hidden />}
      color={danger && why === null ? "var(--danger-ink)" : undefined}
      disabled={why !== null}
      onClick={onClick}
    >
      {children}
      {why && <span className={table.why}>{why}</span>}
    </Menu.Item>
  );
}

/** Why somebody cannot be deleted; `null` when they can. */
export function whyNotDeleted(user: UserRow): string | null {
  if (user.can_delete) return null;
  return user.source === null
    ? t("users-invited-cannot-be-deleted")
    : t("users-directory-keeps-them");
}

export function UserMenuItems({
  user,
  besides,
  onAsk,
}: {
  user: UserRow;
  /** Stands as a button beside the menu already, and *Edit* with it. */
  besides?: "invite" | "restore";
  onAsk: Ask;
}) {
  const actions = useUserActions();
  const invite = useInviting();
  const ask = (asked: Asked) => later(() => onAsk(asked));
  const merged = user.merged_into === null ? null : t("users-is-merged");
  const about = useAsking(onAsk);
  const one = only(user);
  return (
    <>
      {besides !== "invite" && (
        <Item icon={IconSend} why={whyNotInvited(user)} onClick={() => invite([user])}>
          {t("users-invite")}
        </Item>
      )}
      {besides === undefined && (
        <Item icon={IconPencil} why={merged} onClick={ask({ kind: "edit", user })}>
          {t("users-edit")}
        </Item>
      )}
      <Item icon={IconArrowMerge} why={merged} onClick={ask({ kind: "merge", users: [user] })}>
        {t("users-merge-with")}
      </Item>
      <Menu.Divider />
      {user.archived_at === null ? (
        <Item icon={IconArchive} why={merged} onClick={later(() => void about("archive", one))}>
          {t("users-archive")}
        </Item>
      ) : (
        besides !== "restore" && (
          <Item
            icon={IconArchiveOff}
            why={merged}
            onClick={() => void actions.restore(one.selection)}
          >
            {t("users-restore")}
          </Item>
        )
      )}
      <Item
        icon={IconTrash}
        why={whyNotDeleted(user)}
        danger
        onClick={later(() => void about("delete", one))}
      >
        {t("users-delete")}
      </Item>
    </>
  );
}
