/** Holds the place of the review until it is here. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { commands, type ImportOptions, type ImportSummary, type ImportView } from "@/bindings";
import { counted } from "@/components/numbers";
import { call } from "@/platform/call";
import { BulkFrame } from "../BulkFrame";

export function ReviewStep({
  view,
  options,
  onBack,
  onContinue,
}: {
  view: ImportView;
  options: ImportOptions;
  onOptions: (options: ImportOptions) => void;
  onBack: () => void;
  onContinue: (summary: ImportSummary) => void;
}) {
  const summary = useQuery({
    queryKey: ["import-summary", view.id, options.create_groups, options.default_country],
    queryFn: () => call(commands.reviewImport(view.id, options)),
    gcTime: 0,
  }).data;
  return (
    <BulkFrame
      step="review"
      onBack={onBack}
      footer={
        <Button size="md" disabled={!summary} onClick={() => summary && onContinue(summary)}>
          Continue
        </Button>
      }
    >
      <div style={{ padding: "32px" }}>
        <h2>{view.file_name}</h2>
        {summary && <p>{counted(summary.ready, "row")} ready</p>}
      </div>
    </BulkFrame>
  );
}
