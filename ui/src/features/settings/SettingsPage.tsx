/** Settings: a list of sections at the left, one of them at the right. */
import { useParams } from "@tanstack/react-router";
import { AccountsSection } from "./accounts/AccountsSection";
import { AppleSection } from "./apple/AppleSection";
import { BouncesSection } from "./bounces/BouncesSection";
import { CertificatesSection } from "./certificates/CertificatesSection";
import { EnrollmentSection } from "./enrollment/EnrollmentSection";
import { MailSection } from "./mail/MailSection";
import { OrganisationSection } from "./organisation/OrganisationSection";
import { PortalSection } from "./portal/PortalSection";
import { sectionOf } from "./sections";
import { SecuritySection } from "./security/SecuritySection";
import { SelfSection } from "./self/SelfSection";
import { SendingSection } from "./sending/SendingSection";
import { TermsSection } from "./terms/TermsSection";
import { TextsSection } from "./texts/TextsSection";

export function SettingsPage() {
  const { section: asked } = useParams({ strict: false }) as { section?: string };
  const section = sectionOf(asked);
  switch (section.id) {
    case "mail":
      return <MailSection />;
    case "texts":
      return <TextsSection />;
    case "sending":
      return <SendingSection />;
    case "bounces":
      return <BouncesSection />;
    case "portal":
      return <PortalSection />;
    case "certificates":
      return <CertificatesSection />;
    case "apple":
      return <AppleSection />;
    case "accounts":
      return <AccountsSection />;
    case "security":
      return <SecuritySection />;
    case "authentication":
      return <EnrollmentSection />;
    case "self-enrollment":
      return <SelfSection />;
    case "terms":
      return <TermsSection />;
    default:
      return <OrganisationSection />;
  }
}
