/** Where the portal's certificate comes from: an authority, files, or nowhere. */
import { IconCertificate, IconFileCertificate, IconLockOpen } from "@tabler/icons-react";
import { useState } from "react";
import { ChoiceCard, ChoiceGroup } from "@/components/ChoiceCard";
import { t } from "@/words";
import { SettingCard, SettingHeading, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import { AcmeFields } from "./AcmeFields";
import classes from "./CertificateSource.module.css";
import { FilePath } from "./FilePath";
import { type PortalForm, type Source, sourceOf } from "./portalForm";

const sources: readonly Source[] = ["acme", "files", "none"];
const icon = { size: 18, stroke: 1.7 } as const;

export function CertificateSource({ form }: { form: SettingsForm<PortalForm> }) {
  const { values, set } = form;
  // Files are chosen before one is named, which the values alone cannot say.
  const [naming, setNaming] = useState(false);
  const known = sourceOf(values);
  const source = known === "none" && naming ? "files" : known;
  const choose = (chosen: Source) => {
    setNaming(chosen === "files");
    if (chosen === "none") set({ "acme.enabled": false, certificate_file: "", key_file: "" });
    else set({ "acme.enabled": chosen === "acme" });
  };
  return (
    <>
      <SettingHeading>{t("portal-settings-certificate")}</SettingHeading>
      <ChoiceGroup
        label={t("portal-settings-where-the-certificate-comes-from")}
        value={source}
        values={sources}
        className={classes.sources}
        onChange={(value) => {
          const chosen = sources.find((name) => name === value);
          if (chosen) choose(chosen);
        }}
      >
        <ChoiceCard
          value="acme"
          title={t("portal-settings-an-authority")}
          icon={<IconCertificate {...icon} />}
          stacked
        >
          {t("portal-settings-got-and-renewed-by-itself")}
        </ChoiceCard>
        <ChoiceCard
          value="files"
          title={t("portal-settings-files")}
          icon={<IconFileCertificate {...icon} />}
          stacked
        >
          {t("portal-settings-of-yours-read-again-when")}
        </ChoiceCard>
        <ChoiceCard
          value="none"
          title={t("portal-settings-none")}
          icon={<IconLockOpen {...icon} />}
          stacked
        >
          {t("portal-settings-plain-http-a-trial-or")}
        </ChoiceCard>
      </ChoiceGroup>
      {source === "acme" && <AcmeFields form={form} />}
      {source === "files" && <Files form={form} />}
    </>
  );
}

function Files({ form }: { form: SettingsForm<PortalForm> }) {
  const { values, set, was, error } = form;
  const row = (key: keyof PortalForm) => ({ was: was(key), error: error(key) });
  return (
    <SettingCard title={t("portal-settings-files")}>
      <SettingRow
        label={t("portal-settings-certificate")}
        hint={t("portal-settings-pem-file-with-the-certificate")}
        {...row("certificate_file")}
      >
        {(control) => (
          <FilePath
            control={control}
            choose={t("portal-settings-choose-certificate")}
            title={t("portal-settings-certificate-and-chain-pem")}
            value={values.certificate_file}
            onChange={(certificate_file) => set({ certificate_file })}
          />
        )}
      </SettingRow>
      <SettingRow
        label={t("portal-settings-private-key")}
        hint={t("portal-settings-pem-file-it-is-read")}
        {...row("key_file")}
      >
        {(control) => (
          <FilePath
            control={control}
            choose={t("portal-settings-choose-private-key")}
            title={t("portal-settings-private-key-pem")}
            value={values.key_file}
            onChange={(key_file) => set({ key_file })}
          />
        )}
      </SettingRow>
    </SettingCard>
  );
}
