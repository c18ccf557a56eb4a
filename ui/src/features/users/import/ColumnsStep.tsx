/** Step 2: what each column of the file stands for. */
import { Button } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { commands, type ImportView } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { ColumnList } from "@/features/bulk/map/ColumnList";
import { listed, type Mapping, mappingOf, take } from "@/features/bulk/map/mapping";
import step from "@/features/bulk/Step.module.css";
import { StepHead } from "@/features/enroll/StepHead";
import { useEnterKey } from "@/features/enroll/useEnterKey";
import { call } from "@/platform/call";
import { t } from "@/words";
import { ImportFrame } from "./ImportFrame";
import { missingOf, offered, peopleWords } from "./mapping";
import { people } from "./opened";
import { useImportPath } from "./search";

export function ColumnsStep({ view }: { view: ImportView }) {
  const path = useImportPath();
  const saving = useMutation({
    mutationFn: (mapping: Mapping) =>
      call(commands.mapUserImport(view.id, [...mapping.columns], [...mapping.constants])),
    // One after the other, so that the last choice is the one that holds.
    scope: { id: `map-users/${view.id}` },
    onSuccess: people.reread,
  });
  // What is on its way to the engine is shown already; what it refused is not.
  const mapping = saving.isPending ? saving.variables : mappingOf(view);
  const missing = missingOf({
    columns: view.columns.map((column, at) => ({ ...column, field: mapping.columns[at] ?? null })),
    constants: [...mapping.constants],
  });
  const ready = missing.length === 0 && !saving.isPending;
  const next = () => {
    if (ready) path.to("review");
  };
  useEnterKey(next);
  const used = mapping.columns.filter(
    (field) => field !== null && (offered as readonly string[]).includes(field),
  ).length;
  return (
    <ImportFrame
      step="columns"
      onBack={() => path.to("file")}
      note={
        missing.length > 0 ? (
          <span role="status">
            {t("users-import-fields-missing", {
              n: missing.length,
              fields: listed(missing.map((field) => peopleWords[field])),
            })}
          </span>
        ) : (
          t("users-import-next-check", { n: view.rows })
        )
      }
      actions={
        <Button
          size="md"
          rightSection={<IconArrowRight size={16} stroke={1.7} />}
          disabled={!ready}
          onClick={next}
        >
          {t("users-import-review")}
        </Button>
      }
    >
      <div className={step.step}>
        <StepHead
          title={t("users-import-columns-title")}
          text={t("users-import-columns-text", {
            file: view.file_name,
            n: view.columns.length,
            used,
          })}
        />
        {saving.isError && <ErrorState error={saving.error} compact />}
        <ColumnList
          view={view}
          mapping={mapping}
          offered={offered}
          words={peopleWords}
          onTake={(column, field) => saving.mutate(take(mapping, column, field))}
        />
      </div>
    </ImportFrame>
  );
}
