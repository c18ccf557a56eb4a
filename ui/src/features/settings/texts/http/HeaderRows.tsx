/** Headers of the request, a row each. */
import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState } from "react";
import type { SmsHeader } from "@/bindings";
import { t } from "@/words";
import { SettingRow } from "../../form/SettingRow";
import { FieldChips } from "./FieldChips";
import type { HttpFields } from "./GenericFields";
import classes from "./Http.module.css";
import { useInsert } from "./useInsert";

/** As many as the engine takes. */
const most = 20;

export function HeaderRows({ fields }: { fields: HttpFields }) {
  const { values, set, row, errorAt } = fields;
  const headers = values.headers ?? [];
  const [current, setCurrent] = useState(0);
  const cursor = useInsert();
  const list = useRef<HTMLDivElement>(null);
  const all = (more: readonly SmsHeader[]) =>
    // Words stand by place, and places move.
    set(
      { headers: [...more] },
      headers.map((_, index) => `headers.${index}`),
    );
  const write = (index: number, patch: Partial<SmsHeader>) =>
    set({ headers: headers.map((old, i) => (i === index ? { ...old, ...patch } : old)) }, [
      `headers.${index}`,
    ]);
  const chosen = Math.min(current, headers.length - 1);
  const inputAt = (index: number) =>
    list.current?.querySelectorAll<HTMLInputElement>("[data-value] input")[index] ?? null;
  // The frame of a change would hide which of them was refused.
  const refused = headers.some((_, index) => errorAt(`headers.${index}`) !== undefined);
  return (
    <SettingRow
      label={t("texts-headers")}
      hint={t("texts-content-type-is-set-by")}
      {...row("headers")}
      {...(refused ? { was: undefined } : {})}
      wide
      group
    >
      {() => (
        <>
          <div ref={list} className={classes.headers}>
            {headers.map((header, index) => (
              <Header
                // biome-ignore lint/suspicious/noArrayIndexKey: a header has no name of its own while it is written
                key={index}
                place={index + 1}
                header={header}
                error={errorAt(`headers.${index}`)}
                onChange={(patch) => write(index, patch)}
                onRemove={() => all(headers.filter((_, other) => other !== index))}
                onFocus={(event) => {
                  cursor.onFocus(event);
                  setCurrent(index);
                }}
              />
            ))}
          </div>
          {headers.length > 0 && (
            <FieldChips
              label={t("texts-fields-for-header", { place: chosen + 1 })}
              without={["text"]}
              onInsert={(field) => {
                const value = headers[chosen]?.value ?? "";
                write(chosen, { value: cursor.insert(value, field, inputAt(chosen)) });
              }}
            />
          )}
          {headers.length < most && (
            <Button
              className={classes.add}
              variant="default"
              size="xs"
              leftSection={<IconPlus size={14} stroke={1.7} />}
              onClick={() => all([...headers, { name: "", value: "" }])}
            >
              {t("texts-add-a-header")}
            </Button>
          )}
        </>
      )}
    </SettingRow>
  );
}

function Header({
  place,
  header,
  error,
  onChange,
  onRemove,
  onFocus,
}: {
  place: number;
  header: SmsHeader;
  error: string | undefined;
  onChange: (patch: Partial<SmsHeader>) => void;
  onRemove: () => void;
  onFocus: (event: React.FocusEvent<HTMLInputElement>) => void;
}) {
  const id = useId();
  const spoken = { error: error !== undefined };
  const line = useRef<HTMLDivElement>(null);
  // Mantine's inputs put their own description, of which there is none, in place of the one they are given.
  useEffect(() => {
    for (const input of line.current?.querySelectorAll("input") ?? [])
      if (error) input.setAttribute("aria-describedby", id);
      else input.removeAttribute("aria-describedby");
  });
  return (
    <div ref={line} className={classes.header} data-error={error ? true : undefined}>
      <TextInput
        {...spoken}
        className={classes.mono}
        aria-label={t("texts-name-of-header", { place })}
        placeholder="X-Api-Key"
        maxLength={200}
        spellCheck={false}
        value={header.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        {...spoken}
        className={classes.mono}
        data-value
        aria-label={t("texts-value-of-header", { place })}
        placeholder="{secret}"
        maxLength={8000}
        spellCheck={false}
        value={header.value}
        onFocus={onFocus}
        onChange={(event) => onChange({ value: event.currentTarget.value })}
      />
      <ActionIcon
        aria-label={t("texts-remove-header", { place })}
        data-takes-away
        onClick={onRemove}
      >
        <IconX size={16} stroke={1.7} />
      </ActionIcon>
      {error && (
        <p id={id} className={classes.wrong} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
