/** Templates: what Muster writes to people, by purpose, and whose words it uses. */
import { Button } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useState } from "react";
import { useMay } from "@/app/rights";
import type { TemplateImported, TemplateSummary } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { LoadingRows } from "@/components/list/LoadingRows";
import { PageHead } from "@/components/PageHead";
import { t } from "@/words";
import { useTemplateList } from "../queries";
import { useTemplateActions } from "./actions";
import { ImportDialog } from "./ImportDialog";
import { ImportFailure } from "./ImportFailure";
import { NameDialog, type NameQuestion } from "./NameDialog";
import { RemoveDialog } from "./RemoveDialog";
import classes from "./TemplatesPage.module.css";
import { TemplateTable } from "./TemplateTable";

export function TemplatesPage() {
  const list = useTemplateList();
  const manages = useMay("manage");
  const actions = useTemplateActions();
  const [naming, setNaming] = useState<NameQuestion | null>(null);
  const [removing, setRemoving] = useState<TemplateSummary | null>(null);
  const [importing, setImporting] = useState(false);
  const [came, setCame] = useState<TemplateImported | null>(null);
  const [importError, setImportError] = useState<unknown>(null);

  const bringIn = async () => {
    setImporting(true);
    try {
      setCame(await actions.bringIn());
    } catch (cause) {
      setImportError(cause);
    } finally {
      setImporting(false);
    }
  };
  return (
    <div className={classes.page}>
      <PageHead title={t("templates-templates")}>
        {manages && (
          <Button
            variant="default"
            leftSection={<IconUpload size={16} stroke={1.7} />}
            loading={importing}
            onClick={() => void bringIn()}
          >
            {t("templates-import")}
          </Button>
        )}
      </PageHead>
      {list.isPending && <LoadingRows what="templates" />}
      {list.isError && (
        <div className={list.data && classes.behind}>
          <ErrorState
            error={list.error}
            onRetry={() => void list.refetch()}
            compact={list.data !== undefined}
          />
        </div>
      )}
      {list.data && (
        <TemplateTable
          list={list.data}
          manages={manages}
          onUse={actions.use}
          onExport={actions.takeOut}
          onDuplicate={(template) => setNaming({ kind: "duplicate", template })}
          onRename={(template) => setNaming({ kind: "rename", template })}
          onRemove={setRemoving}
        />
      )}
      <ImportDialog came={came} list={list.data} onClose={() => setCame(null)} />
      <ImportFailure
        error={importError}
        onRetry={() => void bringIn()}
        onClose={() => setImportError(null)}
      />
      <NameDialog asked={naming} actions={actions} onClose={() => setNaming(null)} />
      <RemoveDialog asked={removing} actions={actions} onClose={() => setRemoving(null)} />
    </div>
  );
}
