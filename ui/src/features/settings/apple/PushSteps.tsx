/** The way to a push certificate in three steps; the same way renews it. What goes wrong is said at its step. */
import { Button } from "@mantine/core";
import { IconFileExport, IconFolderOpen } from "@tabler/icons-react";
import { useState } from "react";
import type { AppleSettings } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import { DeedDialog } from "@/components/DeedDialog";
import { RelativeTime } from "@/components/RelativeTime";
import { Say, t } from "@/words";
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
        <h4 className={classes.wayTitle}>
          {renewal ? t("apple-renew-it") : t("apple-how-to-get-one")}
        </h4>
        {onClose && (
          <Button variant="subtle" size="xs" onClick={onClose}>
            {t("apple-not-now")}
          </Button>
        )}
      </div>
      {renewal && <p className={classes.note}>{t("apple-renewing-keeps-the-topic-and")}</p>}
      <ol className={classes.steps}>
        <PushStep
          number={1}
          state={requested ? "done" : "now"}
          title={t("apple-make-a-request")}
          failure={anew ? null : request.error}
          action={
            <Button
              variant={requested ? "default" : "filled"}
              leftSection={<IconFileExport {...icon} />}
              loading={request.isPending}
              onClick={() => (requested ? setAnew(true) : request.mutate())}
            >
              {requested ? t("apple-make-a-new-one") : t("apple-save-request")}
            </Button>
          }
        >
          <p>
            {requested ? (
              <Say
                id="apple-request-was-made"
                parts={{ time: <RelativeTime at={stored.requested_at} /> }}
              />
            ) : (
              t("apple-muster-makes-a-key-which")
            )}
          </p>
        </PushStep>
        <PushStep
          number={2}
          state={requested ? "now" : "later"}
          title={t("apple-have-it-signed-then-take")}
        >
          <ul className={classes.parts}>
            <li>{t("apple-send-the-request-to-an")}</li>
            <li>
              <Say
                id="apple-open-push-portal"
                parts={{
                  address: (
                    <span className={classes.address}>
                      {appleAddress}
                      <CopyButton
                        value={`https://${appleAddress}`}
                        name={t("apple-copy-the-address")}
                        label={t("apple-copy")}
                      />
                    </span>
                  ),
                }}
              />
            </li>
            <li>{signIn(renewal, stored.account)}</li>
            <li>{t("apple-upload-the-signed-file-and")}</li>
          </ul>
        </PushStep>
        <PushStep
          number={3}
          state={requested ? "now" : "later"}
          title={t("apple-give-muster-the-certificate")}
          failure={certificate.error}
          action={
            <Button
              variant={requested ? "filled" : "default"}
              leftSection={<IconFolderOpen {...icon} />}
              disabled={!requested && !renewal}
              loading={certificate.isPending}
              onClick={() => certificate.mutate()}
            >
              {t("apple-choose-certificate")}
            </Button>
          }
        >
          <p>
            {requested || renewal
              ? t("apple-the-file-from-apple-usually")
              : t("apple-a-certificate-fits-only-the")}
          </p>
        </PushStep>
      </ol>
      <DeedDialog
        asked={anew}
        words={() => ({
          title: t("apple-make-new-request-question"),
          confirm: t("apple-make-new-request"),
          text: t("apple-it-takes-the-place-of"),
        })}
        onConfirm={() => request.mutateAsync()}
        onClose={() => setAnew(null)}
      />
    </div>
  );
}

function signIn(renewal: boolean, account: string): string {
  if (!renewal) return t("apple-sign-in-with-an-apple");
  return account ? t("apple-sign-in-as", { account }) : t("apple-sign-in-with-same");
}
