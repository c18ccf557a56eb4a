/** What the palette offers besides what it finds: actions and places, narrowed by what is typed. */
import {
  type Icon,
  IconAlertTriangle,
  IconChartBar,
  IconDeviceMobile,
  IconFileSpreadsheet,
  IconFileStack,
  IconInbox,
  IconLock,
  IconLogout,
  IconPlus,
  IconTemplate,
  IconUser,
  IconUserPlus,
  IconUserQuestion,
} from "@tabler/icons-react";
import { places, placesOf } from "@/app/places";
import { type Right, rightOf, roleMay } from "@/app/rights";
import type { Role } from "@/bindings";
import { t } from "@/words";

export interface Entry {
  id: string;
  section: "actions" | "places";
  label: string;
  aside?: string;
  icon: Icon;
  keys?: string;
  /** Further words it is found by. */
  words?: string;
  /** Where it leads; or what it does. */
  to: { to: string; search?: Record<string, unknown> };
  deed?: "lock" | "sign_out";
  /** What it takes, where that is more than the page asks for. */
  right?: Right;
}

const settings: Entry[] = [
  ["organisation", t("palette-organisation")],
  ["mail", t("palette-mail")],
  ["texts", t("palette-text-messages")],
  ["sending", t("palette-sending")],
  ["bounces", t("palette-bounces")],
  ["portal", t("palette-portal")],
  [
    "authentication",
    t("settings-enrollment-rules"),
    t("palette-settings-enrollment-rules"),
    t("palette-enrollment-rules-words"),
  ],
  ["self-enrollment", t("self-self-enrollment")],
  ["terms", t("settings-terms-of-use")],
  ["certificates", t("palette-certificates")],
  ["apple", t("palette-apple")],
  ["accounts", t("palette-accounts")],
  ["security", t("palette-security")],
].map(([section, label, aside, words]) => ({
  id: `settings-${section}`,
  section: "places",
  label: label ?? "",
  aside: aside ?? t("palette-settings"),
  words,
  icon: places.find((place) => place.to === "/settings")?.icon ?? IconInbox,
  to: { to: `/settings/${section}` },
}));

const fixed: Entry[] = [
  {
    id: "enroll",
    section: "actions",
    label: t("palette-enroll-device"),
    aside: t("palette-start-the-wizard"),
    icon: IconPlus,
    keys: "e",
    words: t("palette-invite-new-user"),
    right: "manage",
    to: { to: "/enrollment/enroll" },
  },
  {
    id: "by-myself",
    section: "actions",
    label: t("palette-enroll-by-myself"),
    aside: t("palette-show-a-code"),
    icon: IconDeviceMobile,
    words: t("palette-qr-code-technician"),
    to: { to: "/enrollment/by-myself" },
  },
  {
    id: "bulk",
    section: "actions",
    label: t("palette-bulk-enrollment"),
    aside: t("palette-import-a-file"),
    icon: IconFileSpreadsheet,
    keys: "b",
    words: t("palette-import-csv-spreadsheet"),
    to: { to: "/enrollment/bulk" },
  },
  {
    id: "add-user",
    section: "actions",
    label: t("palette-add-user"),
    aside: t("palette-by-hand"),
    icon: IconUser,
    words: t("palette-new-person"),
    right: "manage",
    to: { to: "/users", search: { add: true } },
  },
  {
    id: "import-users",
    section: "actions",
    label: t("palette-import-users"),
    aside: t("palette-without-inviting"),
    icon: IconFileSpreadsheet,
    words: t("palette-csv-people"),
    to: { to: "/users/import" },
  },
  ...settings,
  {
    id: "invite-template",
    section: "places",
    label: t("palette-invite-template"),
    aside: t("palette-templates"),
    icon: IconTemplate,
    words: t("palette-mail-email-sms-text-message"),
    to: { to: "/templates/invite" },
  },
  {
    id: "group-rules",
    section: "places",
    label: t("palette-group-rules"),
    aside: t("palette-groups"),
    icon: places.find((place) => place.to === "/groups")?.icon ?? IconUser,
    words: t("palette-default-groups"),
    to: { to: "/groups", search: { tab: "rules" } },
  },
  {
    id: "add-directory",
    section: "places",
    label: t("directories-add-directory"),
    aside: t("directories-directories"),
    icon: places.find((place) => place.to === "/directories")?.icon ?? IconUser,
    words: t("palette-ldap-active-directory-openid"),
    to: { to: "/directories/new" },
  },
  {
    id: "batches",
    section: "places",
    label: t("palette-import-history"),
    aside: t("palette-enrollment"),
    icon: IconFileStack,
    words: t("palette-batches-imported-files"),
    to: { to: "/batches" },
  },
  {
    id: "funnel",
    section: "places",
    label: t("palette-funnel"),
    aside: t("palette-enrollment"),
    icon: IconChartBar,
    words: t("palette-report-conversion-drop-off-statistics"),
    to: { to: "/enrollment/funnel" },
  },
];

