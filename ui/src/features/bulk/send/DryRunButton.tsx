/** Makes every mail and checks the set-up, sends nothing, and shows what was found. */
import { Button } from "@mantine/core";
import { IconFlask } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { commands, type ImportOptions, type ImportView } from "@/bindings";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { DryRunDialog } from "./DryRunDialog";

export function DryRunButton({
  view,
  options,
  disabled,
}: {
  view: ImportView;
  options: ImportOptions;
  disabled: boolean;
}) {
  const run = useMutation({
    mutationFn: () => call(commands.dryRunImport(view.id, options)),
    onError: (cause) => toasts.failed(cause),
  });
  return (
    <>
      <Button
        variant="default"
        size="md"
        leftSection={<IconFlask size={16} stroke={1.7} />}
        disabled={disabled}
        loading={run.isPending}
        onClick={() => run.mutate()}
      >
        Dry run…
      </Button>
      <DryRunDialog found={run.data ?? null} onClose={run.reset} />
    </>
  );
}
