/** What stands in a certificate, for whoever compares it with what a device or a browser shows. */
import type { CertificateView } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import { exact } from "@/components/time";
import { t } from "@/words";
import classes from "./Certificates.module.css";

export function CertificateFacts({
  id,
  certificate,
  title,
}: {
  id: string;
  certificate: CertificateView;
  title: string;
}) {
  const { subject, issuer, serial, key, from, until, fingerprint } = certificate;
  const lines: { name: string; value: string; serial?: true }[] = [
    { name: t("certificates-subject"), value: subject },
    { name: t("certificates-issuer"), value: issuer },
    { name: t("certificates-serial-number"), value: serial, serial: true },
    { name: t("certificates-key"), value: key },
    { name: t("certificates-valid-from"), value: from === null ? "" : exact(from) },
    { name: t("certificates-valid-until"), value: until === null ? "" : exact(until) },
  ];
  return (
    <dl className={classes.facts} id={id}>
      {lines
        .filter(({ value }) => value !== "")
        .map(({ name, value, serial }) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd data-mono={serial}>{value}</dd>
            {serial && (
              <dd>
                <CopyButton
                  value={value}
                  name={t("certificates-copy-the-serial-number-of", { title })}
                />
              </dd>
            )}
          </div>
        ))}
      <div className={classes.fact}>
        <dt>{t("certificates-sha-256")}</dt>
        <dd data-mono className={classes.print}>
          {fingerprint}
        </dd>
        <dd>
          <CopyButton value={fingerprint} name={t("certificates-copy-the-sha-256-of", { title })} />
        </dd>
      </div>
    </dl>
  );
}
