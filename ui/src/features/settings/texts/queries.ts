/** How texts stand: whether they can go, and what was spent today. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { commands } from "@/bindings";
import { call } from "@/platform/call";
import { onChange } from "@/platform/live";

export const standingKey = ["text-standing"];
/** It is read again at most this often, in milliseconds: texts go out in crowds. */
const pace = 1000;

export function useTextStanding() {
  const queries = useQueryClient();
  useEffect(
    () => onChange(() => void queries.invalidateQueries({ queryKey: standingKey }), pace),
    [queries],
  );
  return useQuery({ queryKey: standingKey, queryFn: () => call(commands.textStanding()) });
}
