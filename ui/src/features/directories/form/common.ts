/**
 * What the forms of both kinds have in common. The keys of a form are the engine's own paths of fields, so that its words
 * about one find their place.
 */
import type {
  DirectoryConnection,
  DirectoryDetail,
  DirectoryDraft,
  DirectoryPreset,
  DirectorySyncSettings,
  OnLeaving,
  SecretChange,
} from "@/bindings";
import type { FieldNames, SettingsForm } from "@/features/settings/form/useSettingsForm";
import { onOff } from "@/features/settings/form/valueWords";
import { authorityWord } from "@/features/settings/server/authorityWord";
import { type SecretValues, secretWords, settled } from "@/features/settings/server/secret";
import { t } from "@/words";

export interface CommonForm extends SecretValues {
  name: string;
  enabled: boolean;
  sign_in: boolean;
  ca_pem: string;
}

export interface SyncForm {
  "sync.every_minutes": number;
  "sync.full_every_hours": number;
  "sync.most_leaving_percent": number;
  "sync.on_leaving": OnLeaving;
}

export const leavingWords: Record<OnLeaving, string> = {
  show: t("directories-leaving-show"),
  revoke_invites: t("directories-leaving-revoke"),
};

export const commonNames: FieldNames<CommonForm> = {
  name: { label: t("directories-name") },
  enabled: { label: t("directories-used"), words: onOff },
  sign_in: { label: t("directories-sign-in-with-it"), words: onOff },
  ca_pem: { label: t("server-own-certificate-authority"), words: authorityWord },
  secret: { label: t("server-password"), words: secretWords },
};

/** Where a form begins: a directory that is saved, or a make with its usual ways. */
export type Source =
  | { kind: "saved"; id: string }
  | { kind: "new"; preset: DirectoryPreset; newId: string; redirectAddress: string };

export interface Beginning {
  /** Nothing is saved yet. */
  fresh: boolean;
  connection: DirectoryConnection;
  sync: DirectorySyncSettings;
  common: Omit<CommonForm, "ca_pem">;
  redirectAddress: string;
}

export function beginningOf(source: DirectoryDetail | Extract<Source, { kind: "new" }>): Beginning {
  const secret: SecretChange = { kind: "keep" };
  if ("preset" in source)
    return {
      fresh: true,
      connection: source.preset.connection,
      sync: {},
      common: { name: "", enabled: true, sign_in: true, secret, has_secret: false },
      redirectAddress: source.redirectAddress,
    };
  const { row, has_secret } = source;
  return {
    fresh: false,
    connection: source.connection,
    sync: source.sync,
    common: { name: row.name, enabled: row.enabled, sign_in: row.sign_in, secret, has_secret },
    redirectAddress: source.redirect_address,
  };
}

export function draftOf(
  source: Source,
  form: CommonForm,
  connection: DirectoryConnection,
  sync: DirectorySyncSettings,
): DirectoryDraft {
  return {
    id: source.kind === "saved" ? source.id : null,
    new_id: source.kind === "new" ? source.newId : null,
    name: form.name.trim(),
    enabled: form.enabled,
    sign_in: form.sign_in,
    connection,
    secret: settled(form.secret),
    sync,
  };
}

/** A list as it is typed: its parts stand between commas, blanks or lines. */
export const listed = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);
export const asList = (words: readonly string[] | undefined): string => (words ?? []).join(", ");
/** Blank is none. */
export const orNone = (text: string): string | null => text.trim() || null;

/** Places of a list that the engine may have words about. */
const places = Array.from({ length: 50 }, (_, index) => index);
export const placesOf = (key: string): string[] => [key, ...places.map((n) => `${key}.${n}`)];

/** The engine's words at a field, or at one of the parts of a list in it. */
export function wordsAt<T>(form: SettingsForm<T>, key: keyof T & string): string | undefined {
  for (const place of placesOf(key)) {
    const words = form.errorAt(place);
    if (words !== undefined) return words;
  }
  return undefined;
}
