/** Settings → Certificates: what each is for, how it stands, when it ends. */
import { useQuery } from "@tanstack/react-query";
import type { CertificatesView } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { t } from "@/words";
import { appleKey, readApple } from "../apple/appleForm";
import { FormPending } from "../form/FormState";
import { SettingsFrame } from "../SettingsFrame";
import { AcmeCard } from "./AcmeCard";
import { AuthorityActions } from "./AuthorityActions";
import { CertificateRow } from "./CertificateRow";
import classes from "./Certificates.module.css";
import { useCertificates } from "./queries";
import { VerdictCard } from "./VerdictCard";

export function CertificatesSection() {
  const query = useCertificates();
  return (
    <SettingsFrame
      section="certificates"
      title={t("settings-certificates")}
      text={t("certificates-by-these-devices-the-portal")}
    >
      {query.data ? (
        <>
          {query.isError && (
            <div className={classes.behind}>
              <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />
            </div>
          )}
          <Content view={query.data} />
        </>
      ) : (
        <FormPending query={query} words={t("certificates-reading")} />
      )}
    </SettingsFrame>
  );
}

function Content({ view }: { view: CertificatesView }) {
  const apple = useQuery({ queryKey: appleKey, queryFn: readApple }).data;
  const lab = apple?.state === "lab";
  return (
    <>
      <VerdictCard certificates={view.certificates} lab={lab} />
      <ul className={classes.list} aria-label={t("settings-certificates")}>
        {view.certificates.map((one) => (
          <CertificateRow key={one.usage} certificate={one} lab={lab}>
            {one.usage === "device_authority" && (
              <AuthorityActions
                devices={view.devices}
                missing={one.health === "missing"}
                until={one.until}
              />
            )}
            {one.usage === "portal" && view.acme && <AcmeCard acme={view.acme} />}
          </CertificateRow>
        ))}
      </ul>
    </>
  );
}
