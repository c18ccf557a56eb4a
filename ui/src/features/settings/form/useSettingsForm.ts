/**
 * A section's values: what is stored, what was changed since, and saving it. Only changes are kept
 * here, so that news from the engine show through the fields nobody touched.
 */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { overviewKey } from "@/app/session";
import { toasts } from "@/components/toasts";
import { type FieldWords, fieldWords } from "@/platform/fieldProblems";

/** How a field is named in the save bar and its old value in "was …". */
export interface FieldName<V> {
  label: string;
  /** A value as words; the value itself when left out. */
  words?: (value: V) => string;
}

export type FieldNames<T> = { [K in keyof T]?: FieldName<T[K]> };

export interface SettingsForm<T> {
  values: T;
  set: (patch: Partial<T>) => void;
  /** Old value of a changed field, for "was …"; nothing when unchanged. */
  was: (key: keyof T) => string | undefined;
  /** The engine's words at a field, until it is changed. */
  error: (key: keyof T) => string | undefined;
  /** One phrase a change, for the save bar. */
  changes: string[];
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
}: {
  queryKey: readonly unknown[];
  read: () => Promise<T>;
  /** Gives what is stored now. */
  write: (values: T) => Promise<T>;
  names: FieldNames<T>;
}) {
  const queries = useQueryClient();
  const query = useQuery({ queryKey, queryFn: read });
  const [patch, setPatch] = useState<Partial<T>>({});
  const [mended, setMended] = useState<ReadonlySet<keyof T>>(new Set());
  const saving = useMutation({
    mutationFn: write,
    onSuccess: (stored) => {
      queries.setQueryData(queryKey, stored);
      setPatch({});
      toasts.done("Saved.");
      void queries.invalidateQueries({ queryKey: overviewKey });
    },
    onSettled: () => setMended(new Set()),
  });

  const stored = query.data;
  if (!stored) return { query, form: null };

  const changed = (Object.keys(patch) as (keyof T)[]).filter(
    (key) => !alike(patch[key], stored[key]),
  );
  const values = { ...stored, ...patch };
  const written = <K extends keyof T>(key: K, value: T[K]): string =>
    names[key]?.words?.(value) ?? (value === "" ? "empty" : String(value));
  const words: FieldWords = fieldWords(saving.error);

  const form: SettingsForm<T> = {
    values,
    set: (more) => {
      setPatch((before) => ({ ...before, ...more }));
      setMended((before) => new Set([...before, ...(Object.keys(more) as (keyof T)[])]));
    },
    was: (key) => (changed.includes(key) ? written(key, stored[key]) : undefined),
    error: (key) => (mended.has(key) ? undefined : words[String(key)]),
    changes: changed.map(
      (key) => `${names[key]?.label ?? String(key)} ${written(key, values[key])}`,
    ),
    discard: () => {
      setPatch({});
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
