/** Accounts, who sits at the console, and Settings → Security. Passwords lie here as they are: nothing of it is real. */
import type {
  AccountDraft,
  AccountEdit,
  AccountRow,
  ConsoleSession,
  Role,
  SecuritySettings,
  SessionState,
  SignIn,
} from "@/bindings";
import { type Handlers, refusal } from ".";
import { note } from "./audit";
import { isForAnybody, roleMayAsk } from "./rights";
import type { World } from "./world";

interface Kept extends Omit<AccountRow, "is_you"> {
  password: string;
  revision: number;
  /** Wrong sign-ins since the last right one. */
  failed: number;
}

interface Sitting {
  account: string;
  revision: number;
  active_at: number;
  locked: boolean;
  offered: boolean;
}

interface Seat {
  accounts: Kept[];
  sitting: Sitting | null;
  security: Required<SecuritySettings>;
}

/** What every sample account signs in with. */
export const samplePassword = "violet kettle orbit seven";
/** The code that the pretend second factor takes. */
export const sampleCode = "287082";
const minute = 60_000;
/** Wrong sign-ins before the engine wants to wait. */
const limit = 10;

const kept = new WeakMap<World, Seat>();

export function seatOf(world: World): Seat {
  let seat = kept.get(world);
  if (!seat) {
    seat = {
      accounts: [],
      sitting: null,
      security: {
        lock_after_minutes: 15,
        approval_above: Number.isFinite(world.approvalAbove) ? world.approvalAbove : 0,
        audit_keep_days: 0,
      },
    };
    kept.set(world, seat);
  }
  return seat;
}

function make(id: string, name: string, email: string, role: Role, password: string): Kept {
  return {
    ...{ id, name, email, role, password },
    disabled: false,
    second_factor: false,
    created_at: Date.now(),
    signed_in_at: null,
    revision: 1,
    failed: 0,
  };
}

/** Four people work here; `role` says which of them sits at the console. */
export function withAccounts(
  world: World,
  { role = "administrator", state = "signed_in" }: { role?: Role; state?: SessionState } = {},
): void {
  const seat = seatOf(world);
  const day = 24 * 60 * minute;
  const people = [
    make("account-1", "Priya Raman", "p.raman@northwind.example", "administrator", samplePassword),
    make("account-2", "Luis Ortega", "l.ortega@northwind.example", "administrator", samplePassword),
    make("account-3", "Nadia Petrova", "n.petrova@northwind.example", "technician", samplePassword),
    make("account-4", "Owen Fitzgerald", "o.fitzgerald@audit.example", "auditor", samplePassword),
  ];
  seat.accounts = people.map((person, index) => ({
    ...person,
    second_factor: index === 1,
    created_at: world.now - 90 * day,
    signed_in_at: index === 3 ? null : world.now - index * day,
  }));
  const who = seat.accounts.find((account) => account.role === role);
  seat.sitting =
    who && state !== "signed_out" && state !== "second_factor"
      ? sit(who, { locked: state === "locked" })
      : null;
}

const sit = (account: Kept, more: Partial<Sitting> = {}): Sitting => ({
  account: account.id,
  revision: account.revision,
  active_at: Date.now(),
  locked: false,
  offered: false,
  ...more,
});

/** Who sits there: nobody, or somebody who may be locked out. */
function seated(world: World): { account: Kept; sitting: Sitting } | null {
  const seat = seatOf(world);
  const account = seat.accounts.find((one) => one.id === seat.sitting?.account);
  if (!seat.sitting || !account || account.disabled || account.revision !== seat.sitting.revision) {
    seat.sitting = null;
    return null;
  }
  const after = seat.security.lock_after_minutes;
  if (after > 0 && Date.now() - seat.sitting.active_at >= after * minute)
    seat.sitting.locked = true;
  return { account, sitting: seat.sitting };
}

/** Whose doing it is: who sits there, or the one person of a console without accounts. */
export const actor = (world: World): { name: string; email: string } =>
  seated(world)?.account ?? {
    name: world.overview.account_name,
    email: world.overview.account_email,
  };

/** Who sits there sees only what they enrolled themselves. */
export const ownDevicesOnly = (world: World): boolean =>
  seated(world)?.account.role === "technician";

/** Refuses a command as the engine would. */
export function admit(world: World, command: string): void {
  if (seatOf(world).accounts.length === 0 || isForAnybody(command)) return;
  const there = seated(world);
  if (!there) throw refusal("signed_out", "Nobody is signed in.", { hint: "Sign in to go on." });
  if (there.sitting.locked)
    throw refusal("locked", "The console is locked.", { hint: "Enter your password to go on." });
  if (!roleMayAsk(there.account.role, command)) {
    const word = there.account.role[0]?.toUpperCase() + there.account.role.slice(1);
    throw refusal("not_allowed", `Your role (${word}) does not allow this.`, {
      hint: "Ask an administrator to do it, or to change your role.",
    });
  }
}

