/** The sections of Settings, in the order of the list. Sections to come say so. */
import {
  type Icon,
  IconBrandApple,
  IconBuilding,
  IconCertificate,
  IconDatabase,
  IconMail,
  IconMailX,
  IconMessage,
  IconSend,
  IconShieldLock,
  IconUsers,
  IconWorld,
} from "@tabler/icons-react";
import { t } from "@/words";

export interface Section {
  id: string;
  label: string;
  icon: Icon;
  /** What it will do and what holds today, for sections that are not here yet. */
  later?: { will: readonly string[]; today: string };
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
      label: t("settings-enrollment-authentication"),
      icon: IconShieldLock,
      later: {
        will: [
          "Ask invitees for a directory sign-in, or for passcode and sign-in together",
          "Set reminders, minimum OS versions and a device limit per user",
        ],
        today:
          "Invitees prove themselves with the one-time passcode: eight characters, locked after five wrong tries, never valid for a second device.",
      },
    },
    { id: "certificates", label: t("settings-certificates"), icon: IconCertificate },
    { id: "apple", label: t("settings-apple"), icon: IconBrandApple },
    {
      id: "administrators",
      label: t("settings-administrators"),
      icon: IconUsers,
      later: {
        will: [
          "Add accounts as Administrator, Technician or Auditor",
          "Ask a second account's approval for large sendings",
        ],
        today: "This console has one account: the one named under Organisation.",
      },
    },
    {
      id: "data",
      label: t("settings-data-and-retention"),
      icon: IconDatabase,
      later: {
        will: ["Say how long invites and their history are kept", "Back up and restore"],
        today:
          "Everything stays in the data folder of this computer, and nothing is deleted by itself. About Muster, in the account menu, names the folder.",
      },
    },
  ],
];

const all = blocks.flat();

/** The section of an address; the first one when the address names none that exists. */
export function sectionOf(id: string | undefined): Section {
  const first = all[0] as Section;
  return all.find((section) => section.id === id) ?? first;
}
