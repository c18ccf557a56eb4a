/** What can be done to the chosen invites. Floats in the footer band, so that it covers no row. */
import { Menu } from "@mantine/core";
import {
  IconBan,
  IconBriefcase,
  IconPrinter,
  IconRefresh,
  IconUser,
  IconUsersGroup,
  IconX,
} from "@tabler/icons-react";
import type { OwnedBy } from "@/bindings";
import { LazyMenu } from "@/components/LazyMenu";
import classes from "@/components/list/SelectionBar.module.css";
import { ownerships, ownershipWords } from "@/components/platforms";
import { useShortcuts } from "@/keyboard/useShortcuts";
import { t } from "@/words";

const icon = { size: 16, stroke: 1.7, "aria-hidden": true } as const;

export function SelectionBar({
  size,
  total,
  elsewhere,
  onSelectAll,
  onShowThem,
  onResend,
  onPrint,
  onGroup,
  onOwnership,
  onRevoke,
  onClear,
}: {
  /** How many are chosen. */
  size: number;
  /** Offered as "Select all N"; undefined when that would add nothing. */
  total: number | undefined;
  /** The selection belongs to another filter than the list shows. */
  elsewhere: boolean;
  onSelectAll: () => void;
  onShowThem: () => void;
  onResend: () => void;
  onPrint: () => void;
  onGroup: () => void;
  onOwnership: (owned: OwnedBy) => void;
  onRevoke: () => void;
  onClear: () => void;
}) {
  useShortcuts([
    {
      keys: "escape",
      label: t("enrollment-clear-the-selection"),
      group: t("enrollment-enrollment"),
      run: onClear,
    },
  ]);
  return (
    <section className={classes.bar} aria-label={t("enrollment-selection")}>
      <span className={classes.size} role="status">
        {t("enrollment-selected", { n: size })}
      </span>
      {elsewhere && (
        <button type="button" className={classes.link} onClick={onShowThem}>
          {t("enrollment-show-them")}
        </button>
      )}
      {total !== undefined && (
        <button type="button" className={classes.link} onClick={onSelectAll}>
          {t("enrollment-select-all", { n: total })}
        </button>
      )}
      <span className={classes.line} />
      <button type="button" className={classes.action} onClick={onResend}>
        <IconRefresh {...icon} />
        {t("enrollment-resend-now")}
      </button>
      <button type="button" className={classes.action} onClick={onPrint}>
        <IconPrinter {...icon} />
        {t("enrollment-print-cards")}
      </button>
      <button type="button" className={classes.action} onClick={onGroup}>
        <IconUsersGroup {...icon} />
        {t("enrollment-change-group")}
      </button>
      <LazyMenu
        position="top"
        width={180}
        target={
          <button type="button" className={classes.action}>
            <IconBriefcase {...icon} />
            {t("enrollment-change-ownership")}
          </button>
        }
      >
        {ownerships.map((owned) => (
          <Menu.Item
            key={owned}
            leftSection={
              owned === "personal" ? <IconUser {...icon} /> : <IconBriefcase {...icon} />
            }
            onClick={() => onOwnership(owned)}
          >
            {ownershipWords[owned]}
          </Menu.Item>
        ))}
      </LazyMenu>
      <button type="button" className={classes.action} data-danger onClick={onRevoke}>
        <IconBan {...icon} />
        {t("enrollment-revoke-selected")}
      </button>
      <span className={classes.line} />
      <button
        type="button"
        className={classes.action}
        aria-label={t("enrollment-clear-the-selection")}
        onClick={onClear}
      >
        <IconX {...icon} />
      </button>
    </section>
  );
}
