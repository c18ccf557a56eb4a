/** Where the portal's certificate comes from: an authority, files, or nowhere. */
import { IconCertificate, IconFileCertificate, IconLockOpen } from "@tabler/icons-react";
import { useState } from "react";
import { ChoiceCard, ChoiceGroup } from "@/components/ChoiceCard";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import { AcmeFields } from "./AcmeFields";
import classes from "./CertificateSource.module.css";
import { FilePath } from "./FilePath";
import { type PortalForm, type Source, sourceOf } from "./portalForm";

const sources: readonly Source[] = ["acme", "files", "none"];
const icon = { size: 22, stroke: 1.7 } as const;

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
      <ChoiceGroup
        label="Where the certificate comes from"
        value={source}
        values={sources}
        className={classes.sources}
        onChange={(value) => {
          const chosen = sources.find((name) => name === value);
          if (chosen) choose(chosen);
        }}
      >
        <ChoiceCard value="acme" title="An authority" icon={<IconCertificate {...icon} />}>
          Got and renewed by itself (ACME)
        </ChoiceCard>
        <ChoiceCard value="files" title="Files" icon={<IconFileCertificate {...icon} />}>
          Of yours, read again when they change
        </ChoiceCard>
        <ChoiceCard value="none" title="None" icon={<IconLockOpen {...icon} />}>
          Plain HTTP: a trial, or behind a proxy
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
    <SettingCard title="Certificate">
      <SettingRow
        label="Certificate"
        hint="PEM file with the certificate and its chain"
        {...row("certificate_file")}
      >
        {(control) => (
          <FilePath
            control={control}
            name="certificate"
            title="Certificate and chain (PEM)"
            value={values.certificate_file}
            onChange={(certificate_file) => set({ certificate_file })}
          />
        )}
      </SettingRow>
      <SettingRow
        label="Private key"
        hint="PEM file. It is read where it lies, never copied"
        {...row("key_file")}
      >
        {(control) => (
          <FilePath
            control={control}
            name="private key"
            title="Private key (PEM)"
            value={values.key_file}
            onChange={(key_file) => set({ key_file })}
          />
        )}
      </SettingRow>
    </SettingCard>
  );
}
