/** Whether the portal answers, where, and what kind of network that makes it. */
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconExternalLink } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useOverview } from "@/app/session";
import { commands, type PortalStatus } from "@/bindings";
import { Tag } from "@/components/Chip";
import { CopyButton } from "@/components/CopyButton";
import { SettingsWords } from "@/components/SettingsWords";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import classes from "./PortalStatusCard.module.css";

function title({ running, problem, doubt }: PortalStatus): string {
  if (!running) return t("portal-settings-the-portal-does-not-run");
  if (problem) return t("portal-settings-the-portal-listens-and-cannot");
  return doubt
    ? t("portal-settings-the-portal-runs-not-for-phones")
    : t("portal-settings-the-portal-runs");
}

export function PortalStatusCard() {
  const portal = useOverview()?.portal;
  const open = useMutation({
    mutationFn: (address: string) => call(commands.openLink(address)),
    onError: toasts.failed,
  });
  if (!portal) return null;
  const fine = portal.running && !portal.problem && !portal.doubt;
  return (
    <section
      className={classes.card}
      data-fine={fine || undefined}
      aria-label={t("portal-settings-state-of-the-portal")}
    >
      {fine ? (
        <IconCircleCheck size={20} stroke={1.7} className={classes.good} aria-hidden />
      ) : (
        <IconAlertTriangle size={20} stroke={1.7} className={classes.bad} aria-hidden />
      )}
      <div className={classes.words}>
        <p className={classes.title}>
          {title(portal)}
          {portal.trial_network && <Tag tone="warning">{t("portal-settings-trial-network")}</Tag>}
          {portal.lab_mode && <Tag tone="warning">{t("portal-settings-lab-mode")}</Tag>}
        </p>
        {portal.address && <p className={`${classes.address} truncate`}>{portal.address}</p>}
        {portal.running && (
          <p className={classes.quiet}>
            {portal.doubt
              ? t("portal-settings-listening", { addresses: portal.listening })
              : t("portal-settings-listening-outside", { addresses: portal.listening })}
          </p>
        )}
        {portal.problem && (
          <p className={classes.problem} role="alert">
            {portal.problem}
          </p>
        )}
        {portal.doubt && <p className={classes.quiet}>{portal.doubt}</p>}
        {portal.lab_mode && (
          <p className={classes.quiet}>
            <SettingsWords>{t("portal-settings-lab-mode-means")}</SettingsWords>
          </p>
        )}
        {portal.trial_network && (
          <p className={classes.quiet}>{t("portal-settings-plain-http-good-for-a")}</p>
        )}
      </div>
      {portal.address && (
        <div className={classes.actions}>
          <CopyButton value={portal.address} name={t("portal-settings-copy-the-portals-address")} />
          <Button
            variant="default"
            leftSection={<IconExternalLink size={16} stroke={1.7} />}
            disabled={!portal.running}
            loading={open.isPending}
            onClick={() => open.mutate(portal.address)}
          >
            {t("portal-settings-open")}
          </Button>
        </div>
      )}
    </section>
  );
}
