/** Whether the gateway reports what became of a text, and where it reports to. */
import { Switch } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useOverview } from "@/app/session";
import { Warning } from "@/components/Field";
import { t } from "@/words";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import { gatewayFields } from "./gateway/useGateway";
import { ReceiptRule } from "./http/ReceiptRule";
import { useTextStanding } from "./queries";
import classes from "./Texts.module.css";
import type { TextForm } from "./textForm";

export function ReceiptFields({
  form,
  stored,
}: {
  form: SettingsForm<TextForm>;
  stored: TextForm;
}) {
  const { values, set, was, error } = form;
  const { gateway, receipts } = values;
  return (
    <SettingCard title={t("texts-receipts")}>
      <SettingRow
        label={t("texts-ask-for-receipts")}
        hint={t("texts-the-gateway-tells-whether-a")}
        was={was("receipts")}
        error={error("receipts")}
      >
        {(control) => (
          <Switch
            {...control}
            checked={receipts}
            onChange={(event) => set({ receipts: event.currentTarget.checked })}
          />
        )}
      </SettingRow>
      {receipts &&
        (gateway.kind === "smpp" ? (
          <SettingRow label={t("texts-they-come")} group>
            {() => <p className={classes.words}>{t("texts-over-the-connection-to-the")}</p>}
          </SettingRow>
        ) : (
          <Address />
        ))}
      {receipts && gateway.kind === "generic" && (
        <ReceiptRule fields={gatewayFields<"generic">(form, stored, gateway)} />
      )}
    </SettingCard>
  );
}

function Address() {
  const portal = useOverview()?.portal;
  const told = useTextStanding().data?.receipts_at;
  const address = told ?? (portal && `${portal.address}/receipts/…`);
  return (
    <SettingRow label={t("texts-they-come-to")} hint={t("texts-told-to-the-gateway-with")} group>
      {() => (
        <>
          <p className={classes.address}>{address}</p>
          {portal?.trial_network && (
            <Warning>
              {t("texts-only-local-network")}{" "}
              <Link to="/settings/$section" params={{ section: "portal" }}>
                {t("texts-set-up-the-portal")}
              </Link>
            </Warning>
          )}
        </>
      )}
    </SettingRow>
  );
}
