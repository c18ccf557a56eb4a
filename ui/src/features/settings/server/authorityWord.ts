/** The certificate authority of a connection, as a value that stands behind its name. */
import { t } from "@/words";

export const authorityWord = (pem: string): string =>
  pem ? t("server-value-own-authority") : t("server-value-no-authority");
