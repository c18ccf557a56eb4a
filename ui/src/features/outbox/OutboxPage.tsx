import { PageHead } from "@/components/PageHead";

export function OutboxPage() {
  return <PageHead title="Trial outbox" />;
}
