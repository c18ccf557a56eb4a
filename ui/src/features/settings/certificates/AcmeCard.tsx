/** How the portal's certificate from an authority stands, and a try at once. */
import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { AcmeView } from "@/bindings";
import { commands } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { RelativeTime } from "@/components/RelativeTime";
import { call } from "@/platform/call";
import { Say, t } from "@/words";
import classes from "./Certificates.module.css";
import { certificatesKey } from "./queries";

export function AcmeCard({ acme }: { acme: AcmeView }) {
  const queries = useQueryClient();
  const get = useMutation({
    mutationFn: () => call(commands.getCertificateNow()),
    onSuccess: (view) => queries.setQueryData(certificatesKey, view),
  });
  const working = acme.state === "working";
  return (
    <>
      <div className={classes.actions}>
        <div className={classes.devices}>
          <p
            className={acme.state === "failed" ? classes.failed : undefined}
            role={acme.state === "failed" ? "alert" : "status"}
          >
            {acme.words}
          </p>
          {acme.remedy && <p>{acme.remedy}</p>}
          <p className={classes.quiet}>
            {t("certificates-acme-for", { authority: acme.name })}{" "}
            {acme.tried_at !== null && (
              <>
                <Say
                  id="certificates-acme-last-try"
                  parts={{ time: <RelativeTime at={acme.tried_at} /> }}
                />{" "}
              </>
            )}
            {acme.next_at !== null && !working && (
              <Say
                id={
                  acme.state === "good" ? "certificates-acme-renewal" : "certificates-acme-next-try"
                }
                parts={{ time: <RelativeTime at={acme.next_at} /> }}
              />
            )}
          </p>
        </div>
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} stroke={1.7} />}
          loading={get.isPending || working}
          onClick={() => get.mutate()}
        >
          {acme.has_certificate ? t("certificates-renew-now") : t("certificates-get-it-now")}
        </Button>
      </div>
      {get.isError && <ErrorState error={get.error} compact />}
    </>
  );
}
