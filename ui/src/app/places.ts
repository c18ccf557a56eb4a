/** Where one can go: the rail, the palette's Go to and the G-sequences read this one list. */
import {
  type Icon,
  IconAddressBook,
  IconDeviceMobile,
  IconDevices,
  IconHistory,
  IconQrcode,
  IconSettings,
  IconTemplate,
  IconUser,
  IconUsersGroup,
} from "@tabler/icons-react";
import { useMemo } from "react";
import type { Role } from "@/bindings";
import { t } from "@/words";
import { useConsoleSession } from "./consoleSession";
import { rightOf, roleMay } from "./rights";

export interface Place {
  to: string;
  label: string;
  icon: Icon;
  /** Second key after G. */
  key: string;
  /** Places of one block stand together in the rail. */
  block: number;
}

export const places: readonly Place[] = [
  { to: "/enrollment", label: t("app-enrollment"), icon: IconQrcode, key: "e", block: 0 },
  { to: "/devices", label: t("app-devices"), icon: IconDevices, key: "d", block: 0 },
  { to: "/users", label: t("app-users"), icon: IconUser, key: "u", block: 0 },
  { to: "/groups", label: t("app-groups"), icon: IconUsersGroup, key: "g", block: 0 },
  { to: "/templates", label: t("app-templates"), icon: IconTemplate, key: "t", block: 1 },
  { to: "/directories", label: t("app-directories"), icon: IconAddressBook, key: "i", block: 1 },
  { to: "/audit-log", label: t("app-audit-log"), icon: IconHistory, key: "a", block: 1 },
  { to: "/settings", label: t("app-settings"), icon: IconSettings, key: "s", block: 2 },
];

/** In place of Enrollment for a role that enrolls devices at hand and sees nothing else of it. */
const byMyself: Partial<Place> = { label: t("app-by-myself"), icon: IconDeviceMobile };

/** Where a role can go. */
export function placesOf(role: Role | null): readonly Place[] {
  return places.flatMap((place) => {
    if (roleMay(role, rightOf(place.to))) return [place];
    return place.to === "/enrollment" && roleMay(role, "by_myself")
      ? [{ ...place, ...byMyself }]
      : [];
  });
}

/** Where whoever sits there can go. */
export function usePlaces(): readonly Place[] {
  const role = useConsoleSession()?.role ?? null;
  return useMemo(() => placesOf(role), [role]);
}
