import { PageHead } from "@/components/PageHead";

export function SettingsPage() {
  return <PageHead title="Settings" />;
}
