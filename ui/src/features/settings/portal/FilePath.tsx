/** A path to a file: typed, or picked with the system's own dialog. */
import { Button, TextInput } from "@mantine/core";
import { IconFolderOpen } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import type { ControlProps } from "../form/SettingRow";
import classes from "./FilePath.module.css";

export function FilePath({
  control,
  choose,
  title,
  value,
  onChange,
}: {
  control: ControlProps;
  /** The button's name, for those who hear it: "Choose the certificate". */
  choose: string;
  /** Title of the dialog. */
  title: string;
  value: string;
  onChange: (path: string) => void;
}) {
  const pick = useMutation({
    mutationFn: () => call(commands.pickFile(title)),
    onSuccess: (path) => {
      if (path !== null) onChange(path);
    },
    onError: toasts.failed,
  });
  return (
    <div className={classes.line}>
      <TextInput
        {...control}
        className={classes.path}
        value={value}
        placeholder={t("portal-settings-no-file")}
        maxLength={4000}
        spellCheck={false}
        title={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button
        variant="default"
        leftSection={<IconFolderOpen size={16} stroke={1.7} />}
        aria-label={choose}
        loading={pick.isPending}
        onClick={() => pick.mutate()}
      >
        {t("portal-settings-choose")}
      </Button>
    </div>
  );
}
