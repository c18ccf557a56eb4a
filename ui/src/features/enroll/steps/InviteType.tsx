/** How the invite travels. Email is on; SMS is shown and off, with the reason beside it. */
import { Switch } from "@mantine/core";
import { IconMail, IconMessage } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useOverview } from "@/app/session";
import { Field, Warning } from "@/components/Field";
import classes from "./InviteType.module.css";

export function InviteType() {
  const overview = useOverview();
  return (
    <Field label="Invite type">
      <div className={classes.pair}>
        <div className={classes.kind} data-on>
          <IconMail size={18} stroke={1.7} aria-hidden />
          <span className={classes.word}>Email</span>
          {overview?.mail_is_trial && <span className={classes.trial}>Trial outbox</span>}
          <Switch checked readOnly aria-label="Email" aria-readonly="true" title="Always on" />
        </div>
        <div className={classes.kind}>
          <IconMessage size={18} stroke={1.7} aria-hidden />
          <span className={classes.word}>SMS</span>
          <Switch checked={false} disabled aria-label="SMS" />
        </div>
      </div>
      <Warning>SMS needs a gateway — comes with a later release</Warning>
      {overview?.mail_is_trial && (
        <p className={classes.note}>
          Mails go to the trial outbox: nothing leaves this computer.{" "}
          <Link to="/settings/$section" params={{ section: "mail" }}>
            Connect a mail server
          </Link>
        </p>
      )}
    </Field>
  );
}
