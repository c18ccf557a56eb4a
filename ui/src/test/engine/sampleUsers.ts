/** Invented users: those whom invites go to, then some whom nobody has invited yet. Every third is by hand, the others come from two directories. */
import type {
  DirectoryGroupChoice,
  DirectoryState,
  InviteRow,
  TimelineEntry,
  UserSource,
} from "@/bindings";

export interface PretendUser {
  id: string;
  name: string;
  email: string;
  user_name: string | null;
  domain: string | null;
  phone: string | null;
  language: string | null;
  time_zone: string | null;
  source: UserSource | null;
  groups: string[];
  created_at: number;
  edited_at: number;
  archived_at: number | null;
  merged_into: string | null;
  history: TimelineEntry[];
}

export const directories = [
  { id: "dir-ad", name: "Northwind AD" },
  { id: "dir-entra", name: "Contoso Entra ID" },
] as const;

export const directoryGroups: readonly DirectoryGroupChoice[] = [
  { id: "dg-nurses", directory: "Northwind AD", name: "Ward nurses", users: 212 },
  { id: "dg-finance", directory: "Northwind AD", name: "Finance team", users: 18 },
  { id: "dg-research", directory: "Contoso Entra ID", name: "Research", users: 47 },
];

const first = ["Amara", "Jonas", "Leila", "Piotr", "Chiara", "Samir", "Ingrid", "Tariq", "Noor"];
const last = ["Okafor", "Brandt", "Haddad", "Nowak", "Conti", "Rahman", "Solberg", "Aziz"];

const minute = 60_000;
const day = 24 * 60 * minute;

const stateOf = (index: number): DirectoryState =>
  index === 2 || index % 23 === 17
    ? "disabled"
    : index === 5 || index % 29 === 19
      ? "gone"
      : "present";

function sourceOf(index: number, email: string, now: number): UserSource | null {
  if (index % 3 === 0) return null;
  const directory = directories[index % 3 === 1 ? 0 : 1] ?? directories[0];
  const state = stateOf(index);
  return {
    directory_id: directory.id,
    directory: directory.name,
    external_id: `S-1-5-21-3623811015-${1000 + index}`,
    upn: email,
    state,
    since: now - (state === "present" ? 90 : 2) * day,
    reason: state === "disabled" ? "an admin disabled the account" : "",
    seen_at: now - 3 * day,
    synced: ["name", "email", "user_name", "domain"],
  };
}

/** Fewer characters than a name may have, as people sign in. */
const signInName = (email: string) => email.split("@")[0] ?? "";

export function makeUser(index: number, invites: readonly InviteRow[], now: number): PretendUser {
  const invite = invites[index];
  const given = first[index % first.length] ?? "Amara";
  const family = last[(index * 5) % last.length] ?? "Okafor";
  const round = Math.floor(index / (first.length * last.length));
  const name = invite?.user_name ?? `${given} ${family}${round ? ` ${round + 1}` : ""}`;
  const email = invite?.user_email ?? `${given}.${family}${index}@northwind.example`.toLowerCase();
  const source = sourceOf(index, email, now);
  const made = invite ? invite.created_at - 30 * day : now - 40 * day - index * minute;
  return {
    id: invite?.user_id ?? `user-${index}`,
    name,
    email,
    user_name: source || index % 2 ? signInName(email) : null,
    domain: source ? "northwind.example" : (invite?.domain ?? null),
    phone: invite?.phone ?? null,
    language: invite?.language ?? null,
    time_zone: invite?.time_zone ?? null,
    source,
    groups: source ? [index % 2 ? "dg-nurses" : "dg-finance"] : [],
    created_at: made,
    edited_at: made,
    archived_at: null,
    merged_into: null,
    history: [
      source
        ? { at: made, kind: "from_directory", detail: source.directory, by: "" }
        : { at: made, kind: "created", detail: "", by: "Priya Raman" },
      ...(source && source.state !== "present"
        ? [
            {
              at: source.since,
              kind: `directory_${source.state}`,
              detail: source.reason,
              by: "",
            },
          ]
        : []),
    ],
  };
}
