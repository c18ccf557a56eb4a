/** Writes the rows that are left out, each with its reason, where the admin says. */
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";

export function FaultsButton({ id, words }: { id: string; words: string }) {
  const faults = useMutation({
    mutationFn: () => call(commands.saveUserImportFaults(id)),
    onSuccess: (file) => {
      if (file) toasts.done(t("users-export-done", { path: file }));
    },
    onError: (cause) => toasts.failed(cause),
  });
  return (
    <Button
      size="md"
      variant="default"
      leftSection={<IconDownload size={16} stroke={1.7} />}
      loading={faults.isPending}
      onClick={() => faults.mutate()}
    >
      {words}
    </Button>
  );
}
