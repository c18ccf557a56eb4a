import { PageHead } from "@/components/PageHead";

export function EnrollPage() {
  return <PageHead title="Enroll device" />;
}
