/** Making the request and taking the certificate. Both change what certificates and readiness say elsewhere. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { overviewKey } from "@/app/session";
import { type AppleSettings, commands } from "@/bindings";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import { certificatesKey } from "../certificates/queries";
import { appleKey } from "./appleForm";

export function usePushRequest() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call(commands.savePushRequest()),
    onSuccess: async (path) => {
      // No place was chosen: there is no request.
      if (path === null) return;
      toasts.done(t("settings-saved-as", { path }));
      await queries.invalidateQueries({ queryKey: appleKey });
    },
  });
}

export function usePushCertificate(onTaken: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call(commands.pickPushCertificate()),
    onSuccess: (settings) => {
      if (settings === null) return;
      queries.setQueryData<AppleSettings>(appleKey, settings);
      void queries.invalidateQueries({ queryKey: certificatesKey });
      void queries.invalidateQueries({ queryKey: overviewKey });
      toasts.done(t("apple-push-taken"));
      onTaken();
    },
  });
}
