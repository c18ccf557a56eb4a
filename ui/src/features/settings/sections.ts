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
    { id: "organisation", label: "Organisation", icon: IconBuilding },
    { id: "mail", label: "Mail", icon: IconMail },
    { id: "texts", label: "Text messages", icon: IconMessage },
    { id: "sending", label: "Sending", icon: IconSend },
    { id: "bounces", label: "Bounces", icon: IconMailX },
    { id: "portal", label: "Portal", icon: IconWorld },
  ],
  [
    {
      id: "authentication",
      label: "Enrollment authentication",
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
    { id: "certificates", label: "Certificates", icon: IconCertificate },
    { id: "apple", label: "Apple", icon: IconBrandApple },
    {
      id: "administrators",
      label: "Administrators",
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
      label: "Data and retention",
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
