import { PageHead } from "@/components/PageHead";

export function ByMyselfPage() {
  return <PageHead title="By myself" />;
}
