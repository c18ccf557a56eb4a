/** Each certificate with its end. Certificates renew themselves and end while one looks, so they are read again. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { commands } from "@/bindings";
import { call } from "@/platform/call";
import { onChange } from "@/platform/live";

export const certificatesKey = ["settings", "certificates"] as const;

/** Read again at most this often, in milliseconds. */
const pace = 2000;

export function useCertificates() {
  const queries = useQueryClient();
  useEffect(
    () => onChange(() => void queries.invalidateQueries({ queryKey: certificatesKey }), pace),
    [queries],
  );
  return useQuery({ queryKey: certificatesKey, queryFn: () => call(commands.certificates()) });
}
