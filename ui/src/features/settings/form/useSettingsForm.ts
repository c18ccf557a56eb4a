/**
 * A section's values: what is stored, what was changed since, and saving it. Only changes are kept
 * here, so that news from the engine show through the fields nobody touched.
 */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { overviewKey } from "@/app/session";
import { toasts } from "@/components/toasts";
import { type FieldWords, fieldWords } from "@/platform/fieldProblems";
import { t } from "@/words";

/** How a field is named in the save bar and its old value in "was …". */
export interface FieldName<V, T = never> {
  /** The label of the field as the form shows it, which may depend on other fields. */
  label: string | ((values: T) => string);
  /** A value as words; the value itself when left out. */
  words?: (value: V) => string;
}

export type FieldNames<T> = { [K in keyof T]?: FieldName<T[K], T> };

export interface SettingsForm<T> {
  values: T;
  /** `places` are the paths inside a value that were changed with it: `gateway.url`. */
  set: (patch: Partial<T>, places?: readonly string[]) => void;
  /** Old value of a changed field, for "was …"; nothing when unchanged. */
  was: (key: keyof T) => string | undefined;
  /** The engine's words at a field, until it is changed. */
  error: (key: keyof T) => string | undefined;
  /** The same at a place inside a value. */
  errorAt: (path: string) => string | undefined;
  /** Takes a refusal of something else that had the form's values, such as a test; nothing takes the last one away. */
  refuse: (cause: unknown) => void;
  /** One phrase a change, for the save bar. */
  changes: string[];
  /** Nothing is stored yet: no field was anything before. */
  fresh: boolean;
  discard: () => void;
  /** Resolves to whether it was saved. */
  save: () => Promise<boolean>;
  saving: boolean;
  /** A failure of saving; shown unless every word of it stands at a field. */
  failure: unknown;
}

/** Both are plain values of the wire, so their text tells whether they are alike. */
const alike = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

export function useSettingsForm<T extends object>({
  queryKey,
  read,
  write,
  names,
  fresh = false,
}: {
  queryKey: readonly unknown[];
  read: () => Promise<T>;
  /** Gives what is stored now. */
  write: (values: T) => Promise<T>;
  names: FieldNames<T>;
  fresh?: boolean;
}) {
  const queries = useQueryClient();
  const query = useQuery({ queryKey, queryFn: read });
  const [patch, setPatch] = useState<Partial<T>>({});
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<unknown>();
  const saving = useMutation({
    mutationFn: write,
    onSuccess: (stored) => {
      queries.setQueryData(queryKey, stored);
      setPatch({});
      toasts.done(t("settings-saved"));
      void queries.invalidateQueries({ queryKey: overviewKey });
    },
    onSettled: () => {
      setMended(new Set());
      setRefusal(undefined);
    },
  });

  const stored = query.data;
  if (!stored) return { query, form: null };

  const changed = (Object.keys(patch) as (keyof T)[]).filter(
    (key) => !alike(patch[key], stored[key]),
  );
  const values = { ...stored, ...patch };
  const written = <K extends keyof T>(key: K, value: T[K]): string =>
    names[key]?.words?.(value) ?? (value === "" ? t("settings-value-empty") : String(value));
  const labelOf = (key: keyof T): string => {
    const label = names[key]?.label ?? String(key);
    return typeof label === "string" ? label : label(values);
  };
  const words: FieldWords = { ...fieldWords(saving.error), ...fieldWords(refusal) };
  const errorAt = (path: string) => (mended.has(path) ? undefined : words[path]);

  const form: SettingsForm<T> = {
    values,
    set: (more, places = []) => {
      setPatch((before) => ({ ...before, ...more }));
      setMended((before) => new Set([...before, ...Object.keys(more), ...places]));
    },
    was: (key) => (!fresh && changed.includes(key) ? written(key, stored[key]) : undefined),
    error: (key) => errorAt(String(key)),
    errorAt,
    refuse: (cause) => {
      // What an earlier saving was refused for has been mended since, or is said anew.
      if (!saving.isPending) saving.reset();
      setMended(new Set());
      setRefusal(cause);
    },
    changes: changed.map((key) =>
      t("settings-change", {
        name: labelOf(key),
        value: written(key, values[key]),
      }),
    ),
    fresh,
    discard: () => {
      setPatch({});
      setRefusal(undefined);
      saving.reset();
    },
    save: () =>
      saving
        .mutateAsync(values)
        .then(() => true)
        .catch(() => false),
    saving: saving.isPending,
    failure: saving.error,
  };
  return { query, form };
}
