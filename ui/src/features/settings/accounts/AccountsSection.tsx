/** Settings → Accounts: who works with the console. One person alone has none, and signs in nowhere. */
import { Button } from "@mantine/core";
import { IconLock, IconUserPlus } from "@tabler/icons-react";
import { lazy, useState } from "react";
import { useMay } from "@/app/rights";
import { roles, roleWords } from "@/app/roles";
import { useOverview } from "@/app/session";
import { type AccountRow, commands } from "@/bindings";
import { Later } from "@/components/Later";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import { FormPending } from "../form/FormState";
import { SettingsFrame } from "../SettingsFrame";
import type { Asked } from "./AccountDialogs";
import { AccountLine } from "./AccountLine";
import classes from "./Accounts.module.css";
import { editOf } from "./EditForm";
import { useAccounts, useTakeOver } from "./queries";

const AccountDialogs = lazy(async () => ({
  default: (await import("./AccountDialogs")).AccountDialogs,
}));

export function AccountsSection() {
  const query = useAccounts();
  const manages = useMay("manage");
  const takeOver = useTakeOver();
  const overview = useOverview();
  const [asked, setAsked] = useState<Asked | null>(null);
  const accounts = query.data;
  const enable = (account: AccountRow) => {
    takeOver(call(commands.changeAccount({ ...editOf(account), disabled: false }))).then(
      () => toasts.done(t("accounts-enabled", { name: account.name })),
      (cause) => toasts.failed(cause),
    );
  };
  return (
    <SettingsFrame
      section="accounts"
      title={t("settings-accounts")}
      text={t("accounts-who-works-with-the-console")}
      wide
    >
      {!accounts ? (
        <FormPending query={query} words={t("accounts-reading")} />
      ) : accounts.length === 0 ? (
        <Alone onAsk={setAsked} />
      ) : (
        <>
          <div className={classes.head}>
            <p className={classes.quiet}>{t("accounts-count", { n: accounts.length })}</p>
            {manages && (
              <Button
                leftSection={<IconUserPlus size={16} stroke={1.7} />}
                onClick={() => setAsked({ kind: "add" })}
              >
                {t("accounts-add-account")}
              </Button>
            )}
          </div>
          <ul className={classes.list} aria-label={t("settings-accounts")}>
            {accounts.map((account) => (
              <AccountLine
                key={account.id}
                account={account}
                onAsk={manages ? setAsked : undefined}
                onEnable={enable}
              />
            ))}
          </ul>
          <dl className={classes.explained}>
            {roles.map((role) => (
              <div key={role}>
                <dt>{roleWords[role].label}</dt>
                <dd>{roleWords[role].may}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <Later>
        <AccountDialogs
          asked={asked}
          first={accounts?.length === 0}
          you={accounts?.find(({ is_you }) => is_you)?.email ?? overview?.account_email ?? ""}
          onClose={() => setAsked(null)}
        />
      </Later>
    </SettingsFrame>
  );
}

function Alone({ onAsk }: { onAsk: (asked: Asked) => void }) {
  return (
    <div className={classes.alone}>
      <h3 className={classes.title}>{t("accounts-nobody-signs-in-yet")}</h3>
      <p className={classes.text}>{t("accounts-alone-explained")}</p>
      <p className={classes.text}>{t("accounts-with-a-second-account")}</p>
      <div className={classes.ways}>
        <Button
          leftSection={<IconUserPlus size={16} stroke={1.7} />}
          onClick={() => onAsk({ kind: "add" })}
        >
          {t("accounts-add-account")}
        </Button>
        <Button
          variant="default"
          leftSection={<IconLock size={16} stroke={1.7} />}
          onClick={() => onAsk({ kind: "protect" })}
        >
          {t("accounts-ask-although-alone")}
        </Button>
      </div>
    </div>
  );
}
