/** How the invites travel. Email is on; the others are shown and off, with the reason beside them. */
import { SegmentedControl } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useOverview } from "@/app/session";
import { Field } from "@/components/Field";
import classes from "./ChannelField.module.css";

const later = ["SMS", "Both", "By row"];

export function ChannelField() {
  const trial = useOverview()?.mail_is_trial ?? false;
  return (
    <Field
      label="Invite type"
      warning="SMS needs a gateway — comes with a later release"
      hint={
        trial ? (
          <span className={classes.trial}>
            Mails go to the trial outbox: nothing leaves this computer.{" "}
            <Link to="/settings/$section" params={{ section: "mail" }}>
              Connect a mail server
            </Link>
          </span>
        ) : null
      }
    >
      <SegmentedControl
        fullWidth
        aria-label="Invite type"
        value="Email"
        data={[
          { value: "Email", label: "Email" },
          ...later.map((label) => ({ value: label, label, disabled: true })),
        ]}
      />
    </Field>
  );
}
