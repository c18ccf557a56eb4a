/** No suggestion: the right value is typed or chosen here, for this row or for all alike. */
import { Autocomplete, Button, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import { commands, type Field, type ImportIssue, type ImportRow } from "@/bindings";
import { languageChoice } from "@/components/languageChoice";
import { languageLabel } from "@/components/languages";
import { ownerships, platforms } from "@/components/platforms";
import { TimeZoneSelect } from "@/components/TimeZoneSelect";
import { templateList } from "@/features/templates/queries";
import { call } from "@/platform/call";
import { t } from "@/words";
import { ownedByCells, platformCells } from "../../cellWords";
import type { Review } from "../useReview";

/** Fields whose value many rows may share. A name or an address is one person's. */
const shared = new Set<Field>(["platform", "owned_by", "group", "domain", "language", "time_zone"]);

export function EditAlike({
  review,
  issue,
  row,
}: {
  review: Review;
  issue: ImportIssue;
  row: ImportRow;
}) {
  const { field, alike, cell } = issue;
  const [value, setValue] = useState("");
  const at = { row: row.row, field };
  const ready = value.trim() !== "" && value !== cell.value;
  const all = alike > 1 && shared.has(field);
  const one = () => ready && void review.act({ kind: "edit", ...at, value }, "next");
  const every = () => ready && void review.act({ kind: "edit_alike", ...at, value }, "next");
  return (
    <>
      <ValueInput field={field} value={value} onChange={setValue} onEnter={all ? every : one} />
      {all && (
        <Button size="md" fullWidth disabled={!ready} onClick={every}>
          {t("bulk-change-all-alike", { n: alike })}
        </Button>
      )}
      <Button variant={all ? "default" : "filled"} fullWidth disabled={!ready} onClick={one}>
        {all ? t("bulk-change-this-row-only") : t("bulk-change-this-row")}
      </Button>
    </>
  );
}

function ValueInput({
  field,
  value,
  onChange,
  onEnter,
}: {
  field: Field;
  value: string;
  onChange: (value: string) => void;
  onEnter: () => void;
}) {
  const groups = useQuery({
    queryKey: ["groups", ""],
    queryFn: () => call(commands.listGroups("")),
    enabled: field === "group",
  }).data;
  const languages = useQuery({ ...templateList, enabled: field === "language" }).data?.languages;
  const label = t("bulk-right-value", { field });
  const onKeyDown = (event: KeyboardEvent) => event.key === "Enter" && onEnter();
  if (field === "platform" || field === "owned_by") {
    const data =
      field === "platform"
        ? platforms.map((platform) => platformCells[platform])
        : ownerships.map((owned) => ownedByCells[owned]);
    return (
      <Select
        label={label}
        placeholder={t("bulk-choose")}
        data={data}
        value={value || null}
        onChange={(chosen) => onChange(chosen ?? "")}
      />
    );
  }
  if (field === "time_zone") {
    return (
      <TimeZoneSelect
        label={label}
        placeholder={t("bulk-choose")}
        value={value}
        onChange={onChange}
      />
    );
  }
  // Without the list it is typed, as any other value.
  if (field === "language" && languages) {
    return (
      <Select
        {...languageChoice}
        label={label}
        placeholder={t("bulk-choose")}
        searchable
        openOnFocus={false}
        nothingFoundMessage={t("bulk-no-such-language")}
        data={languages.map((language) => ({
          value: language.tag,
          label: languageLabel(language),
        }))}
        value={value || null}
        onChange={(chosen) => onChange(chosen ?? "")}
      />
    );
  }
  if (field === "group") {
    return (
      <Autocomplete
        label={label}
        data={[...new Set((groups ?? []).map((group) => group.name))]}
        value={value}
        onChange={onChange}
        maxLength={400}
      />
    );
  }
  return (
    <TextInput
      label={label}
      value={value}
      maxLength={400}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
