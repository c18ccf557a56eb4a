/** Whether the portal answers, where, and what kind of network that makes it. */
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconExternalLink } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useOverview } from "@/app/session";
import { commands, type PortalStatus } from "@/bindings";
import { Tag } from "@/components/Chip";
import { CopyButton } from "@/components/CopyButton";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import classes from "./PortalStatusCard.module.css";

function title({ running, problem }: PortalStatus): string {
  if (!running) return "The portal does not run in this console";
  return problem ? "The portal listens, and cannot be opened yet" : "The portal answers";
}

export function PortalStatusCard() {
  const portal = useOverview()?.portal;
  const open = useMutation({
    mutationFn: (address: string) => call(commands.openLink(address)),
    onError: toasts.failed,
  });
  if (!portal) return null;
  const fine = portal.running && !portal.problem;
  return (
    <section
      className={classes.card}
      data-fine={fine || undefined}
      aria-label="State of the portal"
    >
      {fine ? (
        <IconCircleCheck size={20} stroke={1.7} className={classes.good} aria-hidden />
      ) : (
        <IconAlertTriangle size={20} stroke={1.7} className={classes.bad} aria-hidden />
      )}
      <div className={classes.words}>
        <p className={classes.title}>
          {title(portal)}
          {portal.trial_network && <Tag tone="warning">Trial network</Tag>}
        </p>
        {portal.address && <p className={`${classes.address} truncate`}>{portal.address}</p>}
        {portal.running && <p className={classes.quiet}>Listening on {portal.listening}</p>}
        {portal.problem && (
          <p className={classes.problem} role="alert">
            {portal.problem}
          </p>
        )}
        {portal.trial_network && (
          <p className={classes.quiet}>
            Plain HTTP: good for a trial on a network you trust, and invitees see it named as such.
            Choose a certificate below before you invite people for real.
          </p>
        )}
      </div>
      {portal.address && (
        <div className={classes.actions}>
          <CopyButton value={portal.address} name="Copy the portal's address" />
          <Button
            variant="default"
            leftSection={<IconExternalLink size={16} stroke={1.7} />}
            disabled={!portal.running}
            loading={open.isPending}
            onClick={() => open.mutate(portal.address)}
          >
            Open
          </Button>
        </div>
      )}
    </section>
  );
}
