/** One account: who, what they may do, how they sign in and when they last did. */
import { ActionIcon, Menu } from "@mantine/core";
import {
  IconDotsVertical,
  IconKey,
  IconPencil,
  IconShieldCheck,
  IconShieldOff,
  IconTrash,
  IconUserCheck,
  IconUserOff,
} from "@tabler/icons-react";
import { roleWords } from "@/app/roles";
import type { AccountRow } from "@/bindings";
import { Avatar } from "@/components/Avatar";
import { Tag } from "@/components/Chip";
import { LazyMenu } from "@/components/LazyMenu";
import { RelativeTime } from "@/components/RelativeTime";
import { Say, t } from "@/words";
import type { Asked } from "./AccountDialogs";
import classes from "./Accounts.module.css";

const size = { size: 16, stroke: 1.7 };

export function AccountLine({
  account,
  onAsk,
  onEnable,
}: {
  account: AccountRow;
  /** Left out for whoever may change nothing. */
  onAsk?: (asked: Asked) => void;
  onEnable: (account: AccountRow) => void;
}) {
  const { name, email, role, is_you, disabled, second_factor, signed_in_at } = account;
  return (
    <li className={classes.line} data-off={disabled || undefined}>
      <Avatar name={name} size={32} />
      <div className={classes.who}>
        <p className={classes.names}>
          <span className={`${classes.name} truncate`}>{name}</span>
          {is_you && <Tag tone="accent">{t("accounts-you")}</Tag>}
          {disabled && <Tag tone="warning">{t("accounts-may-not-sign-in")}</Tag>}
        </p>
        <p className={`${classes.quiet} truncate`} title={email}>
          {email}
        </p>
      </div>
      <div className={classes.role} title={roleWords[role].may}>
        {roleWords[role].label}
      </div>
      <div className={classes.factor} data-on={second_factor || undefined}>
        {second_factor ? (
          <>
            <IconShieldCheck size={15} stroke={1.7} aria-hidden />
            {t("accounts-second-factor")}
          </>
        ) : (
          t("accounts-password-alone")
        )}
      </div>
      <div className={classes.when}>
        {signed_in_at === null ? (
          t("accounts-never-signed-in")
        ) : (
          <Say
            id="accounts-last-signed-in"
            parts={{ time: () => <RelativeTime at={signed_in_at} /> }}
          />
        )}
      </div>
      {onAsk && (
        <LazyMenu
          position="bottom-end"
          width={236}
          target={
            <ActionIcon size={28} aria-label={t("accounts-actions-for", { name })}>
              <IconDotsVertical size={16} stroke={1.7} />
            </ActionIcon>
          }
        >
          <Menu.Item
            leftSection={<IconPencil {...size} />}
            onClick={() => onAsk({ kind: "edit", account })}
          >
            {t("accounts-edit")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconKey {...size} />}
            onClick={() => onAsk({ kind: "password", account })}
          >
            {t("accounts-set-password")}
          </Menu.Item>
          {second_factor && (
            <Menu.Item
              leftSection={<IconShieldOff {...size} />}
              onClick={() => onAsk({ kind: "factor", account })}
            >
              {t("accounts-remove-second-factor")}
            </Menu.Item>
          )}
          {!is_you && (
            <>
              <Menu.Divider />
              {disabled ? (
                <Menu.Item
                  leftSection={<IconUserCheck {...size} />}
                  onClick={() => onEnable(account)}
                >
                  {t("accounts-let-sign-in-again")}
                </Menu.Item>
              ) : (
                <Menu.Item
                  leftSection={<IconUserOff {...size} />}
                  onClick={() => onAsk({ kind: "disable", account })}
                >
                  {t("accounts-disable-item")}
                </Menu.Item>
              )}
              <Menu.Item
                color="var(--danger-ink)"
                leftSection={<IconTrash {...size} />}
                onClick={() => onAsk({ kind: "remove", account })}
              >
                {t("accounts-remove-item")}
              </Menu.Item>
            </>
          )}
        </LazyMenu>
      )}
    </li>
  );
}