function session(world: World): ConsoleSession {
  const seat = seatOf(world);
  const there = seated(world);
  const state: SessionState =
    seat.accounts.length === 0
      ? "no_accounts"
      : !there
        ? "signed_out"
        : there.sitting.locked
          ? "locked"
          : "signed_in";
  return {
    state,
    organisation: world.overview.organisation,
    lock_after_minutes: seat.security.lock_after_minutes,
    account_id: there?.account.id ?? null,
    name: there?.account.name ?? "",
    email: there?.account.email ?? "",
    role: there?.account.role ?? null,
    second_factor: there?.account.second_factor ?? false,
  };
}

const refused = () =>
  refusal("sign_in_refused", "This did not match an account that may sign in.", {
    hint: "Check what you entered, and the keyboard's layout. An administrator can set a new password.",
  });

function count(account: Kept | undefined): void {
  if (!account) return;
  if (account.failed >= limit)
    throw refusal(
      "sign_in_limited",
      "Too many sign-ins failed. The account opens again in 15 min.",
      { hint: "Wait, or ask an administrator for a new password afterwards." },
    );
  account.failed += 1;
}

/** What the engine says of a new password. */
function check(field: string, password: string) {
  const refuse = (message: string) =>
    refusal("invalid_input", message, {
      field,
      problems: [{ field, code: password ? "out_of_range" : "required", message }],
    });
  if (password === "") throw refuse("Choose a password.");
  if ([...password].length < 10) throw refuse("The password needs at least 10 characters.");
  if (/^(password|northwind)|^(.)\2+$/i.test(password))
    throw refuse(
      "This password is easy to guess. Several words that do not belong together make a good one.",
    );
}

const invalid = (field: string, message: string) =>
  refusal("invalid_input", message, {
    field,
    problems: [{ field, code: "not_allowed", message }],
  });

const rows = (world: World): AccountRow[] =>
  [...seatOf(world).accounts]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ password: _, revision: __, failed: ___, ...row }) => ({
      ...row,
      is_you: row.id === seatOf(world).sitting?.account,
    }));

function find(world: World, id: unknown): Kept {
  const account = seatOf(world).accounts.find((one) => one.id === id);
  if (!account) throw refusal("not_found", "This account is not there any more.");
  return account;
}

function own(world: World): Kept {
  const there = seated(world);
  if (!there)
    throw refusal("conflict", "There are no accounts here.", {
      hint: "Settings, Accounts: ask for a password first.",
    });
  return there.account;
}

function prove(account: Kept, password: unknown, field: string): void {
  if (account.password !== password) throw invalid(field, "This is not your password.");
}

/** The last administrator who may sign in must stay one. */
function keepOne(world: World, without: Kept): void {
  const left = seatOf(world).accounts.filter(
    (one) => one !== without && one.role === "administrator" && !one.disabled,
  );
  if (left.length === 0)
    throw refusal(
      "conflict",
      "This is the last administrator who may sign in: without one nobody could change anything.",
      { hint: "Make another account an administrator first." },
    );
}

function owner(world: World, password: string): Kept {
  const { account_name, account_email } = world.overview;
  const account = make("account-own", account_name, account_email, "administrator", password);
  seatOf(world).accounts.push(account);
  seatOf(world).sitting = sit(account);
  return account;
}

const address = (email: string) => {
  if (!/^\S+@\S+\.\S+$/.test(email.trim()))
    throw invalid("email", `“${email}” is not an email address.`);
  return email.trim();
};

