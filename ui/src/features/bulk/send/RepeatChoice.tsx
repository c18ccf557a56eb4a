/** The same file once more is a decision, not a slip. */
import { Checkbox } from "@mantine/core";
import { t } from "@/words";

export function RepeatChoice({
  chosen,
  onChange,
}: {
  chosen: boolean;
  onChange: (chosen: boolean) => void;
}) {
  return (
    <Checkbox
      mt={8}
      checked={chosen}
      onChange={(event) => onChange(event.currentTarget.checked)}
      label={t("bulk-this-is-meant-import-it")}
    />
  );
}
