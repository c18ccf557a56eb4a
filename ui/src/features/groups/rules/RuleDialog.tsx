/** One rule: what must hold, and the group that devices join then. Problems stand at their fields. */
import { Modal, Select, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import type { OwnedBy, Platform, RuleDraft, RuleView } from "@/bindings";
import { ownerships, ownershipWords, platformWords } from "@/components/platforms";
import { DialogForm } from "@/features/devices/dialogs/DialogForm";
import { devicePlatforms } from "@/features/devices/search";
import { DomainField } from "@/features/users/dialogs/MoreFields";
import type { FieldWords } from "@/platform/fieldProblems";
import { t } from "@/words";
import { useGroupActions } from "../actions";
import { GroupPicker, type Picked } from "../GroupPicker";
import { DirectoryGroupField } from "./DirectoryGroupField";
import classes from "./Rules.module.css";
import type { AskedRule } from "./RulesTab";
import { noConditions } from "./ruleWords";
import { draftOf, type RuleBook } from "./useRuleBook";

/** Fields of a rule that show the engine's words themselves. */
const fields = ["when", "when.domain", "when.directory_group", "when.email_domain", "group_id"];

export function RuleDialog({
  asked,
  rules,
  book,
  onClose,
}: {
  asked: AskedRule | null;
  rules: readonly RuleView[];
  book: RuleBook;
  onClose: () => void;
}) {
  // Keeps its words while it closes.
  const last = useRef(asked);
  if (asked !== null) last.current = asked;
  const shown = last.current;
  return (
    <Modal
      opened={asked !== null}
      onClose={onClose}
      size={520}
      title={
        shown?.rule ? t("groups-rule-edit-title", { n: shown.rule.number }) : t("groups-add-rule")
      }
    >
      {shown && (
        <RuleForm
          rule={shown.rule}
          at={shown.rule ? shown.rule.number - 1 : rules.length}
          book={book}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

function RuleForm({
  rule,
  at,
  book,
  onClose,
}: {
  rule: RuleView | null;
  /** Its place, from 0: problems name it. */
  at: number;
  book: RuleBook;
  onClose: () => void;
}) {
  const actions = useGroupActions();
  const [when, setWhen] = useState(rule?.when ?? noConditions);
  const [directoryGroup, setDirectoryGroup] = useState(rule?.directory_group_name ?? "");
  const [group, setGroup] = useState<Picked | null>(
    rule && { id: rule.group_id, name: rule.group },
  );
  const [taken, setTaken] = useState("");
  const set = (part: Partial<typeof when>) => setWhen((before) => ({ ...before, ...part }));
  const words = (all: FieldWords, field: string) => all[`rules.${at}.${field}`];
  const create = async (name: string) => {
    setTaken("");
    try {
      const saved = await actions.save("", name, true);
      setGroup({ id: saved.group.id, name: saved.group.name });
    } catch (cause) {
      setTaken(cause instanceof Error ? cause.message : String(cause));
    }
  };
  return (
    <DialogForm
      confirm={rule ? t("groups-rule-save") : t("groups-add-rule")}
      ready={group !== null}
      missing={t("groups-choose-the-group-first")}
      fields={fields.map((field) => `rules.${at}.${field}`)}
      onConfirm={() => {
        const draft: RuleDraft = { id: rule?.id ?? "", when, group_id: group?.id ?? "" };
        return book.save.mutateAsync((all) =>
          rule
            ? all.map((one) => (one.id === rule.id ? draft : draftOf(one)))
            : [...all.map(draftOf), draft],
        );
      }}
      onClose={onClose}
    >
      {(all) => (
        <>
          <p className={classes.hint}>{t("groups-all-must-hold")}</p>
          <div className={classes.pair}>
            <DomainField
              focus
              blank={t("groups-any-domain")}
              value={when.domain ?? ""}
              error={words(all, "when.domain")}
              onChange={(domain) => set({ domain: domain || null })}
            />
            <TextInput
              label={t("groups-email-domain")}
              placeholder={t("groups-any")}
              value={when.email_domain ?? ""}
              maxLength={400}
              error={words(all, "when.email_domain")}
              onChange={(event) => set({ email_domain: event.currentTarget.value || null })}
            />
          </div>
          <DirectoryGroupField
            value={when.directory_group}
            name={directoryGroup}
            error={words(all, "when.directory_group")}
            onChange={(id, name) => {
              set({ directory_group: id });
              setDirectoryGroup(name);
            }}
          />
          <div className={classes.pair}>
            <Select
              label={t("groups-owned-by")}
              placeholder={t("groups-any")}
              clearable
              clearButtonProps={{ "aria-label": t("groups-any-ownership") }}
              value={when.owned_by}
              data={ownerships.map((value) => ({ value, label: ownershipWords[value] }))}
              onChange={(value) => set({ owned_by: value as OwnedBy | null })}
            />
            <Select
              label={t("groups-platform")}
              placeholder={t("groups-any")}
              clearable
              clearButtonProps={{ "aria-label": t("groups-any-platform") }}
              value={when.platform}
              data={devicePlatforms.map((value) => ({
                value,
                label: platformWords[value].label,
              }))}
              onChange={(value) => set({ platform: value as Platform | null })}
            />
          </div>
          {words(all, "when") && (
            <p className={classes.error} role="alert">
              {words(all, "when")}
            </p>
          )}
          <GroupPicker
            label={t("groups-joins-group")}
            value={group}
            placeholder={t("groups-find-or-name-a-group")}
            error={words(all, "group_id") ?? (taken || undefined)}
            onChange={setGroup}
            onCreate={(name) => void create(name)}
          />
        </>
      )}
    </DialogForm>
  );
}