export const accountCommands: Handlers = {
  console_session: session,
  sign_in: (world, args) => {
    const { email, password, code } = args.form as SignIn;
    const seat = seatOf(world);
    const account = seat.accounts.find(
      (one) => one.email.toLowerCase() === email.trim().toLowerCase(),
    );
    count(account);
    if (!account || account.disabled || account.password !== password) throw refused();
    if (account.second_factor) {
      if (code.trim() === "") {
        account.failed = 0;
        return { ...session(world), state: "second_factor" };
      }
      if (code.replace(/\s/g, "") !== sampleCode) throw refused();
    }
    account.failed = 0;
    account.signed_in_at = Date.now();
    seat.sitting = sit(account);
    note(world, "signed_in", { who: account.name, kind: "account", subject: account.name });
    return session(world);
  },
  unlock_console: (world, args) => {
    const seat = seatOf(world);
    const account = seat.accounts.find((one) => one.id === seat.sitting?.account);
    if (!seat.sitting || !account)
      throw refusal("signed_out", "Nobody is signed in.", { hint: "Sign in to go on." });
    count(account);
    if (account.password !== args.password) throw refused();
    account.failed = 0;
    Object.assign(seat.sitting, { locked: false, active_at: Date.now() });
    note(world, "console_unlocked", { who: account.name });
    return session(world);
  },
  lock_console: (world) => {
    const { sitting } = seatOf(world);
    if (sitting) sitting.locked = true;
    return session(world);
  },
  console_active: (world) => {
    const there = seated(world);
    if (there && !there.sitting.locked) there.sitting.active_at = Date.now();
    return session(world);
  },
  sign_out: (world) => {
    const there = seated(world);
    if (there) note(world, "signed_out", { who: there.account.name });
    seatOf(world).sitting = null;
    return session(world);
  },
  list_accounts: rows,
  add_account: (world, args) => {
    const draft = args.draft as AccountDraft;
    const seat = seatOf(world);
    const first = seat.accounts.length === 0;
    if (draft.name.trim() === "") throw invalid("name", "The name is missing.");
    const email = address(draft.email);
    check("password", draft.password);
    if (first) check("own_password", draft.own_password);
    const taken = first
      ? world.overview.account_email.toLowerCase() === email.toLowerCase()
      : seat.accounts.some((one) => one.email.toLowerCase() === email.toLowerCase());
    if (taken) throw invalid("email", "Somebody signs in with this address already.");
    const id = `account-${seat.accounts.length + 5}`;
    seat.accounts.push(make(id, draft.name.trim(), email, draft.role, draft.password));
    if (first) owner(world, draft.own_password);
    note(world, "account_added", {
      ...{ kind: "account", subject_id: id, subject: draft.name.trim() },
      changes: [
        { name: "email", before: null, after: email },
        { name: "role", before: null, after: draft.role },
      ],
    });
    return rows(world);
  },
  protect_console: (world, args) => {
    if (seatOf(world).accounts.length > 0)
      throw refusal("conflict", "The console asks for a password already.");
    check("own_password", String(args.ownPassword));
    owner(world, String(args.ownPassword));
    return rows(world);
  },
  change_account: (world, args) => {
    const edit = args.edit as AccountEdit;
    const account = find(world, edit.id);
    const you = account.id === seatOf(world).sitting?.account;
    if (you && (edit.disabled || edit.role !== account.role))
      throw invalid(
        edit.disabled ? "disabled" : "role",
        "Another administrator must change your own role, so that nobody locks themselves out.",
      );
    if (edit.name.trim() === "") throw invalid("name", "The name is missing.");
    const email = address(edit.email);
    if (account.role === "administrator" && (edit.disabled || edit.role !== "administrator"))
      keepOne(world, account);
    if (edit.role !== account.role || edit.disabled !== account.disabled) account.revision += 1;
    Object.assign(account, { ...edit, name: edit.name.trim(), email });
    return rows(world);
  },
  set_account_password: (world, args) => {
    const account = find(world, args.id);
    check("password", String(args.password));
    account.password = String(args.password);
    account.revision += 1;
    return rows(world);
  },
  remove_second_factor: (world, args) => {
    const account = find(world, args.id);
    account.second_factor = false;
    account.revision += 1;
    return rows(world);
  },
  remove_account: (world, args) => {
    const account = find(world, args.id);
    if (account.id === seatOf(world).sitting?.account)
      throw refusal("conflict", "Another administrator must remove your own account.");
    if (account.role === "administrator") keepOne(world, account);
    const seat = seatOf(world);
    seat.accounts = seat.accounts.filter((one) => one !== account);
    return rows(world);
  },
  change_own_password: (world, args) => {
    const account = own(world);
    // The parameter's name on the wire.
    const next = String(args.newPassword);
    prove(account, args.current, "current");
    check("new", next);
    account.password = next;
    return session(world);
  },
  offer_second_factor: (world) => {
    own(world);
    const { sitting } = seatOf(world);
    if (sitting) sitting.offered = true;
    return { secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", qr_path: sampleQr(45), qr_side: 45 };
  },
  confirm_second_factor: (world, args) => {
    const account = own(world);
    if (!seatOf(world).sitting?.offered)
      throw refusal("conflict", "No second factor is being set up.", { hint: "Begin again." });
    prove(account, args.password, "password");
    if (String(args.code).replace(/\s/g, "") !== sampleCode)
      throw invalid(
        "code",
        "This is not the code that the app shows now. Check that this computer's clock is right.",
      );
    account.second_factor = true;
    return session(world);
  },
  drop_second_factor: (world, args) => {
    const account = own(world);
    prove(account, args.password, "password");
    account.second_factor = false;
    return session(world);
  },
  security_settings: (world) => seatOf(world).security,
  save_security: (world, args) => {
    const settings = args.settings as Required<SecuritySettings>;
    if (settings.lock_after_minutes > 1440)
      throw invalid("lock_after_minutes", "The minutes until the lock may be at most 1440.");
    seatOf(world).security = settings;
    return settings;
  },
};

/** Squares that look like a code: nobody scans it. */
export function sampleQr(side: number): string {
  let path = "";
  for (let y = 4; y < side - 4; y++)
    for (let x = 4; x < side - 4; x++)
      if ((x * 7 + y * 13 + ((x * y) % 5)) % 3 === 0) path += `M${x} ${y}h1v1h-1z`;
  return path;
}
