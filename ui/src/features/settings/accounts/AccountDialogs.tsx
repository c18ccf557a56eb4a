/** The dialogs of the section: one at a time. */
import { Modal } from "@mantine/core";
import { useRef } from "react";
import { type AccountRow, commands } from "@/bindings";
import { DeedDialog } from "@/components/DeedDialog";
import { toasts } from "@/components/toasts";
import { useOpens } from "@/components/useOpens";
import { call } from "@/platform/call";
import { t } from "@/words";
import { AddForm } from "./AddForm";
import { EditForm, editOf } from "./EditForm";
import { PasswordForm } from "./PasswordForm";
import { ProtectForm } from "./ProtectForm";
import { useTakeOver } from "./queries";

export type Asked =
  | { kind: "add" | "protect" }
  | { kind: "edit" | "password" | "factor" | "disable" | "remove"; account: AccountRow };

export function AccountDialogs({
  asked,
  first,
  you,
  onClose,
}: {
  asked: Asked | null;
  /** Nobody signs in yet. */
  first: boolean;
  /** The address of whoever is here. */
  you: string;
  onClose: () => void;
}) {
  const takeOver = useTakeOver();
  // Keeps its words while it fades.
  const last = useRef(asked);
  if (asked !== null) last.current = asked;
  const shown = last.current;
  const opened = useOpens(asked !== null);
  const form = (kind: Asked["kind"]) => opened && asked?.kind === kind;
  const of = (kind: Asked["kind"]) =>
    asked !== null && "account" in asked && asked.kind === kind ? asked.account : null;
  const name = shown && "account" in shown ? shown.account.name : "";
  const account = shown && "account" in shown ? shown.account : null;
  return (
    <>
      <Modal opened={form("add")} onClose={onClose} title={t("accounts-add-account")} size={680}>
        {form("add") && <AddForm first={first} you={you} onClose={onClose} />}
      </Modal>
      <Modal
        opened={form("protect")}
        onClose={onClose}
        title={t("accounts-ask-for-a-password")}
        size={460}
      >
        {form("protect") && <ProtectForm you={you} onClose={onClose} />}
      </Modal>
      <Modal
        opened={form("edit")}
        onClose={onClose}
        title={t("accounts-account-of", { name })}
        size={540}
      >
        {form("edit") && account && <EditForm account={account} onClose={onClose} />}
      </Modal>
      <Modal
        opened={form("password")}
        onClose={onClose}
        title={t("accounts-password-of", { name })}
        size={460}
      >
        {form("password") && account && <PasswordForm account={account} onClose={onClose} />}
      </Modal>
      <DeedDialog
        asked={of("factor")}
        danger
        words={({ name }) => ({
          title: t("accounts-remove-the-second-factor-of", { name }),
          confirm: t("accounts-remove-the-second-factor"),
          text: t("accounts-second-factor-explained", { name }),
        })}
        onConfirm={async ({ id, name }) => {
          await takeOver(call(commands.removeSecondFactor(id)));
          toasts.done(t("accounts-second-factor-removed", { name }));
        }}
        onClose={onClose}
      />
      <DeedDialog
        asked={of("disable")}
        danger
        words={({ name }) => ({
          title: t("accounts-disable-title", { name }),
          confirm: t("accounts-disable"),
          text: t("accounts-disable-explained", { name }),
        })}
        onConfirm={async (account) => {
          await takeOver(call(commands.changeAccount({ ...editOf(account), disabled: true })));
          toasts.done(t("accounts-disabled", { name: account.name }));
        }}
        onClose={onClose}
      />
      <DeedDialog
        asked={of("remove")}
        danger
        words={({ name }) => ({
          title: t("accounts-remove-title", { name }),
          confirm: t("accounts-remove-account"),
          text: t("accounts-remove-explained", { name }),
        })}
        onConfirm={async ({ id, name }) => {
          await takeOver(call(commands.removeAccount(id)));
          toasts.done(t("accounts-removed", { name }));
        }}
        onClose={onClose}
      />
    </>
  );
}
