/** When a screen itself fails, or an address leads nowhere: say so and offer a way on. */
import { Button } from "@mantine/core";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { PageHead } from "@/components/PageHead";

export function CrashScreen({
  title = "This page could not be shown",
  error,
  onRetry,
}: {
  title?: string;
  error?: unknown;
  onRetry?: () => void;
}) {
  return (
    <>
      <PageHead title="Muster" />
      <EmptyState
        title={title}
        action={
          <Button component="a" href="#/enrollment" variant="default">
            Open Enrollment
          </Button>
        }
      />
      {error != null && <ErrorState error={error} onRetry={onRetry} />}
    </>
  );
}