const goTo = (role: Role | null): Entry[] =>
  placesOf(role).map((place) => ({
    id: `go-${place.to}`,
    section: "places",
    label: place.label,
    icon: place.icon,
    keys: `g ${place.key}`,
    to: { to: place.to },
  }));

/** Getting up from the console. */
const leaving: Entry[] = [
  {
    id: "lock",
    section: "actions",
    label: t("palette-lock-console"),
    icon: IconLock,
    keys: "mod+l",
    to: { to: "" },
    deed: "lock",
  },
  {
    id: "sign-out",
    section: "actions",
    label: t("palette-sign-out"),
    icon: IconLogout,
    words: t("palette-log-out-leave"),
    to: { to: "" },
    deed: "sign_out",
  },
];

function fits(entry: Entry, query: string): boolean {
  const text = `${entry.label} ${entry.aside ?? ""} ${entry.words ?? ""}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/**
 * Entries that fit `query`. `failed`, `staged`, `approvals` and `trial` add the entries that only make sense then; `seated`
 * that somebody is signed in, whose `role` leaves out what it does not allow.
 */
export function entriesFor(
  query: string,
  state: {
    failed: number;
    staged: number;
    approvals?: number;
    trial: boolean;
    role?: Role | null;
    seated?: boolean;
  },
): Entry[] {
  const role = state.role ?? null;
  const actions = fixed.filter((entry) => entry.section === "actions");
  const rest = fixed.filter((entry) => entry.section !== "actions");
  const all = [...actions, ...goTo(role), ...rest];
  if (state.failed > 0) {
    all.splice(3, 0, {
      id: "failed",
      section: "actions",
      label: t("palette-show-failed-invites"),
      aside: t("count-invites", { n: state.failed }),
      icon: IconAlertTriangle,
      words: t("palette-errors-resend"),
      to: { to: "/enrollment", search: { state: "failed" } },
    });
  }
  if (state.staged > 0) {
    all.splice(3, 0, {
      id: "staged",
      section: "actions",
      label: t("palette-assign-staged-devices"),
      aside: t("count-devices", { n: state.staged }),
      icon: IconUserPlus,
      words: t("palette-users-waiting"),
      to: { to: "/devices", search: { state: "staged" } },
    });
  }
  if (state.approvals) {
    all.splice(3, 0, {
      id: "approvals",
      section: "actions",
      label: t("palette-wait-for-approval"),
      aside: t("count-sendings", { n: state.approvals }),
      icon: IconUserQuestion,
      words: t("palette-approve-decline-second-account"),
      to: { to: "/enrollment" },
    });
  }
  if (state.trial) {
    all.push({
      id: "outbox",
      section: "places",
      label: t("palette-trial-outbox"),
      icon: IconInbox,
      words: t("palette-mail-messages"),
      to: { to: "/outbox" },
    });
  }
  if (state.seated) all.push(...leaving);
  return all.filter(
    (entry) =>
      (entry.deed !== undefined || roleMay(role, entry.right ?? rightOf(entry.to.to))) &&
      fits(entry, query.trim()),
  );
}
