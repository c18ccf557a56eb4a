/** Values that many fields have, as they stand behind a name or "was". */
import { t } from "@/words";

export const onOff = (on: boolean): string =>
  on ? t("settings-value-on") : t("settings-value-off");
