/** The authority's terms: where they can be read, and that they are agreed to. */
import { Button, Checkbox } from "@mantine/core";
import { IconExternalLink, IconFileText } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import { SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import classes from "./CertificateSource.module.css";
import { acmeOf, type PortalForm } from "./portalForm";

const icon = { size: 16, stroke: 1.7 } as const;

export function TermsField({ form }: { form: SettingsForm<PortalForm> }) {
  const { values, set, was, error } = form;
  const asked = acmeOf(values);
  const where = `${asked.authority} ${asked.directory_url}`;
  const find = useMutation({
    mutationFn: async (of: string) => ({ of, facts: await call(commands.acmeDirectory(asked)) }),
  });
  const open = useMutation({
    mutationFn: () => call(commands.openAcmeTerms(asked)),
    onError: toasts.failed,
  });
  // What another authority said is of no use.
  const found = find.data?.of === where ? find.data.facts : undefined;
  const nameless = asked.authority === "other" && asked.directory_url.trim() === "";
  return (
    <SettingRow
      label={t("portal-settings-terms")}
      hint={t("portal-settings-the-authority-gives-certificates-to")}
      was={was("acme.terms_agreed")}
      error={error("acme.terms_agreed")}
      group
    >
      {(control) => (
        <div className={classes.terms}>
          <Checkbox
            {...control}
            label={t("portal-settings-the-terms-of-the-authority")}
            checked={values["acme.terms_agreed"]}
            onChange={(event) => set({ "acme.terms_agreed": event.currentTarget.checked })}
          />
          {found?.terms ? (
            <div className={classes.link}>
              <span className={classes.address}>{found.terms}</span>
              <Button
                variant="default"
                leftSection={<IconExternalLink {...icon} />}
                loading={open.isPending}
                onClick={() => open.mutate()}
              >
                {t("portal-settings-open")}
              </Button>
            </div>
          ) : (
            <Button
              variant="default"
              leftSection={<IconFileText {...icon} />}
              disabled={nameless}
              loading={find.isPending}
              onClick={() => find.mutate(where)}
            >
              {t("portal-settings-find-the-terms")}
            </Button>
          )}
          {found && !found.terms && (
            <p role="status">{t("portal-settings-this-authority-names-no-terms")}</p>
          )}
          {found?.needs_external_account && (
            <p role="status">{t("portal-settings-this-authority-asks-for-a")}</p>
          )}
          {find.isError && <ErrorState error={find.error} compact />}
        </div>
      )}
    </SettingRow>
  );
}
