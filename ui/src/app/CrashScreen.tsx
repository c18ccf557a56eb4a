/** When a screen itself fails, or an address leads nowhere: say so and offer a way on. */
import { Button } from "@mantine/core";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { PageHead } from "@/components/PageHead";
import { t } from "@/words";

export function CrashScreen({
  title = t("app-page-not-shown"),
  error,
  onRetry,
}: {
  title?: string;
  error?: unknown;
  onRetry?: () => void;
}) {
  return (
    <>
      <PageHead title={t("app-muster")} />
      <EmptyState
        title={title}
        action={
          <Button component="a" href="#/enrollment" variant="default">
            {t("app-open-enrollment")}
          </Button>
        }
      />
      {error != null && <ErrorState error={error} onRetry={onRetry} />}
    </>
  );
}
