/** The words of the screens to come. Only what is planned for sure, only what works today. */
import { t } from "@/words";

export const upcomingScreens = ["directories"] as const;

export type UpcomingScreen = (typeof upcomingScreens)[number];

interface Words {
  title: string;
  will: readonly string[];
  today: string;
  action: { label: string; to: string };
}

export const upcoming: Record<UpcomingScreen, Words> = {
  directories: {
    title: t("upcoming-directories"),
    will: [
      t("upcoming-directories-connect"),
      t("upcoming-directories-follow"),
      t("upcoming-directories-sign-in"),
    ],
    today: t("upcoming-directories-today"),
    action: { label: t("upcoming-enroll-device"), to: "/enrollment/enroll" },
  },
};
