/** What the palette offers besides what it finds: actions and places, narrowed by what is typed. */
import {
  type Icon,
  IconAlertTriangle,
  IconChartBar,
  IconDeviceMobile,
  IconFileSpreadsheet,
  IconFileStack,
  IconInbox,
  IconPlus,
  IconTemplate,
  IconUserPlus,
} from "@tabler/icons-react";
import { places } from "@/app/places";
import { counted } from "@/components/numbers";
import { t } from "@/words";

export interface Entry {
  id: string;
  section: "Actions" | "Go to";
  label: string;
  aside?: string;
  icon: Icon;
  keys?: string;
  /** Further words it is found by. */
  words?: string;
  to: { to: string; search?: Record<string, unknown> };
}

const settings: Entry[] = [
  ["organisation", "Organisation"],
  ["mail", "Mail"],
  ["sending", "Sending"],
  ["bounces", "Bounces"],
  ["portal", "Portal"],
  ["certificates", "Certificates"],
  ["apple", "Apple"],
].map(([section, label]) => ({
  id: `settings-${section}`,
  section: "Go to",
  label: label ?? "",
  aside: "Settings",
  icon: places.find((place) => place.to === "/settings")?.icon ?? IconInbox,
  to: { to: `/settings/${section}` },
}));

const fixed: Entry[] = [
  {
    id: "enroll",
    section: "Actions",
    label: t("palette-enroll-device"),
    aside: "Start the wizard",
    icon: IconPlus,
    keys: "e",
    words: t("palette-invite-new-user"),
    to: { to: "/enrollment/enroll" },
  },
  {
    id: "by-myself",
    section: "Actions",
    label: t("palette-enroll-by-myself"),
    aside: "Show a code for the device at hand",
    icon: IconDeviceMobile,
    words: t("palette-qr-code-technician"),
    to: { to: "/enrollment/by-myself" },
  },
  {
    id: "bulk",
    section: "Actions",
    label: t("palette-bulk-enrollment"),
    aside: "Import a CSV file or a spreadsheet",
    icon: IconFileSpreadsheet,
    keys: "b",
    words: t("palette-import-csv-spreadsheet"),
    to: { to: "/enrollment/bulk" },
  },
  ...places.map<Entry>((place) => ({
    id: `go-${place.to}`,
    section: "Go to",
    label: place.label,
    icon: place.icon,
    keys: `g ${place.key}`,
    to: { to: place.to },
  })),
  ...settings,
  {
    id: "invite-template",
    section: "Go to",
    label: t("palette-invite-template"),
    aside: "Templates",
    icon: IconTemplate,
    words: t("palette-mail-email-sms-text-message"),
    to: { to: "/templates/invite" },
  },
  {
    id: "batches",
    section: "Go to",
    label: t("palette-import-history"),
    aside: "Enrollment",
    icon: IconFileStack,
    words: t("palette-batches-imported-files"),
    to: { to: "/batches" },
  },
  {
    id: "funnel",
    section: "Go to",
    label: t("palette-funnel"),
    aside: "Enrollment",
    icon: IconChartBar,
    words: t("palette-report-conversion-drop-off-statistics"),
    to: { to: "/enrollment/funnel" },
  },
];

function fits(entry: Entry, query: string): boolean {
  const text = `${entry.label} ${entry.aside ?? ""} ${entry.words ?? ""}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Entries that fit `query`. `failed`, `staged` and `trial` add the entries that only make sense then. */
export function entriesFor(
  query: string,
  state: { failed: number; staged: number; trial: boolean },
): Entry[] {
  const all = [...fixed];
  if (state.failed > 0) {
    all.splice(3, 0, {
      id: "failed",
      section: "Actions",
      label: t("palette-show-failed-invites"),
      aside: counted(state.failed, "invite"),
      icon: IconAlertTriangle,
      words: t("palette-errors-resend"),
      to: { to: "/enrollment", search: { state: "failed" } },
    });
  }
  if (state.staged > 0) {
    all.splice(3, 0, {
      id: "staged",
      section: "Actions",
      label: t("palette-assign-staged-devices"),
      aside: counted(state.staged, "device"),
      icon: IconUserPlus,
      words: t("palette-users-waiting"),
      to: { to: "/devices", search: { state: "staged" } },
    });
  }
  if (state.trial) {
    all.push({
      id: "outbox",
      section: "Go to",
      label: t("palette-trial-outbox"),
      icon: IconInbox,
      words: t("palette-mail-messages"),
      to: { to: "/outbox" },
    });
  }
  return all.filter((entry) => fits(entry, query.trim()));
}
