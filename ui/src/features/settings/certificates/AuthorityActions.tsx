/** What is done with the device authority: its certificate given out, all of it backed up, a later end. */
import { Button } from "@mantine/core";
import { IconArchive, IconFileExport, IconRefresh, IconRestore } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type CertificatesView, commands } from "@/bindings";
import { DeedDialog } from "@/components/DeedDialog";
import { ErrorState } from "@/components/ErrorState";
import { onDay } from "@/components/time";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import { BackUpDialog } from "./BackUpDialog";
import classes from "./Certificates.module.css";
import { certificatesKey } from "./queries";
import { RestoreDialog } from "./RestoreDialog";

const icon = { size: 16, stroke: 1.7 } as const;

export function AuthorityActions({
  devices,
  missing,
  until,
}: {
  /** Managed devices that hold a certificate of it. */
  devices: number;
  /** Whether there is none yet: all that can be done then is to take one back from a backup. */
  missing: boolean;
  /** When its certificate ends. */
  until: number | null;
}) {
  const queries = useQueryClient();
  const [backingUp, setBackingUp] = useState(false);
  const [restoring, setRestoring] = useState(false);
  const [renewing, setRenewing] = useState<number | null>(null);
  const exporting = useMutation({
    mutationFn: () => call(commands.saveAuthorityCertificate()),
    onSuccess: (path) => {
      if (path) toasts.done(t("settings-saved-as", { path }));
    },
  });
  const renew = async () => {
    const view = await call(commands.renewAuthority());
    queries.setQueryData<CertificatesView>(certificatesKey, view);
    const until = view.certificates.find((one) => one.usage === "device_authority")?.until;
    toasts.done(
      until ? t("certificates-renewed-until", { day: onDay(until) }) : t("certificates-renewed"),
    );
  };
  const restore = (
    <Button
      variant="default"
      leftSection={<IconRestore {...icon} />}
      onClick={() => setRestoring(true)}
    >
      {t("certificates-restore")}
    </Button>
  );
  const restoreDialog = <RestoreDialog opened={restoring} onClose={() => setRestoring(false)} />;
  if (missing)
    return (
      <>
        <div className={classes.actions}>{restore}</div>
        {restoreDialog}
      </>
    );
  return (
    <>
      <div className={classes.actions}>
        <span className={classes.devices}>
          {devices === 0
            ? t("certificates-no-managed-device-holds-a")
            : t("certificates-devices-hold", { n: devices })}
        </span>
        <Button
          variant="default"
          leftSection={<IconFileExport {...icon} />}
          loading={exporting.isPending}
          onClick={() => exporting.mutate()}
        >
          {t("certificates-export-certificate")}
        </Button>
        <Button
          variant="default"
          leftSection={<IconArchive {...icon} />}
          onClick={() => setBackingUp(true)}
        >
          {t("certificates-back-up")}
        </Button>
        {restore}
        <Button
          variant="default"
          leftSection={<IconRefresh {...icon} />}
          onClick={() => setRenewing(devices)}
        >
          {t("certificates-renew")}
        </Button>
      </div>
      {exporting.isError && <ErrorState error={exporting.error} compact />}
      <BackUpDialog opened={backingUp} onClose={() => setBackingUp(false)} />
      {restoreDialog}
      <DeedDialog
        asked={renewing}
        words={(held) => ({
          title: t("certificates-renew-the-device-authority"),
          confirm: t("certificates-renew-the-certificate"),
          text: renewalWords(held, until),
        })}
        onConfirm={renew}
        onClose={() => setRenewing(null)}
      />
    </>
  );
}

function renewalWords(held: number, until: number | null): string {
  const kept =
    held === 0
      ? t("certificates-renewing-keeps-trust")
      : t("certificates-renewing-keeps-devices", { n: held });
  if (until === null) return kept;
  return `${kept} ${t("certificates-present-one-ends", { day: onDay(until) })}`;
}
