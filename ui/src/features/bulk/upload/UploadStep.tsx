/** Step 1: the file. It can be dropped, picked or pasted; what was found in it is shown and can be overridden. */
import { Button } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useEnterKey } from "@/features/enroll/useEnterKey";
import { t } from "@/words";
import { receive } from "../arrival";
import { BulkFrame, useBulkPath } from "../BulkFrame";
import { useOpened } from "../opened";
import { useFileDrag } from "../useFileDrag";
import { useLosing } from "../useLosing";
import { type Source, useOpening } from "../useOpening";
import { ChooseFile } from "./ChooseFile";
import { FileRules } from "./FileRules";
import { FoundFile } from "./FoundFile";
import { usePastedRows } from "./usePastedRows";

export function UploadStep() {
  const { view } = useOpened();
  const path = useBulkPath();
  const opening = useOpening();
  const { unlessLost, question } = useLosing();
  const bring = (source: Source) => unlessLost(() => opening.open(source));
  const over = useFileDrag((paths) => bring({ kind: "dropped", paths }));
  const pasted = usePastedRows((text) => bring({ kind: "pasted", text }));

  // A file that was dropped on another page came along.
  const open = useRef(bring);
  open.current = bring;
  useEffect(() => {
    const paths = receive();
    if (paths.length > 0) open.current({ kind: "dropped", paths });
  }, []);

  const next = () => {
    if (view && !opening.isPending) path.to("map");
  };
  useEnterKey(next);

  return (
    <BulkFrame
      step="upload"
      onBack={path.leave}
      backLabel={t("bulk-cancel")}
      filled={view !== null}
      aside={view ? null : <FileRules />}
      note={view ? t("bulk-nothing-is-sent-before-the") : t("bulk-next-what-each-column-stands")}
      footer={
        <Button
          size="md"
          rightSection={<IconArrowRight size={16} stroke={1.7} />}
          disabled={!view || opening.isPending}
          onClick={next}
        >
          {t("bulk-map-columns")}
        </Button>
      }
    >
      {view ? (
        <FoundFile
          key={view.id}
          view={view}
          opening={opening}
          over={over}
          onBring={bring}
          unlessLost={unlessLost}
        />
      ) : (
        <ChooseFile opening={opening} over={over} oneLine={pasted.oneLine} />
      )}
      {question}
    </BulkFrame>
  );
}
