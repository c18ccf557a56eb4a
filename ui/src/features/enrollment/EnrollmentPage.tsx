import { PageHead } from "@/components/PageHead";

export function EnrollmentPage() {
  return <PageHead title="Enrollment" />;
}
