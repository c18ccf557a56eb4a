/** Makes every message and checks the set-up, sends nothing, and shows what was found or why it could not be done. */
import { Button, Modal } from "@mantine/core";
import { IconFlask } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { commands, type ImportOptions } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { focusBack } from "@/components/focusBack";
import { call } from "@/platform/call";
import { t } from "@/words";
import { DryRunDialog } from "./DryRunDialog";

export function DryRunButton({
  importId,
  options,
  disabled,
}: {
  importId: string;
  options: ImportOptions;
  disabled?: boolean;
}) {
  // Null: no folder was chosen.
  const run = useMutation({ mutationFn: () => call(commands.dryRunImport(importId, options)) });
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    run.reset();
    focusBack(button);
  };
  return (
    <>
      <Button
        ref={button}
        variant="default"
        size="md"
        leftSection={<IconFlask size={16} stroke={1.7} aria-hidden />}
        loading={run.isPending}
        disabled={disabled}
        title={t("bulk-makes-every-message-and-checks")}
        onClick={() => run.mutate()}
      >
        {t("bulk-dry-run")}
      </Button>
      <DryRunDialog found={run.data ?? null} onClose={close} />
      <Modal opened={run.isError} onClose={close} title={t("bulk-no-dry-run-was-made")} size={480}>
        <ErrorState error={run.error} onRetry={() => run.mutate()} compact />
      </Modal>
    </>
  );
}
