/** Asks for organisation, name and address before the console opens for the first time. */
import type { ReactNode } from "react";
import { useOverview } from "@/app/session";
import { FirstRunPage } from "./FirstRunPage";

export function FirstRunGate({ children }: { children: ReactNode }) {
  const overview = useOverview();
  if (overview && !overview.set_up) return <FirstRunPage />;
  return children;
}
