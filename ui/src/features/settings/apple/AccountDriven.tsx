/** Account-driven User Enrollment: what the organisation sets up outside of Muster, with the address that its domain points to. */
import { useOverview } from "@/app/session";
import { CopyButton } from "@/components/CopyButton";
import { SettingsWords } from "@/components/SettingsWords";
import classes from "./AccountDriven.module.css";

const path = "/.well-known/com.apple.remotemanagement";

export function AccountDriven() {
  const portal = useOverview()?.portal.address.replace(/\/+$/, "") ?? "";
  const secure = portal.startsWith("https://");
  const address = `${portal}${path}`;
  return (
    <section className={classes.section} aria-labelledby="account-driven">
      <h3 className={classes.heading} id="account-driven">
        Account-driven enrollment
      </h3>
      <div className={classes.card}>
        <p>
          For people’s own iPhones, iPads and Macs: they sign in to a work account, and only a
          separate work part is managed. It takes iOS or iPadOS 15, or macOS 14, and two things that
          your organisation sets up:
        </p>
        <ol className={classes.parts}>
          <li>
            Managed Apple Accounts, from Apple Business Manager or Apple School Manager. Each is
            spelled like the mail address of its invite.
          </li>
          <li>
            The domain of those accounts redirects{" "}
            <span className={classes.code}>https://your-domain{path}</span>, query included, to:
            {secure ? (
              <span className={classes.address}>
                <span className={classes.code}>{address}</span>
                <CopyButton value={address} name="Copy the address of the document" label="Copy" />
              </span>
            ) : (
              <span className={classes.missing}>
                <SettingsWords>
                  The address of the portal, once it begins with https://. Set it up in Settings,
                  Portal.
                </SettingsWords>
              </span>
            )}
            {secure && "Or it serves a copy of what is answered there, as application/json."}
          </li>
        </ol>
        <p className={classes.quiet}>
          Then send a usual invite. The person does not open its link, but signs in to the work
          account in the settings of the device, and types address and passcode there.
        </p>
      </div>
    </section>
  );
}
