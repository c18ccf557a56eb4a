/** What can be done to the chosen users. Floats in the footer band, so that it covers no row. */
import {
  IconArchive,
  IconArchiveOff,
  IconArrowMerge,
  IconFileExport,
  IconSend,
  IconTrash,
  IconWorld,
  IconX,
} from "@tabler/icons-react";
import type { ComponentType, ReactNode } from "react";
import classes from "@/components/list/SelectionBar.module.css";
import { useShortcuts } from "@/keyboard/useShortcuts";
import { t } from "@/words";

const icon = { size: 16, stroke: 1.7, "aria-hidden": true } as const;

function Action({
  icon: Mark,
  why = null,
  danger,
  onClick,
  children,
}: {
  icon: ComponentType<typeof icon>;
  /** Why it is off; `null` when it is not. */
  why?: string | null;
  danger?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={classes.action}
      data-danger={danger || undefined}
      aria-disabled={why !== null || undefined}
      title={why ?? undefined}
      onClick={why === null ? onClick : undefined}
    >
      <Mark {...icon} />
      {children}
      {why !== null && <span className="visually-hidden">{t("app-off-because", { why })}</span>}
    </button>
  );
}

export function UserSelectionBar({
  size,
  total,
  elsewhere,
  archived,
  noInvite,
  noMerge,
  onSelectAll,
  onShowThem,
  onInvite,
  onDomain,
  onArchive,
  onMerge,
  onDelete,
  onExport,
  onClear,
}: {
  /** How many are chosen. */
  size: number;
  /** Offered as "Select all N"; undefined when that would add nothing. */
  total: number | undefined;
  /** The selection belongs to another filter than the list shows. */
  elsewhere: boolean;
  /** The list shows archived ones: they are restored. */
  archived: boolean;
  /** Why these are not invited, not merged; `null` when they can be. */
  noInvite: string | null;
  noMerge: string | null;
  onSelectAll: () => void;
  onShowThem: () => void;
  onInvite: () => void;
  onDomain: () => void;
  onArchive: () => void;
  onMerge: () => void;
  onDelete: () => void;
  /** Files are written by filter: only of a selection that is one. */
  onExport: (() => void) | undefined;
  onClear: () => void;
}) {
  useShortcuts([
    {
      keys: "escape",
      label: t("users-clear-the-selection"),
      group: t("users-users"),
      run: onClear,
    },
  ]);
  return (
    <section className={classes.bar} aria-label={t("users-selection")}>
      <span className={classes.size} role="status">
        {t("users-selected", { n: size })}
      </span>
      {elsewhere && (
        <button type="button" className={classes.link} onClick={onShowThem}>
          {t("users-show-them")}
        </button>
      )}
      {total !== undefined && (
        <button type="button" className={classes.link} onClick={onSelectAll}>
          {t("users-select-all", { n: total })}
        </button>
      )}
      <span className={classes.line} />
      {!archived && (
        <Action icon={IconSend} why={noInvite} onClick={onInvite}>
          {t("users-invite")}
        </Action>
      )}
      <Action icon={IconWorld} onClick={onDomain}>
        {t("users-set-domain")}
      </Action>
      <Action icon={IconArrowMerge} why={noMerge} onClick={onMerge}>
        {t("users-merge")}
      </Action>
      {onExport && (
        <Action icon={IconFileExport} onClick={onExport}>
          {t("users-export-short")}
        </Action>
      )}
      <Action icon={archived ? IconArchiveOff : IconArchive} onClick={onArchive}>
        {archived ? t("users-restore") : t("users-archive")}
      </Action>
      <Action icon={IconTrash} danger onClick={onDelete}>
        {t("users-delete")}
      </Action>
      <span className={classes.line} />
      <button
        type="button"
        className={classes.action}
        aria-label={t("users-clear-the-selection")}
        onClick={onClear}
      >
        <IconX {...icon} />
      </button>
    </section>
  );
}
