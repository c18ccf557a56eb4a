/** The gateway within the form: choosing its kind, and its fields one by one. */
import { useState } from "react";
import type { SecretChange, SmsGateway } from "@/bindings";
import { t } from "@/words";
import type { SettingsForm } from "../../form/useSettingsForm";
import { onOff } from "../../form/valueWords";
import type { TextForm } from "../textForm";
import { blankGateway, type GatewayKind, type GatewayOf } from "./kinds";

/** What was typed for a kind, while another one is shown. */
interface Draft {
  gateway: SmsGateway;
  secret: SecretChange;
  signing: SecretChange;
}

export type Drafts = Map<GatewayKind, Draft>;

export function useDrafts(): Drafts {
  const [drafts] = useState<Drafts>(() => new Map());
  return drafts;
}

/** Every place of a gateway that the engine may refuse. */
export function placesOf(gateway: SmsGateway): string[] {
  const headers = gateway.kind === "generic" ? (gateway.headers ?? []) : [];
  return [
    ...Object.keys(gateway).map((field) => `gateway.${field}`),
    ...headers.map((_, index) => `gateway.headers.${index}`),
  ];
}

export function chooseKind(
  form: SettingsForm<TextForm>,
  stored: TextForm,
  drafts: Drafts,
  kind: GatewayKind,
): void {
  const { gateway, secret, signing } = form.values;
  if (gateway.kind === kind) return;
  drafts.set(gateway.kind, { gateway, secret, signing });
  const keep: SecretChange = { kind: "keep" };
  const before = stored.gateway.kind === kind ? stored.gateway : blankGateway(kind);
  const next = drafts.get(kind) ?? { gateway: before, secret: keep, signing: keep };
  // Kinds share names of fields: what was said of one's address is not about the other's.
  form.set(next, [...placesOf(gateway), ...placesOf(next.gateway)]);
}

/** The fields of one kind. */
export interface GatewayFields<G> {
  values: G;
  /** `more` are places that are mended along with those of the patch, without `gateway.`. */
  set: (patch: Partial<G>, more?: readonly string[]) => void;
  /** Old value and words of refusal at a field. */
  row: (key: keyof G & string) => { was?: string; error?: string };
  errorAt: (place: string) => string | undefined;
}

export function gatewayFields<K extends GatewayKind>(
  form: SettingsForm<TextForm>,
  stored: TextForm,
  values: GatewayOf<K>,
): GatewayFields<GatewayOf<K>> {
  const before = stored.gateway as GatewayOf<K>;
  const errorAt = (place: string) => form.errorAt(`gateway.${place}`);
  return {
    values,
    set: (patch, more = []) =>
      form.set(
        { gateway: { ...values, ...patch } as SmsGateway },
        [...Object.keys(patch), ...more].map((place) => `gateway.${place}`),
      ),
    row: (key) => ({
      was: before.kind === values.kind ? was(before[key], values[key]) : undefined,
      error: errorAt(key),
    }),
    errorAt,
  };
}

/** Old value in words; lists and rules are too much for a line. */
function was(before: unknown, now: unknown): string | undefined {
  if (JSON.stringify(before) === JSON.stringify(now)) return undefined;
  if (before === null || before === undefined || before === "") return t("settings-value-empty");
  if (typeof before === "boolean") return onOff(before);
  return typeof before === "object" ? t("texts-value-different") : String(before);
}
