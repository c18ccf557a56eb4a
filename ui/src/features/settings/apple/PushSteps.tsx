/** The way to a push certificate in three steps; the same way renews it. What goes wrong is said at its step. */
import { Button } from "@mantine/core";
import { IconFileExport, IconFolderOpen } from "@tabler/icons-react";
import { useState } from "react";
import type { AppleSettings } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import { DeedDialog } from "@/components/DeedDialog";
import { RelativeTime } from "@/components/RelativeTime";
import classes from "./Push.module.css";
import { PushStep } from "./PushStep";
import type { PushStory } from "./pushStory";
import { usePushCertificate, usePushRequest } from "./usePush";

const appleAddress = "identity.apple.com/pushcert";
const icon = { size: 16, stroke: 1.7 } as const;

export function PushSteps({
  stored,
  story: { renewal, requested },
  onDone,
  onClose,
}: {
  stored: AppleSettings;
  story: PushStory;
  /** The certificate was taken. */
  onDone: () => void;
  /** Puts the steps away; left out while they are due. */
  onClose?: () => void;
}) {
  const request = usePushRequest();
  const certificate = usePushCertificate(onDone);
  const [anew, setAnew] = useState<true | null>(null);
  return (
    <div className={classes.way}>
      <div className={classes.wayHead}>
        <h4 className={classes.wayTitle}>{renewal ? "Renew it" : "How to get one"}</h4>
        {onClose && (
          <Button variant="subtle" size="xs" onClick={onClose}>
            Not now
          </Button>
        )}
      </div>
      {renewal && (
        <p className={classes.note}>
          Renewing keeps the topic, and devices stay enrolled. A certificate with another topic is
          refused: no device that is enrolled would listen to it.
        </p>
      )}
      <ol className={classes.steps}>
        <PushStep
          number={1}
          state={requested ? "done" : "now"}
          title="Make a request"
          failure={anew ? null : request.error}
          action={
            <Button
              variant={requested ? "default" : "filled"}
              leftSection={<IconFileExport {...icon} />}
              loading={request.isPending}
              onClick={() => (requested ? setAnew(true) : request.mutate())}
            >
              {requested ? "Make a new one…" : "Save request…"}
            </Button>
          }
        >
          <p>
            {requested ? (
              <>
                The request was made <RelativeTime at={stored.requested_at} />; its key is kept on
                this computer.
              </>
            ) : (
              "Muster makes a key, which never leaves this computer, and saves a request for it as a file."
            )}
          </p>
        </PushStep>
        <PushStep
          number={2}
          state={requested ? "now" : "later"}
          title="Have it signed, then take it to Apple"
        >
          <ul className={classes.parts}>
            <li>
              Send the request to an MDM vendor whom Apple lets sign it. You get a signed file back.
            </li>
            <li>
              In a browser, open Apple’s Push Certificates Portal at{" "}
              <span className={classes.address}>
                {appleAddress}
                <CopyButton
                  value={`https://${appleAddress}`}
                  name="Copy the address"
                  label="Copy"
                />
              </span>
            </li>
            <li>
              {renewal
                ? `Sign in ${stored.account ? `as ${stored.account}` : "with the account that made the certificate"}, find the one with the topic above, and choose Renew, not Create.`
                : "Sign in with an Apple Account that belongs to the organisation, not to a person: the same one has to renew it every year."}
            </li>
            <li>Upload the signed file and download the certificate.</li>
          </ul>
        </PushStep>
        <PushStep
          number={3}
          state={requested ? "now" : "later"}
          title="Give Muster the certificate"
          failure={certificate.error}
          action={
            <Button
              variant={requested ? "filled" : "default"}
              leftSection={<IconFolderOpen {...icon} />}
              disabled={!requested && !renewal}
              loading={certificate.isPending}
              onClick={() => certificate.mutate()}
            >
              Choose certificate…
            </Button>
          }
        >
          <p>
            {requested || renewal
              ? "The file from Apple, usually called MDM_…_Certificate.pem. It is checked before it is kept."
              : "A certificate fits only the request that it was made for: make one first."}
          </p>
        </PushStep>
      </ol>
      <DeedDialog
        asked={anew}
        words={() => ({
          title: "Make a new request?",
          confirm: "Make a new request",
          text: "It takes the place of the one that waits: a certificate that Apple gives for that one will not fit any more.",
        })}
        onConfirm={() => request.mutateAsync()}
        onClose={() => setAnew(null)}
      />
    </div>
  );
}
