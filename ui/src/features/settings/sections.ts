/** The sections of Settings, in the order of the list. */
import {
  type Icon,
  IconBrandApple,
  IconBuilding,
  IconCertificate,
  IconFileText,
  IconLock,
  IconMail,
  IconMailX,
  IconMessage,
  IconSend,
  IconShieldLock,
  IconUserCheck,
  IconUsers,
  IconWorld,
} from "@tabler/icons-react";
import { t } from "@/words";

export interface Section {
  id: string;
  label: string;
  icon: Icon;
}

/** Sections of one block stand together in the list. */
export const blocks: readonly (readonly Section[])[] = [
  [
    { id: "organisation", label: t("settings-organisation"), icon: IconBuilding },
    { id: "mail", label: t("settings-mail"), icon: IconMail },
    { id: "texts", label: t("settings-text-messages"), icon: IconMessage },
    { id: "sending", label: t("settings-sending"), icon: IconSend },
    { id: "bounces", label: t("settings-bounces"), icon: IconMailX },
    { id: "portal", label: t("settings-portal"), icon: IconWorld },
  ],
  [
    {
      id: "authentication",
      label: t("settings-enrollment-rules"),
      icon: IconShieldLock,
    },
    { id: "self-enrollment", label: t("self-self-enrollment"), icon: IconUserCheck },
    { id: "terms", label: t("settings-terms-of-use"), icon: IconFileText },
    { id: "certificates", label: t("settings-certificates"), icon: IconCertificate },
    { id: "apple", label: t("settings-apple"), icon: IconBrandApple },
    { id: "accounts", label: t("settings-accounts"), icon: IconUsers },
    { id: "security", label: t("settings-security"), icon: IconLock },
  ],
];

const all = blocks.flat();

/** The section of an address; the first one when the address names none that exists. */
export function sectionOf(id: string | undefined): Section {
  const first = all[0] as Section;
  return all.find((section) => section.id === id) ?? first;
}
