/** What can be done to one invite. What does not apply to it stays visible, but off. */
import { Menu } from "@mantine/core";
import {
  IconBan,
  IconBriefcase,
  IconCheck,
  IconDotsVertical,
  IconLink,
  IconListDetails,
  IconPrinter,
  IconQrcode,
  IconRefresh,
  IconUser,
  IconX,
} from "@tabler/icons-react";
import type { InviteRow, OwnedBy } from "@/bindings";
import { LazyMenu } from "@/components/LazyMenu";
import classes from "@/components/list/Table.module.css";
import { ownerships } from "@/components/platforms";
import { sentWays } from "@/components/vias";
import { t } from "@/words";
import { one } from "./actions";
import { afterMenu } from "./afterMenu";
import type { LineHandlers } from "./InviteLine";
import { fixedFor, fixedWords } from "./ownershipRule";

const icon = { size: 16, stroke: 1.7 } as const;

/** A finished or replaced invite has nothing to send again, and neither has one that was never sent. */
export function canResend(row: InviteRow): boolean {
  const isSent = sentWays.some((way) => way === row.via);
  return isSent && row.state !== "enrolled" && row.state !== "superseded";
}

/** A code lets one device in; after that it is worth nothing to anybody. */
export function showsCode(row: Pick<InviteRow, "live" | "state">): boolean {
  return row.live && row.state !== "verified" && row.state !== "enrolled";
}

export const usedUp = t("enrollment-code-used");

const changeTo: Record<OwnedBy, string> = {
  personal: t("enrollment-change-to-personal"),
  corporate: t("enrollment-change-to-corporate"),
};

export function RowMenu({ row, handlers }: { row: InviteRow; handlers: LineHandlers }) {
  return (
    <LazyMenu
      position="bottom-end"
      width={220}
      target={
        <button
          type="button"
          className={classes.more}
          tabIndex={-1}
          aria-label={t("enrollment-actions-for", { user_name: row.user_name })}
        >
          <IconDotsVertical size={16} stroke={1.7} aria-hidden />
        </button>
      }
    >
      <RowMenuItems row={row} handlers={handlers} />
    </LazyMenu>
  );
}

function RowMenuItems({ row, handlers }: { row: InviteRow; handlers: LineHandlers }) {
  const actions = handlers.actions();
  return (
    <>
      <Menu.Item
        leftSection={<IconQrcode {...icon} />}
        disabled={!showsCode(row)}
        onClick={afterMenu(() => handlers.showQr(row))}
      >
        {t("enrollment-show-qr-code")}
        {row.state === "verified" && <span className={classes.why}>{usedUp}</span>}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconLink {...icon} />}
        disabled={!row.live}
        onClick={() => void actions.copyLink(row.id)}
      >
        {t("enrollment-copy-link")}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPrinter {...icon} />}
        disabled={!showsCode(row)}
        onClick={afterMenu(() => handlers.print(row))}
      >
        {t("enrollment-print-card")}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconRefresh {...icon} />}
        disabled={!canResend(row)}
        onClick={afterMenu(() => handlers.resend(row))}
      >
        {t("enrollment-resend")}
      </Menu.Item>
      {row.state === "unknown" && (
        <>
          <Menu.Divider />
          <Menu.Label>{t("enrollment-did-the-message-arrive")}</Menu.Label>
          <Menu.Item
            leftSection={<IconCheck {...icon} />}
            onClick={() => void actions.resolveUnknown(one(row.id), true)}
          >
            {t("enrollment-it-arrived")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconX {...icon} />}
            onClick={() => void actions.resolveUnknown(one(row.id), false)}
          >
            {t("enrollment-it-did-not-arrive")}
          </Menu.Item>
        </>
      )}
      <Menu.Divider />
      {ownerships.map((owned) => {
        const fixed = row.owned_by === owned ? null : fixedFor(row, owned);
        return (
          <Menu.Item
            key={owned}
            leftSection={
              owned === "personal" ? <IconUser {...icon} /> : <IconBriefcase {...icon} />
            }
            disabled={row.owned_by === owned || fixed !== null}
            onClick={() => void actions.changeOwnership(one(row.id), owned)}
          >
            {changeTo[owned]}
            {fixed && <span className={classes.why}>{fixedWords[fixed]}</span>}
          </Menu.Item>
        );
      })}
      <Menu.Divider />
      <Menu.Item
        color="var(--danger-ink)"
        leftSection={<IconBan {...icon} />}
        disabled={!row.live}
        onClick={afterMenu(() => handlers.revoke(row))}
      >
        {t("enrollment-revoke")}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconListDetails {...icon} />}
        onClick={afterMenu(() => handlers.open(row))}
      >
        {t("enrollment-details")}
      </Menu.Item>
    </>
  );
}
