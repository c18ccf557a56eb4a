/** The organisation's logo: read, chosen in the system's own dialog, taken away. Each is stored at once. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { commands, type LogoView } from "@/bindings";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";

const key = ["settings", "logo"] as const;

export function useLogo() {
  const queries = useQueryClient();
  const query = useQuery({ queryKey: key, queryFn: () => call(commands.logo()) });
  const stored = (logo: LogoView | null) => queries.setQueryData(key, logo);
  const choose = useMutation({
    mutationFn: () => call(commands.chooseLogo()),
    onSuccess: (logo) => {
      // Nothing was chosen: what was there stays.
      if (logo === null) return;
      stored(logo);
      toasts.done(t("organisation-logo-saved"));
    },
  });
  const remove = async () => {
    await call(commands.removeLogo());
    stored(null);
    choose.reset();
    toasts.done(t("organisation-logo-removed"));
  };
  return { query, choose, remove };
}
