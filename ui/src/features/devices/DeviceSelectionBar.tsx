/** What can be done to the chosen devices. Floats in the footer band, so that it covers no row. */
import { Menu } from "@mantine/core";
import { IconBriefcase, IconRefresh, IconUser, IconUsersGroup, IconX } from "@tabler/icons-react";
import type { OwnedBy } from "@/bindings";
import { LazyMenu } from "@/components/LazyMenu";
import classes from "@/components/list/SelectionBar.module.css";
import table from "@/components/list/Table.module.css";
import { ownerships, ownershipWords } from "@/components/platforms";
import { useShortcuts } from "@/keyboard/useShortcuts";
import { t } from "@/words";

const icon = { size: 16, stroke: 1.7, "aria-hidden": true } as const;

export function DeviceSelectionBar({
  size,
  busy,
  onRefresh,
  onGroup,
  onOwnership,
  onClear,
}: {
  /** How many are chosen. */
  size: number;
  /** Something is being done to them. */
  busy: boolean;
  onRefresh: () => void;
  onGroup: () => void;
  onOwnership: (owned: OwnedBy) => void;
  onClear: () => void;
}) {
  useShortcuts([
    {
      keys: "escape",
      label: t("devices-clear-the-selection"),
      group: t("devices-devices"),
      run: onClear,
    },
  ]);
  return (
    <section className={classes.bar} aria-label={t("devices-selection")}>
      <span className={classes.size} role="status">
        {t("devices-selected", { n: size })}
      </span>
      <span className={classes.line} />
      <button type="button" className={classes.action} disabled={busy} onClick={onRefresh}>
        <IconRefresh {...icon} />
        {t("devices-refresh")}
      </button>
      <button type="button" className={classes.action} disabled={busy} onClick={onGroup}>
        <IconUsersGroup {...icon} />
        {t("devices-group-confirm")}
      </button>
      <LazyMenu
        position="top"
        width={250}
        target={
          <button type="button" className={classes.action} disabled={busy}>
            <IconBriefcase {...icon} />
            {t("devices-ownership-confirm")}
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
            <span className={table.why}>
              {owned === "personal"
                ? t("devices-they-can-no-longer-be")
                : t("devices-those-that-enrolled-as-personal")}
            </span>
          </Menu.Item>
        ))}
      </LazyMenu>
      <span className={classes.line} />
      <button
        type="button"
        className={classes.action}
        aria-label={t("devices-clear-the-selection")}
        onClick={onClear}
      >
        <IconX {...icon} />
      </button>
    </section>
  );
}
