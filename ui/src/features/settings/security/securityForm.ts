/** Settings, Security as they are read: for their section, and for what must say beforehand what they mean. */
import { commands, type SecuritySettings } from "@/bindings";
import { call } from "@/platform/call";

export type SecurityForm = Required<SecuritySettings>;

export const securityKey = ["settings", "security"] as const;

/** What holds before anything was saved; the engine says the same. */
const fresh: SecurityForm = { lock_after_minutes: 15, approval_above: 0, audit_keep_days: 0 };

export const toForm = (settings: SecuritySettings): SecurityForm => ({ ...fresh, ...settings });

export const readSecurity = async () => toForm(await call(commands.securitySettings()));
