/** The directory domain that the invited users belong to. Optional; one in use, or a new one. */
import { useQuery } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { call } from "@/platform/call";
import { explain } from "@/platform/errors";
import { t } from "@/words";
import { TextCombobox } from "./TextCombobox";

export function DomainField({
  value,
  onChange,
  error,
}: {
  value: string;
  onChange: (domain: string) => void;
  error?: string;
}) {
  const domains = useQuery({
    queryKey: ["domains"],
    queryFn: () => call(commands.listDomains()),
  });
  return (
    <TextCombobox
      label={t("enroll-domain")}
      value={value}
      onChange={onChange}
      choices={(domains.data ?? []).map((domain) => ({ value: domain }))}
      blank={t("enroll-no-domain")}
      clear={t("enroll-clear-domain")}
      fresh={(domain) => t("enroll-use", { domain })}
      hint={
        domains.isError
          ? t("enroll-domains-could-not-be-read", { message: explain(domains.error).message })
          : undefined
      }
      error={error}
      maxLength={400}
    />
  );
}
