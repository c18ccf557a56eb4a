/** The words of the screens to come. Only what is planned for sure, only what works today. */
export const upcomingScreens = ["users", "groups", "directories", "audit-log"] as const;

export type UpcomingScreen = (typeof upcomingScreens)[number];

interface Words {
  title: string;
  will: readonly string[];
  today: string;
  action: { label: string; to: string };
}

const toEnrollment = { label: "Open Enrollment", to: "/enrollment" };

export const upcoming: Record<UpcomingScreen, Words> = {
  users: {
    title: "Users",
    will: [
      "List everyone who may enroll, from a directory or added by hand",
      "Show each user's invites and devices",
      "Edit and merge users",
    ],
    today:
      "Add users while you enroll: whoever you type in under Enroll device is kept and offered again the next time.",
    action: { label: "Enroll device", to: "/enrollment/enroll" },
  },
  groups: {
    title: "Groups",
    will: [
      "List the device groups and what is in them",
      "Rename, merge and remove groups",
      "Show the enrollment progress of a group",
    ],
    today:
      "Name a group while you enroll: it is kept, and the Enrollment list can be filtered by it.",
    action: { label: "Enroll device", to: "/enrollment/enroll" },
  },
  directories: {
    title: "Directories",
    will: [
      "Connect Active Directory, LDAP or an OpenID provider",
      "Keep users in step with the directory",
      "Let invitees sign in with their work account",
    ],
    today:
      "Invites work without a directory: invitees prove themselves with the one-time passcode.",
    action: { label: "Enroll device", to: "/enrollment/enroll" },
  },
  "audit-log": {
    title: "Audit log",
    will: [
      "Show who did what and when",
      "Prove that no entry was changed or removed",
      "Export a period for an auditor",
    ],
    today: "Each invite keeps its own history: open it in Enrollment to see its timeline.",
    action: toEnrollment,
  },
};
