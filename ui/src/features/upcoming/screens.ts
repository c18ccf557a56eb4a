/** The words of the screens to come. Only what is planned for sure, only what works today. */
import { t } from "@/words";

export const upcomingScreens = ["users", "groups", "directories", "audit-log"] as const;

export type UpcomingScreen = (typeof upcomingScreens)[number];

interface Words {
  title: string;
  will: readonly string[];
  today: string;
  action: { label: string; to: string };
}

const toEnrollment = { label: t("upcoming-open-enrollment"), to: "/enrollment" };

export const upcoming: Record<UpcomingScreen, Words> = {
  users: {
    title: t("upcoming-users"),
    will: [
      "List everyone who may enroll, from a directory or added by hand",
      "Show each user's invites and devices",
      "Edit and merge users",
    ],
    today:
      "Add users while you enroll: whoever you type in under Enroll device is kept and offered again the next time.",
    action: { label: t("upcoming-enroll-device"), to: "/enrollment/enroll" },
  },
  groups: {
    title: t("upcoming-groups"),
    will: [
      "List the device groups and what is in them",
      "Rename, merge and remove groups",
      "Show the enrollment progress of a group",
    ],
    today:
      "Name a group while you enroll: it is kept, and the Enrollment list can be filtered by it.",
    action: { label: t("upcoming-enroll-device"), to: "/enrollment/enroll" },
  },
  directories: {
    title: t("upcoming-directories"),
    will: [
      "Connect Active Directory, LDAP or an OpenID provider",
      "Keep users in step with the directory",
      "Let invitees sign in with their work account",
    ],
    today:
      "Invites work without a directory: invitees prove themselves with the one-time passcode.",
    action: { label: t("upcoming-enroll-device"), to: "/enrollment/enroll" },
  },
  "audit-log": {
    title: t("upcoming-audit-log"),
    will: [
      "Show who did what and when",
      "Prove that no entry was changed or removed",
      "Export a period for an auditor",
    ],
    today: "Each invite keeps its own history: open it in Enrollment to see its timeline.",
    action: toEnrollment,
  },
};
