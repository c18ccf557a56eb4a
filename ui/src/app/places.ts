/** Where one can go: the rail, the palette's Go to and the G-sequences read this one list. */
import {
  type Icon,
  IconAddressBook,
  IconDevices,
  IconHistory,
  IconQrcode,
  IconSettings,
  IconTemplate,
  IconUser,
  IconUsersGroup,
} from "@tabler/icons-react";

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
  { to: "/enrollment", label: "Enrollment", icon: IconQrcode, key: "e", block: 0 },
  { to: "/devices", label: "Devices", icon: IconDevices, key: "d", block: 0 },
  { to: "/users", label: "Users", icon: IconUser, key: "u", block: 0 },
  { to: "/groups", label: "Groups", icon: IconUsersGroup, key: "g", block: 0 },
  { to: "/templates", label: "Templates", icon: IconTemplate, key: "t", block: 1 },
  { to: "/directories", label: "Directories", icon: IconAddressBook, key: "i", block: 1 },
  { to: "/audit-log", label: "Audit log", icon: IconHistory, key: "a", block: 1 },
  { to: "/settings", label: "Settings", icon: IconSettings, key: "s", block: 2 },
];
