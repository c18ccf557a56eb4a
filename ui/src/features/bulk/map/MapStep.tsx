/** Step 2: what each column of the file stands for, and what holds for every row. */
import { Button } from "@mantine/core";
import { IconArrowRight, IconBookmark } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { ImportView } from "@/bindings";
import { Tag } from "@/components/Chip";
import { ErrorState } from "@/components/ErrorState";
import { fieldWords } from "@/features/batches/words";
import { StepHead } from "@/features/enroll/StepHead";
import { useEnterKey } from "@/features/enroll/useEnterKey";
import { t } from "@/words";
import { BulkFrame, useBulkPath } from "../BulkFrame";
import step from "../Step.module.css";
import { useLosing } from "../useLosing";
import { ColumnList } from "./ColumnList";
import { FieldsPanel } from "./FieldsPanel";
import classes from "./MapStep.module.css";
import { listed, type Mapping, missingIn, take } from "./mapping";
import { useMapping } from "./useMapping";

export function MapStep({ view }: { view: ImportView }) {
  const path = useBulkPath();
  const { mapping, change: map, saving } = useMapping(view);
  const { unlessLost, question } = useLosing();
  const change = (next: Mapping) => unlessLost(() => map(next));
  const missing = missingIn(mapping);
  const complete = missing.length === 0;
  // What was chosen last is with the engine before the rows are checked by it.
  const [leaving, setLeaving] = useState(false);
  const settled = !saving.isPending;
  useEffect(() => {
    if (!leaving || !settled) return;
    setLeaving(false);
    if (complete && !saving.isError) path.to("review");
  }, [leaving, settled, complete, saving.isError, path]);
  const next = () => {
    if (!complete) return;
    if (settled) path.to("review");
    else setLeaving(true);
  };
  useEnterKey(next);
  const used = mapping.columns.filter((field) => field !== null).length;
  return (
    <BulkFrame
      step="map"
      onBack={() => path.to("upload")}
      aside={<FieldsPanel view={view} mapping={mapping} onChange={change} />}
      note={
        missing.length > 0 ? (
          <span className={classes.missing} role="status">
            {t("bulk-fields-missing", {
              n: missing.length,
              fields: listed(missing.map((field) => fieldWords[field])),
            })}
          </span>
        ) : (
          t("bulk-next-check", { n: view.rows })
        )
      }
      footer={
        <Button
          size="md"
          rightSection={<IconArrowRight size={16} stroke={1.7} />}
          disabled={!complete}
          onClick={next}
        >
          {t("bulk-review")}
        </Button>
      }
    >
      <div className={step.step}>
        <StepHead
          title={t("bulk-what-does-each-column-stand")}
          text={t("bulk-file-columns", { file: view.file_name, n: view.columns.length, used })}
          tags={
            view.remembered && (
              <Tag tone="accent">
                <IconBookmark size={14} stroke={1.7} aria-hidden />
                {t("bulk-remembered")}
              </Tag>
            )
          }
        />
        {saving.isError && <ErrorState error={saving.error} compact />}
        <ColumnList
          view={view}
          mapping={mapping}
          onTake={(column, field) => change(take(mapping, column, field))}
        />
        {question}
      </div>
    </BulkFrame>
  );
}
