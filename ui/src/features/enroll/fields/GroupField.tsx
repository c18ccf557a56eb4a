/** The device group that an enrolled device joins; a new name is a new group. */
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { call } from "@/platform/call";
import { explain } from "@/platform/errors";
import { t } from "@/words";
import { TextCombobox } from "./TextCombobox";

export function GroupField({
  value,
  onChange,
  onSettle,
  error,
  disabled,
}: {
  value: string;
  onChange: (group: string) => void;
  onSettle?: (group: string) => void;
  error?: string;
  disabled?: boolean;
}) {
  const [query] = useDebouncedValue(value.trim(), 120);
  const groups = useQuery({
    queryKey: ["groups", query],
    queryFn: () => call(commands.listGroups(query)),
    placeholderData: keepPreviousData,
  });
  const all = useQuery({
    queryKey: ["groups", ""],
    queryFn: () => call(commands.listGroups("")),
  });
  const typed = value.trim().toLowerCase();
  const found = [...(groups.data ?? []), ...(all.data ?? [])];
  const choices = found
    .filter((group, at) => found.findIndex((other) => other.id === group.id) === at)
    .map((group) => ({ value: group.name, aside: t("count-invites", { n: group.invites }) }));
  const known = choices.some((choice) => choice.value.toLowerCase() === typed);
  const hint = groups.isError
    ? t("enroll-groups-could-not-be-read", { message: explain(groups.error).message })
    : typed !== "" && !known && groups.isSuccess
      ? t("enroll-group-is-new")
      : undefined;
  return (
    <TextCombobox
      label={t("enroll-group")}
      value={value}
      onChange={onChange}
      onSettle={onSettle}
      choices={choices}
      blank={t("enroll-un-assigned")}
      clear={t("enroll-clear-group")}
      fresh={(name) => t("enroll-create-group", { name })}
      hint={hint}
      error={error}
      disabled={disabled}
      maxLength={400}
    />
  );
}
