/** One directory: how its sync stands, what one would change, and what earlier ones did. */
import { useParams } from "@tanstack/react-router";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { RoleReads } from "@/components/ReadOnly";
import { toAppError } from "@/platform/call";
import { t } from "@/words";
import { DirectoryHead } from "./DirectoryHead";
import classes from "./form/Form.module.css";
import { useDirectory, useLiveDirectories } from "./queries";
import { ProviderOverview } from "./sync/ProviderOverview";
import { SyncBoard } from "./sync/SyncBoard";

export function DirectoryPage() {
  const { directoryId = "" } = useParams({ strict: false }) as { directoryId?: string };
  const query = useDirectory(directoryId);
  useLiveDirectories();
  const gone = query.isError && toAppError(query.error).code === "not_found";
  return (
    <div className={classes.page}>
      <DirectoryHead id={directoryId} detail={gone ? undefined : query.data} tab="sync" />
      <div className={classes.body}>
        {!gone && <RoleReads />}
        {gone ? (
          <EmptyState title={t("directories-is-not-there")}>
            {t("directories-may-be-removed")}
          </EmptyState>
        ) : query.data ? (
          query.data.row.kind === "ldap" ? (
            <SyncBoard key={directoryId} detail={query.data} />
          ) : (
            <ProviderOverview detail={query.data} />
          )
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <p className={classes.quiet} role="status">
            {t("directories-reading-one")}
          </p>
        )}
      </div>
    </div>
  );
}
