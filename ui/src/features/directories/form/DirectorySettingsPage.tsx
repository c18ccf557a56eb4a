/** The settings of one directory. */
import { useParams } from "@tanstack/react-router";
import { ErrorState } from "@/components/ErrorState";
import { t } from "@/words";
import { DirectoryHead } from "../DirectoryHead";
import { useDirectory, useLiveDirectories, usePresets } from "../queries";
import { LdapDirectoryForm, OidcDirectoryForm } from "./DirectoryForm";
import classes from "./Form.module.css";

export function DirectorySettingsPage() {
  const { directoryId = "" } = useParams({ strict: false }) as { directoryId?: string };
  const query = useDirectory(directoryId);
  const presets = usePresets();
  useLiveDirectories();
  const head = <DirectoryHead id={directoryId} detail={query.data} tab="settings" />;
  if (!query.data)
    return (
      <div className={classes.page}>
        {head}
        <div className={classes.body}>
          {query.isError ? (
            <ErrorState error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <p className={classes.quiet} role="status">
              {t("directories-reading-one")}
            </p>
          )}
        </div>
      </div>
    );
  const { connection, redirect_address } = query.data;
  const source = { kind: "saved", id: directoryId } as const;
  if (connection.kind === "ldap")
    return <LdapDirectoryForm key={directoryId} source={source} head={head} />;
  const guide = presets.data?.presets.find(
    (preset) =>
      preset.connection.kind === "oidc" &&
      preset.connection.settings.provider.kind === connection.settings.provider.kind,
  )?.guide;
  return (
    <OidcDirectoryForm
      key={directoryId}
      source={source}
      head={head}
      guide={guide ?? null}
      redirectAddress={redirect_address}
    />
  );
}
