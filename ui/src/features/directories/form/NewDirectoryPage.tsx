/** Add directory, the form: begins with the usual ways of a make. */
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { ErrorState } from "@/components/ErrorState";
import { PageHead } from "@/components/PageHead";
import { Trail } from "@/components/Trail";
import { t } from "@/words";
import { usePresets } from "../queries";
import { LdapDirectoryForm, OidcDirectoryForm } from "./DirectoryForm";
import classes from "./Form.module.css";

export function NewDirectoryPage() {
  const { make = "" } = useParams({ strict: false }) as { make?: string };
  const navigate = useNavigate();
  const query = usePresets();
  // What it began with stays: saving makes the next one's id known.
  const [begun, setBegun] = useState(query.data);
  if (begun === undefined && query.data !== undefined) setBegun(query.data);
  const preset = begun?.presets.find(({ id }) => id === make);
  const head = (
    <PageHead
      title={preset?.label ?? t("directories-add-directory")}
      trail={
        <Trail
          steps={[
            { label: t("directories-directories"), to: "/directories" },
            { label: t("directories-add-directory"), to: "/directories/new" },
          ]}
        />
      }
    />
  );
  if (!begun || !preset)
    return (
      <div className={classes.page}>
        {head}
        <div className={classes.body}>
          {query.isError ? (
            <ErrorState error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <p className={classes.quiet} role="status">
              {begun ? t("directories-no-such-make") : t("directories-reading")}
            </p>
          )}
        </div>
      </div>
    );
  const props = {
    source: {
      kind: "new",
      preset,
      newId: begun.new_id,
      redirectAddress: begun.redirect_address,
    } as const,
    head,
    onSaved: (id: string) =>
      void navigate({ to: "/directories/$directoryId", params: { directoryId: id } }),
  };
  return preset.connection.kind === "ldap" ? (
    <LdapDirectoryForm {...props} />
  ) : (
    <OidcDirectoryForm {...props} guide={preset.guide} redirectAddress={begun.redirect_address} />
  );
}
