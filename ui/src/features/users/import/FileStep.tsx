/** Step 1: the file. It can be dropped, picked or pasted; what was found in it is shown and can be overridden. */
import { Button } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import type { ImportView } from "@/bindings";
import { ChooseFile } from "@/features/bulk/upload/ChooseFile";
import { FoundFile } from "@/features/bulk/upload/FoundFile";
import { usePastedRows } from "@/features/bulk/upload/usePastedRows";
import { useFileDrag } from "@/features/bulk/useFileDrag";
import { useOpening } from "@/features/bulk/useOpening";
import { useEnterKey } from "@/features/enroll/useEnterKey";
import { t } from "@/words";
import { ImportFrame } from "./ImportFrame";
import { missingOf } from "./mapping";
import { people } from "./opened";
import { PeopleRules } from "./PeopleRules";
import { useImportPath } from "./search";

/** Of the example: the mandatory ones, and one more. */
const headers = ["USER NAME", "EMAIL ADDRESS", "PHONE NUMBER"];

export function FileStep({ view }: { view: ImportView | null }) {
  const path = useImportPath();
  const opening = useOpening(people.open);
  const over = useFileDrag((paths) => opening.open({ kind: "dropped", paths }));
  const pasted = usePastedRows((text) => opening.open({ kind: "pasted", text }));
  const next = () => {
    // What was found is right mostly: then there is nothing to say about the columns.
    if (view && !opening.isPending) path.to(missingOf(view).length > 0 ? "columns" : "review");
  };
  useEnterKey(next);
  return (
    <ImportFrame
      step="file"
      onBack={path.leave}
      backLabel={t("users-cancel")}
      filled={view !== null}
      side={view ? null : <PeopleRules />}
      note={view ? t("users-import-nothing-changes-yet") : t("users-import-nobody-is-invited")}
      actions={
        <>
          {view && missingOf(view).length === 0 && (
            <Button size="md" variant="default" onClick={() => path.to("columns")}>
              {t("users-import-columns")}
            </Button>
          )}
          <Button
            size="md"
            rightSection={<IconArrowRight size={16} stroke={1.7} />}
            disabled={!view || opening.isPending}
            onClick={next}
          >
            {view && missingOf(view).length > 0
              ? t("users-import-columns")
              : t("users-import-review")}
          </Button>
        </>
      }
    >
      {view ? (
        <FoundFile
          key={view.id}
          view={view}
          opening={opening}
          over={over}
          onBring={opening.open}
          unlessLost={(act) => act()}
          onReread={people.reread}
        />
      ) : (
        <ChooseFile
          title={t("users-import-title")}
          text={t("users-import-text")}
          opening={opening}
          over={over}
          oneLine={pasted.oneLine}
          headers={headers}
        />
      )}
    </ImportFrame>
  );
}
